import fc from 'fast-check';
import { expect, it } from 'vitest';
import { locksOf, unlocked } from '../../../src/analysis/kernel/counting/locks.js';
import { available } from '../../../src/analysis/kernel/moves.js';
import type { Piece } from '../../../src/analysis/kernel/piece.js';
import { tablesOf } from '../../../src/analysis/kernel/tables.js';
import { membersOf, wordsOf } from '../../../src/analysis/kernel/words.js';
import { runs } from '../../support/runs.js';
import { numbers, tied } from './shapes.js';

/** So many events of which each has to wait for some, not to miss others, or for a choice of what is done. */
const asked = fc.constantFrom(1, 2, 7, 29, 30, 31, 45, 60).chain((size) => {
  const event = fc.nat(size - 1);
  const some = fc.uniqueArray(event, { maxLength: 3 });
  const clause = fc.record({ done: some, open: fc.uniqueArray(event, { maxLength: 1 }) });
  const piece: fc.Arbitrary<Piece> = fc.oneof(
    fc.record({ kind: fc.constant('after'), events: some, done: some, open: some }),
    fc.record({
      kind: fc.constant('gate'),
      events: some,
      clauses: fc.array(clause, { minLength: 2, maxLength: 3 }),
    }),
  );
  const pieces = fc.array(piece, { maxLength: size });
  return fc.tuple(pieces, fc.subarray([...numbers(size)])).map(([pieces, done]) => ({
    part: tied(size, pieces),
    done,
  }));
});

it('open is what waits for nothing any more and has missed nothing', () => {
  const property = fc.property(asked, ({ part, done }) => {
    const tables = tablesOf(part);
    const isDone = (event: number) => done.includes(event);
    const holds = (clause: { done: readonly number[]; open: readonly number[] }) =>
      clause.done.every(isDone) && !clause.open.some(isDone);
    const expected = part.events.filter(
      (event) =>
        !isDone(event) &&
        part.pieces.every((piece) => {
          if (piece.kind === 'after') return !piece.events.includes(event) || holds(piece);
          return (
            piece.kind !== 'gate' || !piece.events.includes(event) || piece.clauses.some(holds)
          );
        }),
    );
    const { low, high } = wordsOf(done);
    const locks = locksOf(tables, tables.before);
    const open = [0, 1].map((word) => (word < tables.words ? unlocked(locks, low, high, word) : 0));
    expect(membersOf({ low: open[0] ?? 0, high: open[1] ?? 0 })).toEqual(expected);
    expect(membersOf(available(tables, { low, high }))).toEqual(expected);
  });
  fc.assert(property, runs(200, 100));
});
