import fc from 'fast-check';
import type { Clause } from '../../../src/analysis/kernel/clauses.js';
import type { Part } from '../../../src/analysis/kernel/part.js';
import type { Piece } from '../../../src/analysis/kernel/piece.js';
import { numbers, waiting } from './shapes.js';

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
  const position = fc.integer({ min: 1, max: size });
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
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('next'), first: event, then: event }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('deadline'), event, position }) },
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

/** Whether a piece asks for what is done alone: not for bundle numbers, for neighbours, or for what is open. */
export function asksOnlyForMore(piece: Piece): boolean {
  if (piece.kind === 'after') return piece.open.length === 0;
  if (piece.kind === 'gate' || piece.kind === 'check') {
    return piece.clauses.every(({ open }) => open.length === 0);
  }
  return piece.kind === 'with';
}

/**
 * The same part with so many others before it in the document that come after it in every ordering,
 * one by one: so what is asked of it comes to the same, in other places of a set.
 */
export function behind(others: number, part: Part): Part {
  const [row, moved] = moveOn(others, part);
  const [first = 0] = row;
  return {
    ...moved,
    pieces: [
      ...moved.pieces,
      ...inRow(row),
      waiting(
        first,
        part.events.map((event) => event + others),
      ),
    ],
  };
}

/** The same with others that come before it in every ordering; no piece may ask for something done from the start. */
export function ahead(others: number, part: Part): Part {
  const [row, moved] = moveOn(others, part);
  const pieces = moved.pieces.map((piece): Piece => {
    if (piece.kind === 'deadline') return { ...piece, position: piece.position + others };
    if (piece.kind !== 'opens') return piece;
    return { kind: 'deadline', event: piece.event, position: others + 1 };
  });
  const wait = part.events.map((event) => waiting(event + others, [others - 1]));
  return { ...moved, pieces: [...pieces, ...inRow(row), ...wait] };
}

function moveOn(others: number, part: Part): readonly [row: readonly number[], moved: Part] {
  const to = (event: number) => event + others;
  const row = numbers(others);
  const moved = {
    events: [...row, ...part.events.map(to)],
    pieces: part.pieces.map((piece) => renumbered(piece, to)),
    previousStage: [
      ...row.map(() => undefined),
      ...part.previousStage.map((stage) => (stage === undefined ? undefined : to(stage))),
    ],
  };
  return [row, moved];
}

function inRow(events: readonly number[]): readonly Piece[] {
  return events.slice(1).map((event, at) => waiting(event, events.slice(at, at + 1)));
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
