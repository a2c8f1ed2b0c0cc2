import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bitsOf,
  difference,
  distinct,
  has,
  inCommon,
  isEmpty,
  membersOf,
  sizeWithout,
  union,
} from '../../../../src/analysis/explain/sets/bits.js';
import { runs } from '../../../support/runs.js';

/** Room for sets that just fill a word, or two, and for one member more. */
const sizes = [1, 29, 30, 31, 59, 60, 61, 91];

const arbTwo = fc.constantFrom(...sizes).chain((size) => {
  const member = fc.oneof(fc.nat(size - 1), fc.constant(size - 1));
  const members = fc.uniqueArray(member).map((list) => list.toSorted((a, b) => a - b));
  return fc.record({ size: fc.constant(size), a: members, b: members });
});

describe('a set in words of bits', () => {
  it('has the members that it was made of, in order, and nothing beyond', () => {
    fc.assert(
      fc.property(arbTwo, ({ size, a }) => {
        const set = bitsOf(size, a.toReversed());
        expect(membersOf(set)).toEqual(a);
        expect([...Array(130).keys()].filter((member) => has(set, member))).toEqual(a);
        expect(isEmpty(set)).toBe(a.length === 0);
      }),
      runs(200, 100),
    );
  });

  it('goes together with another as lists of members do', () => {
    fc.assert(
      fc.property(arbTwo, ({ size, a, b }) => {
        const [one, other] = [bitsOf(size, a), bitsOf(size, b)];
        const both = a.filter((member) => b.includes(member));
        const rest = a.filter((member) => !b.includes(member));
        expect(membersOf(union(one, other))).toEqual([...rest, ...b].toSorted((x, y) => x - y));
        expect(membersOf(difference(one, other))).toEqual(rest);
        expect(sizeWithout(one, other)).toBe(rest.length);
        expect(inCommon(one, other)).toBe(Math.min(2, both.length));
        expect(distinct([one, other, one])).toEqual(String(a) === String(b) ? [one] : [one, other]);
      }),
      runs(200, 100),
    );
  });
});
