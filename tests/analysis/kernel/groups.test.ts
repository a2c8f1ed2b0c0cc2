import fc from 'fast-check';
import { expect, it } from 'vitest';
import { groupsOf } from '../../../src/analysis/kernel/groups.js';
import type { Piece } from '../../../src/analysis/kernel/piece.js';
import { tablesOf } from '../../../src/analysis/kernel/tables.js';
import { membersOf } from '../../../src/analysis/kernel/words.js';
import { often, runs } from '../../support/runs.js';
import { arbPart, asksOnlyForMore } from './arbitrary-pieces.js';
import { mayBeTaken, statesOf } from './definition.js';
import { tied, waiting } from './shapes.js';

const size = 6;

const parts = arbPart(size, 9).map((part) => ({
  ...part,
  pieces: part.pieces.filter((piece) => piece.kind === 'apart' || asksOnlyForMore(piece)),
}));

it('whatever bundle takes events of two groups can be taken in two steps', () => {
  let met = 0;
  const property = fc.property(parts, (part) => {
    const groups = groupsOf(tablesOf(part))?.map(membersOf) ?? [];
    expect(groups.flat().sort()).toEqual(part.events);
    for (const { done, bundles, next } of statesOf(part, size)) {
      for (const bundle of next) {
        const own = groups.map((group) => bundle.filter((event) => group.includes(event)));
        const pieces = own.filter(({ length }) => length > 0);
        if (pieces.length < 2) continue;
        const isFirst = (first: readonly number[]) => {
          const rest = bundle.filter((event) => !first.includes(event));
          const between = [...done, ...first];
          return (
            mayBeTaken(part, { done, bundle: first, number: bundles + 1 }) &&
            mayBeTaken(part, { done: between, bundle: rest, number: bundles + 2 })
          );
        };
        expect(pieces.some(isFirst)).toBe(true);
        if (groups.some(({ length }) => length > 1)) met += 1;
      }
    }
  });
  fc.assert(property, runs(50, 25));
  expect(met).toBeGreaterThan(often(100));
});

it('events that need each other are one group, and no others', () => {
  const pieces: readonly Piece[] = [
    { kind: 'with', events: [0], done: [1] },
    { kind: 'with', events: [1], done: [0] },
    { kind: 'with', events: [2], done: [0] },
    {
      kind: 'check',
      events: [3],
      clauses: [
        { done: [4], open: [] },
        { done: [5], open: [] },
      ],
    },
    { kind: 'with', events: [4], done: [3] },
  ];
  expect(groupsOf(tablesOf(tied(size, pieces)))?.map(membersOf)).toEqual([
    [0, 1],
    [2],
    [3, 4],
    [5],
  ]);
});

it.each<Piece>([
  { kind: 'deadline', event: 1, position: 3 },
  { kind: 'next', first: 1, then: 2 },
  { kind: 'opens', event: 1 },
  { kind: 'bad', done: [1], open: [2, 3] },
  { kind: 'after', events: [1], done: [], open: [2] },
  {
    kind: 'gate',
    events: [1],
    clauses: [
      { done: [2], open: [] },
      { done: [3], open: [4] },
    ],
  },
  {
    kind: 'check',
    events: [1],
    clauses: [
      { done: [2], open: [] },
      { done: [3], open: [4] },
    ],
  },
])('there are none where more matters than what is done: $kind', (piece) => {
  const others: readonly Piece[] = [
    waiting(5, [4]),
    {
      kind: 'gate',
      events: [4],
      clauses: [
        { done: [2], open: [] },
        { done: [3], open: [] },
      ],
    },
    {
      kind: 'check',
      events: [4],
      clauses: [
        { done: [2], open: [] },
        { done: [3], open: [] },
      ],
    },
  ];
  expect(groupsOf(tablesOf(tied(size, others)))).toBeDefined();
  expect(groupsOf(tablesOf(tied(size, [...others, piece])))).toBeUndefined();
});
