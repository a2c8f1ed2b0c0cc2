import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  addTo,
  among,
  areSame,
  areSeveral,
  has,
  isEmpty,
  leastOf,
  meet,
  membersOf,
  mostEvents,
  none,
  numberOf,
  setAt,
  setsOf,
  sizeOf,
  union,
  unionOf,
  within,
  without,
  wordsOf,
} from '../../../src/analysis/kernel/words.js';
import { runs } from '../../support/runs.js';

const all = Array.from({ length: mostEvents }, (_, member) => member);
/** Sets as sorted lists: of few events or many, in either word or both. */
const list = fc.oneof(
  fc.subarray(all),
  fc.subarray(all, { maxLength: 2 }),
  fc.subarray(all.slice(0, 30), { maxLength: 3 }),
  fc.subarray(all.slice(30), { maxLength: 3 }),
);

it('sets in two words are as lists of their members', () => {
  const property = fc.property(list, list, (a, b) => {
    const [one, other] = [wordsOf(a), wordsOf(b)];
    expect(membersOf(one)).toEqual(a);
    expect(membersOf(union(one, other))).toEqual(all.filter((n) => a.includes(n) || b.includes(n)));
    expect(membersOf(without(one, other))).toEqual(a.filter((n) => !b.includes(n)));
    expect(membersOf(among(one, other))).toEqual(a.filter((n) => b.includes(n)));
    expect(all.filter((n) => has(one, n))).toEqual(a);
    expect(isEmpty(one)).toBe(a.length === 0);
    expect(sizeOf(one.low, one.high)).toBe(a.length);
    expect(areSeveral(one.low, one.high)).toBe(a.length > 1);
    expect(meet(one, other)).toBe(a.some((n) => b.includes(n)));
    expect(within(one, other)).toBe(a.every((n) => b.includes(n)));
    expect(within(among(one, other), other)).toBe(true);
    expect([areSame(one, other), areSame(one, wordsOf(a))]).toEqual([`${a}` === `${b}`, true]);
    expect(BigInt(numberOf(one))).toBe(a.reduce((sum, n) => sum + 2n ** BigInt(n), 0n));
  });
  fc.assert(property, runs(300, 100));
});

it('the least member of a word is the first', () => {
  for (const least of all.slice(0, 30)) {
    expect(leastOf(1 << least)).toBe(least);
    expect(leastOf((1 << 29) | (1 << least))).toBe(least);
  }
});

it('sets in a row are read as they were put there, and added to one by one', () => {
  const property = fc.property(
    fc.array(list, { maxLength: 4 }),
    list,
    fc.nat(3),
    (lists, more, at) => {
      const row = setsOf(lists.map(wordsOf));
      expect(lists.map((_, place) => membersOf(setAt(row, place)))).toEqual(lists);
      expect(membersOf(unionOf(row))).toEqual(
        all.filter((n) => lists.some((each) => each.includes(n))),
      );
      if (at >= lists.length) return;
      addTo(row, at, wordsOf(more));
      const expected = lists.map((each, place) =>
        all.filter((n) => each.includes(n) || (place === at && more.includes(n))),
      );
      expect(lists.map((_, place) => membersOf(setAt(row, place)))).toEqual(expected);
    },
  );
  fc.assert(property, runs(200, 50));
});

it('a set that is not in the row has no members', () => {
  expect(setAt(setsOf([]), 0)).toEqual(none);
  expect(setAt(setsOf([wordsOf([3])]), 1)).toEqual(none);
});
