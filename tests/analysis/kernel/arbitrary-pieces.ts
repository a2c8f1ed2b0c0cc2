import fc from 'fast-check';
import type { Clause } from '../../../src/analysis/kernel/clauses.js';
import type { Part } from '../../../src/analysis/kernel/part.js';
import type { Piece } from '../../../src/analysis/kernel/piece.js';

/** Pieces of every kind but the hopeless, on so many events. */
export function arbPiece(size: number): fc.Arbitrary<Piece> {
  const event = fc.nat(size - 1);
  const one = event.map((each) => [each]);
  const few = fc.uniqueArray(event, { minLength: 1, maxLength: 3 });
  const clause = fc
    .tuple(few, few, fc.constantFrom(false, false, true))
    .map(([done, open, some]) => ({
      done,
      open: some ? open.filter((each) => !done.includes(each)) : [],
    }));
  const clauses = fc.array(clause, { minLength: 2, maxLength: 3 });
  const position = fc.integer({ min: 2, max: size });
  // Precedences are what most rules come to, and what is most branched has the most to go wrong.
  return fc.oneof(
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constant('after'),
        events: one,
        done: one,
        open: fc.constant([]),
      }),
    },
    fc.record({ kind: fc.constant('after'), events: one, done: fc.constant([]), open: one }),
    fc.record({ kind: fc.constant('with'), events: one, done: few }),
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constantFrom('gate', 'check', 'check'),
        events: few,
        clauses,
      }),
    },
    fc.record({ kind: fc.constant('bad'), done: fc.oneof(few, fc.constant([])), open: few }),
    fc.record({ kind: fc.constant('apart'), events: few }),
    fc.record({ kind: fc.constant('opens'), event }),
    fc.record({ kind: fc.constant('next'), first: event, then: event }),
    fc.record({ kind: fc.constant('deadline'), event, position }),
  );
}

/** Whole parts, in which some events are stages after the one before them. */
export function arbPart(size: number, pieces: number): fc.Arbitrary<Part> {
  const events = Array.from({ length: size }, (_, event) => event);
  const follows = fc.array(fc.constantFrom(false, false, false, true), {
    minLength: size - 1,
    maxLength: size - 1,
  });
  return fc
    .tuple(fc.array(arbPiece(size), { maxLength: pieces }), follows)
    .map(([pieces, stages]) => ({
      events,
      pieces,
      previousStage: [undefined, ...stages.map((is, event) => (is ? event : undefined))],
    }));
}

/**
 * The same part with so many others before it in the document that come after it in every ordering,
 * one by one: so what is asked of it comes to the same, in other places of a set.
 */
export function behind(others: number, part: Part): Part {
  const to = (event: number) => event + others;
  const all = part.events.map(to);
  const row = Array.from({ length: others }, (_, event) => event);
  const atTheEnd = row.map(
    (event): Piece => ({
      kind: 'after',
      events: [event],
      done: event === 0 ? all : [event - 1],
      open: [],
    }),
  );
  return {
    events: [...row, ...all],
    pieces: [...part.pieces.map((piece) => renumbered(piece, to)), ...atTheEnd],
    previousStage: [
      ...row.map(() => undefined),
      ...part.previousStage.map((stage) => (stage === undefined ? undefined : to(stage))),
    ],
  };
}

function renumbered(piece: Piece, to: (event: number) => number): Piece {
  const clause = ({ done, open }: Clause) => ({ done: done.map(to), open: open.map(to) });
  switch (piece.kind) {
    case 'hopeless':
      return piece;
    case 'after':
      return { ...piece, ...clause(piece), events: piece.events.map(to) };
    case 'with':
      return { ...piece, events: piece.events.map(to), done: piece.done.map(to) };
    case 'gate':
    case 'check':
      return { ...piece, events: piece.events.map(to), clauses: piece.clauses.map(clause) };
    case 'bad':
      return { ...piece, ...clause(piece) };
    case 'next':
      return { ...piece, first: to(piece.first), then: to(piece.then) };
    case 'apart':
      return { ...piece, events: piece.events.map(to) };
    case 'opens':
    case 'deadline':
      return { ...piece, event: to(piece.event) };
  }
}
