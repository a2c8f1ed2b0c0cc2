import { describe, expect, it } from 'vitest';
import { closed } from '../../../src/analysis/kernel/closed.js';
import { dueOf } from '../../../src/analysis/kernel/counting/earlier.js';
import type { Piece } from '../../../src/analysis/kernel/piece.js';
import { tablesOf } from '../../../src/analysis/kernel/tables.js';
import { membersOf, setAt } from '../../../src/analysis/kernel/words.js';
import { numbers, tied, waiting } from './shapes.js';

/** What must be done after no bundle, after one, after two, ... */
function due(size: number, pieces: readonly Piece[], isStrict: boolean) {
  const tables = tablesOf(tied(size, pieces));
  const sets = dueOf(tables, closed(tables.before), isStrict);
  return numbers(tables.horizon + 1).map((bundles) => membersOf(setAt(sets, bundles)));
}

const by = (event: number, position: number): Piece => ({ kind: 'deadline', event, position });

describe('what comes before an event with a deadline has an earlier one', () => {
  // 0 before 1 and 2, both before 3; in two words 28 more.
  it.each([0, 28])('by the bundles that lie between them, events from %d on', (from) => {
    const diamond = [
      waiting(from + 1, [from]),
      waiting(from + 2, [from]),
      waiting(from + 3, [from + 1, from + 2]),
      by(from + 3, 4),
    ];
    const at = (sets: readonly (readonly number[])[]) =>
      sets.map((events) => events.map((event) => event + from));
    expect(due(from + 5, diamond, false)).toEqual(at([[], [], [0], [0, 1, 2], [0, 1, 2, 3]]));
    expect(due(from + 5, diamond, true)).toEqual(at([[], [0], [0], [0, 1, 2], [0, 1, 2, 3]]));
  });

  it('the earliest, if there are several', () => {
    const pieces = [waiting(1, [0]), waiting(2, [0]), by(1, 4), by(2, 2)];
    expect(due(3, pieces, false)).toEqual([[], [0], [0, 2], [0, 2], [0, 1, 2]]);
  });

  it('at once, if there is no time', () => {
    const chain = [waiting(1, [0]), waiting(2, [1]), by(2, 2)];
    expect(due(3, chain, false)).toEqual([[0], [0, 1], [0, 1, 2]]);
    const sooner = [waiting(1, [0]), waiting(2, [1]), by(2, 1)];
    expect(due(3, sooner, false)).toEqual([
      [0, 1],
      [0, 1, 2],
    ]);
  });

  it('whatever their order in the document', () => {
    const upwards = [waiting(1, [2]), waiting(0, [1]), by(0, 4)];
    expect(due(3, upwards, false)).toEqual([[], [], [2], [1, 2], [0, 1, 2]]);
  });

  it('none without a deadline', () => {
    expect(due(3, [waiting(1, [0])], true)).toEqual([[]]);
  });
});
