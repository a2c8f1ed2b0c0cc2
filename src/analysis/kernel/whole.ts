/** A whole number, as a double below 2^53 and as a bigint from there on. */
export type Whole = number | bigint;

const exact = 2 ** 53;

export function sum(a: Whole, b: Whole): Whole {
  if (typeof a === 'number' && typeof b === 'number' && a + b < exact) return a + b;
  return BigInt(a) + BigInt(b);
}

export function product(a: Whole, b: Whole): Whole {
  if (typeof a === 'number' && typeof b === 'number' && a * b < exact) return a * b;
  return BigInt(a) * BigInt(b);
}

/** In how many ways `k` things can be chosen from `n`. */
export function choose(n: number, k: number): Whole {
  const few = Math.min(k, n - k);
  let ways: Whole = few < 0 ? 0 : 1;
  for (let each = 1; each <= few; each += 1) {
    const above = product(ways, n - few + each);
    ways = typeof above === 'number' ? above / each : above / BigInt(each);
  }
  return ways;
}
