import type { Meter } from '../engine/meter.js';
import { drop, enter, find, type Rows, rowsOf } from './rows.js';
import type { Whole } from './whole.js';

/** What is known of sets of events: a whole number each. */
export interface Known {
  readonly rows: Rows;
  /** Those that are not exact as doubles, by their places. */
  readonly large: Map<number, bigint>;
}

/** Stands for a number that is kept as a bigint. */
const isLarge = -1;
/** Roughly what that takes, in bytes. */
const bytesALarge = 100;

export function knownOf(): Known {
  return { rows: rowsOf(1, 1), large: new Map() };
}

export function recall({ rows, large }: Known, low: number, high: number): Whole | undefined {
  const place = find(rows, low, high);
  if (place === -1) return undefined;
  const number = (rows.limbs[0] as Float64Array)[place] as number;
  return number === isLarge ? large.get(place) : number;
}

export function remember(
  { rows, large }: Known,
  low: number,
  high: number,
  number: Whole,
  meter: Meter,
): void {
  const place = enter(rows, low, high, meter);
  const isDouble = typeof number === 'number';
  (rows.limbs[0] as Float64Array)[place] = isDouble ? number : isLarge;
  if (isDouble) return;
  meter.hold(bytesALarge);
  large.set(place, number);
}

/** Gives back what is held. */
export function forget({ rows, large }: Known, meter: Meter): void {
  meter.hold(-bytesALarge * large.size);
  large.clear();
  drop(rows, meter);
}
