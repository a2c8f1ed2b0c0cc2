import type { Meter } from '../../engine/meter.js';
import { sum, type Whole } from '../whole.js';

/** Pascal's triangle as far as it was asked for: entry k of row n is in how many ways k things can be chosen from n. */
export interface Binomials {
  /** The rows up to that of `n` at least, each from k = 0 to n. */
  upTo(n: number): readonly (readonly Whole[])[];
}

/** Roughly what an entry takes, in bytes, beyond 8 for each 64 of its row. */
const bytesAnEntry = 16;

export function binomialsOf(meter: Meter): Binomials {
  const rows: Whole[][] = [[1]];
  const add = (last: readonly Whole[]) => {
    const n = last.length;
    meter.spend(n);
    meter.hold(n * (bytesAnEntry + n / 8));
    rows.push(Array.from({ length: n + 1 }, (_, k) => sum(last[k - 1] ?? 0, last[k] ?? 0)));
  };
  return {
    upTo(n) {
      while (rows.length <= n) add(rows.at(-1) ?? []);
      return rows;
    },
  };
}
