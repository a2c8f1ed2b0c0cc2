import type { Meter } from '../../engine/meter.js';
import type { Rows } from '../rows.js';

/**
 * The base of limbs such that a sum of so many numbers, each of limbs below it, is exact in doubles
 * limb by limb: additions need not look at sizes then, as long as rows are settled now and then.
 */
export function baseFor(terms: number): number {
  return 2 ** Math.floor(52 - Math.log2(terms));
}

/** Brings all limbs of rows below the base, with one limb more where the last one is too great. */
export function settle(rows: Rows, base: number, meter: Meter): void {
  const length = rows.size * rows.width;
  for (let limb = 0; limb < rows.limbs.length; limb += 1) {
    const numbers = rows.limbs[limb] as Float64Array;
    if (greatest(numbers, length) < base) continue;
    if (limb === rows.limbs.length - 1) widen(rows, limb + 2, meter);
    const next = rows.limbs[limb + 1] as Float64Array;
    for (let at = 0; at < length; at += 1) {
      const carry = Math.floor((numbers[at] as number) / base);
      numbers[at] = (numbers[at] as number) - carry * base;
      next[at] = (next[at] as number) + carry;
    }
  }
}

function greatest(numbers: Float64Array, length: number): number {
  let most = 0;
  for (let at = 0; at < length; at += 1) {
    if ((numbers[at] as number) > most) most = numbers[at] as number;
  }
  return most;
}

/** Makes sure that rows have so many limbs. */
export function widen(rows: Rows, limbs: number, meter: Meter): void {
  const room = rows.room * rows.width;
  while (rows.limbs.length < limbs) {
    meter.hold(8 * room);
    rows.limbs = [...rows.limbs, new Float64Array(room)];
  }
}

/** Adds the one number at a place to that at another. */
export function addRow(here: Rows, from: number, there: Rows, to: number, meter: Meter): void {
  widen(there, here.limbs.length, meter);
  for (let limb = 0; limb < here.limbs.length; limb += 1) {
    const numbers = there.limbs[limb] as Float64Array;
    numbers[to] = (numbers[to] as number) + ((here.limbs[limb] as Float64Array)[from] as number);
  }
}

/** One number of the rows. */
export function numberAt({ limbs }: Rows, at: number, base: number): bigint {
  return limbs.reduceRight((sum, limb) => sum * BigInt(base) + BigInt(limb[at] ?? 0), 0n);
}
