import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Piece, piecesOf } from '../../../src/analysis/kernel/piece.js';
import type { Constraint } from '../../../src/rules/constraint.js';
import { runs } from '../../support/runs.js';
import { arbFormula, isTrue } from './arbitrary-formulas.js';
import { allOrderings, mayBeTaken, type Step } from './definition.js';
import { tied } from './shapes.js';

const size = 4;
const { events } = tied(size, []);
const event = fc.nat(size - 1);
const few = fc.uniqueArray(event, { minLength: 1, maxLength: 3 });
const state = arbFormula(size);
const two = fc.uniqueArray(event, { minLength: 2, maxLength: 2 });

const constraint: fc.Arbitrary<Constraint> = fc.oneof(
  fc.record({ kind: fc.constant('impossible') }),
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('forbidden'), state }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constantFrom('needsBefore', 'needsWith'),
      events: few,
      first: state,
    }),
  },
  two.map(([first = 0, then = 1]): Constraint => ({ kind: 'next', first, then })),
  fc.record({ kind: fc.constantFrom('together', 'apart'), events: few }),
  fc.record({ kind: fc.constant('opens'), event }),
  fc.record({ kind: fc.constant('deadline'), event, position: fc.integer({ min: 1, max: size }) }),
);

/** Straight from what the kinds of constraint say. */
function isKept(asked: Constraint, ordering: readonly Step[]): boolean {
  const place = (event: number) => ordering.findIndex(({ bundle }) => bundle.includes(event));
  const places = (events: readonly number[]) => new Set(events.map(place)).size;
  const holds = (formula: Parameters<typeof isTrue>[0], done: readonly number[]) =>
    isTrue(formula, (event) => done.includes(event));
  switch (asked.kind) {
    case 'impossible':
      return false;
    case 'forbidden':
      return !ordering.some(({ done, bundle }) => holds(asked.state, [...done, ...bundle]));
    case 'needsBefore':
      return asked.events.every((event) => holds(asked.first, ordering[place(event)]?.done ?? []));
    case 'needsWith':
      return ordering.every(
        ({ done, bundle }) =>
          !asked.events.some((event) => bundle.includes(event)) ||
          holds(asked.first, [...done, ...bundle]),
      );
    case 'next':
      return place(asked.then) === place(asked.first) + 1;
    case 'together':
      return places(asked.events) === 1;
    case 'apart':
      return places(asked.events) === asked.events.length;
    case 'opens':
      return place(asked.event) === 0;
    case 'deadline':
      return place(asked.event) < asked.position;
  }
}

const orderings = allOrderings(events);

it('the pieces of a constraint let pass the orderings that it lets pass', () => {
  const property = fc.property(constraint, (asked) => {
    const part = tied(size, piecesOf(asked) ?? []);
    const passed = orderings.filter((steps) => steps.every((step) => mayBeTaken(part, step)));
    expect(passed).toEqual(orderings.filter((ordering) => isKept(asked, ordering)));
  });
  fc.assert(property, runs(300, 150));
});

describe('the pieces of a constraint', () => {
  const done = (event: number) => ({ done: event });
  const branched = {
    all: Array.from({ length: 9 }, (_, pair) => ({ any: [done(2 * pair), done(2 * pair + 1)] })),
  };
  it.each<Constraint>([
    { kind: 'forbidden', state: branched },
    { kind: 'needsBefore', events: [0], first: branched },
    { kind: 'needsWith', events: [0], first: branched },
  ])('are none where its condition has too many branches: $kind', (constraint) => {
    expect(piecesOf(constraint)).toBeUndefined();
  });

  // What is simpler is counted faster.
  it.each<readonly [string, Constraint, readonly Piece[]]>([
    [
      'before one another',
      { kind: 'needsBefore', events: [2], first: { all: [done(0), done(1)] } },
      [{ kind: 'after', events: [2], done: [0, 1], open: [] }],
    ],
    [
      'in company',
      { kind: 'needsWith', events: [2], first: { all: [done(0), done(1)] } },
      [{ kind: 'with', events: [2], done: [0, 1] }],
    ],
    [
      'while something is open',
      { kind: 'needsBefore', events: [2], first: { not: done(0) } },
      [{ kind: 'after', events: [2], done: [], open: [0] }],
    ],
    [
      'leaving something open',
      { kind: 'needsWith', events: [2], first: { all: [done(1), { not: done(0) }] } },
      [{ kind: 'check', events: [2], clauses: [{ done: [1], open: [0] }] }],
    ],
    [
      'one not without the other',
      { kind: 'forbidden', state: { all: [done(2), { not: done(0) }] } },
      [{ kind: 'with', events: [2], done: [0] }],
    ],
    [
      'one first of all',
      { kind: 'forbidden', state: { not: done(2) } },
      [{ kind: 'opens', event: 2 }],
    ],
    [
      'nothing that always holds',
      { kind: 'needsBefore', events: [2], first: true },
      [{ kind: 'after', events: [2], done: [], open: [] }],
    ],
    ['nothing that never holds', { kind: 'forbidden', state: false }, []],
    ['what cannot be', { kind: 'needsWith', events: [2], first: false }, [{ kind: 'hopeless' }]],
    ['not to end so', { kind: 'forbidden', state: done(2) }, [{ kind: 'hopeless' }]],
  ])('are as simple as they can be: %s', (_, constraint, pieces) => {
    expect(piecesOf(constraint)).toEqual(pieces);
  });
});
