/** Whole numbers below this are exact as doubles. */
export const exact = 2 ** 53;

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
