import fc from 'fast-check';
import { expect, it } from 'vitest';
import { choose, product, sum, type Whole } from '../../../src/analysis/kernel/whole.js';
import { runs } from '../../support/runs.js';

const limit = 2n ** 53n;
const asWhole = (number: bigint): Whole => (number < limit ? Number(number) : number);
/** Small, around 2^53 or its root, or far beyond. */
const number = fc
  .oneof(
    fc.bigInt(0n, 9n),
    fc.bigInt(2n ** 26n, 2n ** 27n),
    fc.bigInt(limit - 9n, limit + 9n),
    fc.bigInt(0n, limit),
    fc.bigInt(0n, limit ** 2n),
  )
  .map((each) => [asWhole(each), each] as const);

it('sums and products are exact, as doubles below 2^53 and as bigints from there on', () => {
  const property = fc.property(number, number, ([a, exactA], [b, exactB]) => {
    expect(sum(a, b)).toEqual(asSum(exactA + exactB, a, b));
    expect(product(a, b)).toEqual(asSum(exactA * exactB, a, b));
  });
  fc.assert(property, runs(500, 200));
  expect(sum(2 ** 53 - 1, 1)).toBe(2n ** 53n);
  expect(product(2 ** 26, 2 ** 27)).toBe(2n ** 53n);
  expect(product(2 ** 26, 2 ** 27 - 1)).toBe(2 ** 53 - 2 ** 26);
});

/** A bigint stays one, even times 0. */
function asSum(exact: bigint, ...of: readonly Whole[]): Whole {
  return of.some((each) => typeof each === 'bigint') ? exact : asWhole(exact);
}

it('so many things are chosen from others as Pascal’s triangle has it', () => {
  let row = [1n];
  for (let n = 0; n <= 60; n += 1) {
    expect(row.map((_, k) => BigInt(choose(n, k)))).toEqual(row);
    row = [1n, ...row.map((ways, k) => ways + (row[k + 1] ?? 0n))];
  }
  // Few or nearly all: on the way there is nothing that a double cannot hold.
  expect([choose(60, 2), choose(60, 58)]).toEqual([1770, 1770]);
  expect([choose(3, 4), choose(0, 1), choose(3, -1)]).toEqual([0, 0, 0]);
});
