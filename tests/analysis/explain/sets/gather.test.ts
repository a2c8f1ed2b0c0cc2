import { describe, expect, it } from 'vitest';
import { meterOf, OutOfBudget } from '../../../../src/analysis/engine/meter.js';
import { type Bits, bitsOf, membersOf } from '../../../../src/analysis/explain/sets/bits.js';
import { inOrder } from '../../../../src/analysis/explain/sets/family.js';
import { gather } from '../../../../src/analysis/explain/sets/gather.js';
import { meeting, upTo } from './meeting.js';

const lists = (sets: readonly Bits[]) => sets.map(membersOf);

/** More than are gone through at once for five of them; the cheapest come last. */
const many = meeting(
  upTo(200).map((member) => 200 - member),
  [upTo(200)],
);
const cheapest = [[199], [198], [197], [196], [195]];

describe('minimal sets that are gathered', () => {
  it('come by cost, those of one cost by their members, with all obstacles', () => {
    const groups = [
      [0, 1, 4],
      [0, 2, 4],
      [1, 3, 4],
    ];
    const { least, obstacles, ...ended } = gather(
      meeting([2, 1, 1, 2, 3], groups),
      [],
      10,
      meterOf(),
    );
    expect(lists(least)).toEqual([[1, 2], [0, 1], [4], [0, 3]]);
    expect(lists(obstacles).sort()).toEqual(groups);
    expect(ended).toEqual({ seesAll: true, complete: true, states: undefined });
  });

  it('are put in the order of their cost, then of their members', () => {
    const sets = [[4], [0, 3], [1, 2], [0, 1], [1, 4], [0, 4]];
    const ordered = inOrder(
      meeting([2, 1, 1, 2, 3], []),
      sets.map((set) => bitsOf(5, set)),
    );
    expect(ordered.map(({ set, cost }) => [cost, ...membersOf(set)])).toEqual([
      [2, 1, 2],
      [3, 0, 1],
      [3, 4],
      [4, 0, 3],
      [4, 1, 4],
      [5, 0, 4],
    ]);
  });

  it('are complete where there are as many as are wanted, of sets and of obstacles', () => {
    const ask = (groups: readonly (readonly number[])[], most: number) => {
      const family = meeting([1, 1, 1], groups);
      const { least, complete, seesAll } = gather(family, [], most, meterOf());
      return [least.length, complete, seesAll];
    };
    const [oneOfThree, allThree] = [[[0, 1, 2]], [[0], [1], [2]]];
    expect(ask(oneOfThree, 3)).toEqual([3, true, true]);
    expect(ask(oneOfThree, 2)).toEqual([2, false, true]);
    expect(ask(allThree, 3)).toEqual([1, true, true]);
    expect(ask(allThree, 2)).toEqual([1, false, true]);
    expect(ask([], 0)).toEqual([0, false, true]);
    expect(ask([[]], 0)).toEqual([0, false, true]);
  });

  it('are the cheapest where there are too many to go through them all', () => {
    const { least, ...ended } = gather(many, [], 5, meterOf());
    expect(lists(least)).toEqual(cheapest);
    expect(ended).toMatchObject({ seesAll: false, complete: false, states: undefined });
    expect(lists(gather(many, [bitsOf(200, upTo(200))], 5, meterOf()).least)).toEqual(cheapest);
    expect(gather(many, [], 0, meterOf()).least).toEqual([]);
  });

  it('are all there are, however long it takes, where they are wanted', () => {
    const { least, ...ended } = gather(many, [], 200, meterOf());
    expect(lists(least)).toEqual(upTo(200).map((member) => [199 - member]));
    expect(ended).toMatchObject({ seesAll: true, complete: true });
  });

  it('are those found by then where the budget runs out, and what is known stays known', () => {
    const known = bitsOf(200, upTo(200));
    const meter = meterOf({ budget: { states: 500 } });
    const { least, obstacles, ...ended } = gather(many, [known], 100, meter);
    expect(least.length).toBeGreaterThan(0);
    expect(new Set(lists(least).flat()).size).toBe(least.length);
    expect(obstacles).toEqual([known]);
    expect(ended).toMatchObject({ seesAll: false, complete: false, why: 'states' });
    expect(ended.states).toBeGreaterThan(500);
    expect(gather(many, [known], 2, meterOf({ budget: { states: 500 } })).least).toHaveLength(2);
  });

  it('do not hide an error, be it met when the cheapest are looked for', () => {
    const failing = (at: number) => ({
      ...many,
      beyond(set: Bits) {
        if (membersOf(set).includes(at)) throw new TypeError('a rule of your own');
        return many.beyond(set);
      },
    });
    const known = bitsOf(200, upTo(200));
    for (const at of [0, 199]) {
      expect(() => gather(failing(at), [known], 5, meterOf())).toThrow('a rule of your own');
    }
    const spent = {
      ...many,
      beyond: () => {
        throw new OutOfBudget(7, 'memory');
      },
    };
    expect(gather(spent, [known], 5, meterOf())).toMatchObject({ states: 7, why: 'memory' });
  });
});
