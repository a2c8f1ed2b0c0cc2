import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areCountedApart, fits, partsOf, spokenOf } from '../../../src/analysis/kernel/part.js';
import type { Piece } from '../../../src/analysis/kernel/piece.js';
import { runs } from '../../support/runs.js';
import { arbPart } from './arbitrary-pieces.js';
import { chainsOf, numbers, tied, waiting } from './shapes.js';

/** Every event that a piece names. */
function named(piece: Piece): readonly number[] {
  switch (piece.kind) {
    case 'hopeless':
      return [];
    case 'after':
    case 'bad':
      return [...(piece.kind === 'bad' ? [] : piece.events), ...piece.done, ...piece.open];
    case 'with':
      return [...piece.events, ...piece.done];
    case 'gate':
    case 'check':
      return [...piece.events, ...piece.clauses.flatMap(({ done, open }) => [...done, ...open])];
    case 'next':
      return [piece.first, piece.then];
    case 'apart':
      return piece.events;
    case 'opens':
    case 'deadline':
      return [piece.event];
  }
}

/** Whether what else is done, or when, can break a piece none of whose events is under way. */
function countsBundlesOfAll(piece: Piece): boolean {
  const { kind } = piece;
  if (kind === 'bad') return piece.done.length === 0;
  return kind === 'next' || kind === 'opens' || kind === 'deadline';
}

const size = 9;

it('parts are what pieces and stages tie together, in the order of their first events', () => {
  const property = fc.property(arbPart(size, 4), (whole) => {
    const stages = whole.previousStage.flatMap((stage, event) =>
      stage === undefined ? [] : [[stage, event]],
    );
    const global = whole.pieces.filter(countsBundlesOfAll).flatMap(named);
    const ties = [...stages, ...whole.pieces.map(named), global];
    // Painted over until nothing changes any more.
    const colour = [...whole.events];
    for (const _ of whole.events) {
      for (const tie of ties) {
        const least = Math.min(...tie.map((event) => colour[event] ?? 0));
        for (const event of tie) colour[event] = least;
      }
    }
    const expected = [...new Set(colour)].map((each) => ({
      events: whole.events.filter((event) => colour[event] === each),
      pieces: whole.pieces.filter((piece) => colour[named(piece)[0] ?? 0] === each),
      previousStage: whole.previousStage,
    }));
    for (const widest of [1, size, Number.POSITIVE_INFINITY]) {
      expect(partsOf(whole, widest)).toEqual(expected);
    }
    for (const widest of [2, size - 1]) expect(partsOf(whole, widest)).toEqual([whole]);
  });
  fc.assert(property, runs(150, 60));
});

it('without events there is one part, of none', () => {
  expect(partsOf(tied(0, []), Number.POSITIVE_INFINITY)).toEqual([tied(0, [])]);
});

it('spoken of are the events that a piece names, and the stages before them', () => {
  const previousStage = [undefined, 0, 1, 2, undefined, 4, undefined];
  const pieces: readonly Piece[] = [waiting(6, [2])];
  const whole = { events: numbers(7), pieces, previousStage };
  expect(spokenOf(whole)).toEqual({ events: [0, 1, 2, 6], pieces, previousStage });
  expect(spokenOf({ ...whole, pieces: [] }).events).toEqual([]);
});

describe('what there is room for', () => {
  const opens: Piece = { kind: 'opens', event: 0 };
  const cases = [
    ['60 events that hang together', chainsOf(1, 60), true],
    ['61 that hang together', chainsOf(1, 61), false],
    ['61 that do not', chainsOf(61, 1), true],
    ['two chains of 60', chainsOf(2, 60), true],
    ['two of 61', chainsOf(2, 61), false],
    ['60 of which one opens', chainsOf(2, 30, [opens]), true],
    [
      '61 of which one opens, beside whose part the others would have to be',
      chainsOf(61, 1, [opens]),
      false,
    ],
  ] as const;

  it.each(cases)('%s', (_, whole, isRoom) => {
    expect(areCountedApart(whole, partsOf(whole, Number.POSITIVE_INFINITY))).toBe(isRoom);
  });

  it('in one part is up to 60 events', () => {
    expect([fits(tied(60, [])), fits(tied(61, []))]).toEqual([true, false]);
  });
});
