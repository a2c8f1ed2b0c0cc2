import { describe, expect, it } from 'vitest';
import { holds, tablesOf } from '../../../src/analysis/kernel/tables.js';
import { membersOf, none, setAt } from '../../../src/analysis/kernel/words.js';
import { numbers, tied, waiting } from './shapes.js';

describe('the tables of a part', () => {
  it('are refused for more events than there is room for, and for what is hopeless', () => {
    expect(tablesOf(tied(60, [])).events).toHaveLength(60);
    expect(() => tablesOf(tied(61, []))).toThrow('There is no room for 61 events.');
    const hopeless = tied(2, [{ kind: 'hopeless' }]);
    expect(() => tablesOf(hopeless)).toThrow('There are no tables of what is hopeless.');
  });

  it('have a second word from the 31st event on', () => {
    expect([30, 31].map((size) => tablesOf(tied(size, [])).words)).toEqual([1, 2]);
  });

  it('number its events by their places in it, or among those given', () => {
    const some = { ...tied(9, [waiting(7, [3])]), events: [3, 7, 8] };
    const alone = tablesOf(some);
    expect(alone.events).toEqual([3, 7, 8]);
    expect([membersOf(alone.full), membersOf(setAt(alone.before, 1))]).toEqual([[0, 1, 2], [0]]);
    const among = tablesOf(some, numbers(9));
    expect([membersOf(among.full), membersOf(setAt(among.before, 7))]).toEqual([[3, 7, 8], [3]]);
  });

  it('leave out what they have no number for', () => {
    const pieces = [
      { kind: 'deadline', event: 1, position: 4 },
      { kind: 'deadline', event: 0, position: 2 },
      { kind: 'apart', events: [0, 1, 2] },
    ] as const;
    const tables = tablesOf({ ...tied(3, pieces), events: [0, 2] });
    expect(tables.deadlines).toEqual([{ event: 0, position: 2 }]);
    expect([tables.horizon, membersOf(setAt(tables.apart, 0))]).toEqual([2, [0, 1]]);
  });

  it('ask for nothing where nothing is asked', () => {
    const { horizon, opening, accompanied, apart, bad, next } = tablesOf(tied(3, []));
    expect([horizon, opening, accompanied]).toEqual([0, none, none]);
    expect([...apart, ...bad, ...next]).toEqual([]);
  });

  it('tell apart events that need only themselves and those that need others', () => {
    const alone = { kind: 'with', events: [1, 32], done: [1] } as const;
    const { accompanied } = tablesOf(tied(33, [alone]));
    expect(membersOf(accompanied)).toEqual([32]);
  });

  it('hold clauses of both words', () => {
    const clauses = [{ done: [2, 31], open: [3, 32] }];
    const { gates } = tablesOf(tied(33, [{ kind: 'gate', events: [0], clauses }]));
    const list = gates[0]?.clauses ?? new Int32Array();
    const isHeld = (events: readonly number[]) => {
      const { low, high } = tablesOf({ ...tied(33, []), events }, numbers(33)).full;
      return holds(list, 0, low, high);
    };
    expect(isHeld([2, 31])).toBe(true);
    for (const other of [[2], [31], [2, 3, 31], [2, 31, 32]]) expect(isHeld(other)).toBe(false);
  });
});
