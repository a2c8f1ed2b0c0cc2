import type { Whole } from '../kernel/whole.js';

export { product, sum, type Whole } from '../kernel/whole.js';

/** Whole numbers below this are exact as doubles. */
export const exact = 2 ** 53;

/** A bigint as a double where that is exact. */
export function wholeOf(number: bigint): Whole {
  return number < exact ? Number(number) : number;
}

/** `a - b`, where `b` is not greater. */
export function difference(a: Whole, b: Whole): Whole {
  return typeof a === 'number' && typeof b === 'number' ? a - b : wholeOf(BigInt(a) - BigInt(b));
}

/** How often `b` goes into `a`. */
export function times(a: Whole, b: Whole): Whole {
  if (typeof a === 'bigint') return wholeOf(a / BigInt(b));
  return typeof b === 'number' ? quotient(a, b) : 0;
}

/** What is left of `a` then. */
export function rest(a: Whole, b: Whole): Whole {
  if (typeof a === 'bigint') return wholeOf(a % BigInt(b));
  return typeof b === 'number' ? remainder(a, b) : a;
}

/**
 * How often a whole number goes into another one, both exact as doubles. The quotient of doubles is
 * never rounded up to a whole number here: `a / b` lies at least `1 / b` below it, which is more than
 * half the distance of two doubles as long as `a` is below 2^53.
 */
export function quotient(a: number, b: number): number {
  return Math.floor(a / b);
}

/** What is left then: many times as fast as `%`, which goes bit by bit for numbers beyond 2^31. */
export function remainder(a: number, b: number): number {
  return a - quotient(a, b) * b;
}

/** The place of the first sum greater than a number; sums grow, and the last one is greater. */
export function firstAbove<Number extends Whole>(
  sums: ArrayLike<Number>,
  number: Number,
  first: number,
  last: number,
): number {
  let low = first;
  let high = last;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const sum = sums[middle] as Number;
    if (sum > number) high = middle;
    else low = middle + 1;
  }
  return low;
}
