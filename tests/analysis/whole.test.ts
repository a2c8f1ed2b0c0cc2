import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { difference, firstAbove, rest, times, wholeOf } from '../../src/analysis/graph/whole.js';
import { runs } from '../support/runs.js';

const most = 2n ** 53n;
const arbSmall = fc.bigInt({ min: 0n, max: most - 1n });
/** Numbers of which one goes into the other nearly, or just, a whole number of times. */
const arbNearly = fc
  .tuple(fc.bigInt({ min: 1n, max: 2n ** 27n }), fc.bigInt({ min: 1n, max: 2n ** 26n }))
  .chain(([b, times]) => fc.tuple(fc.constantFrom(b * times - 1n, b * times), fc.constant(b)));
const arbPair = fc.oneof(
  arbNearly,
  fc.tuple(arbSmall, fc.bigInt({ min: 1n, max: most - 1n })),
  fc.tuple(
    fc.bigInt({ min: most - 1_000n, max: most - 1n }),
    fc.bigInt({ min: 1n, max: most - 1n }),
  ),
  fc.tuple(fc.bigInt({ min: 0n, max: most ** 4n }), fc.bigInt({ min: 1n, max: most ** 2n })),
);

describe('whole numbers, as doubles below 2^53 and as bigints from there on', () => {
  it('are divided and subtracted as bigints are', () => {
    const property = fc.property(arbPair, ([a, b]) => {
      expect(times(wholeOf(a), wholeOf(b))).toBe(wholeOf(a / b));
      expect(rest(wholeOf(a), wholeOf(b))).toBe(wholeOf(a % b));
      const [less, more] = a < b ? [a, b] : [b, a];
      expect(difference(wholeOf(more), wholeOf(less))).toBe(wholeOf(more - less));
    });
    fc.assert(property, runs(2_000));
  });

  it('are found among growing ones', () => {
    const ends = [3, 3, 10, most, most * 5n];
    const places = [0, 2, 3, 9, 10, most - 1n, most, most * 5n - 1n].map((number) =>
      firstAbove(ends, typeof number === 'bigint' ? wholeOf(number) : number, 0, ends.length - 1),
    );
    expect(places).toEqual([0, 0, 2, 2, 3, 3, 4, 4]);
  });
});
