import fc from 'fast-check';
import { expect, it } from 'vitest';
import { meterOf } from '../../../src/analysis/engine/meter.js';
import {
  countBundled,
  countByBundles,
} from '../../../src/analysis/kernel/counting/bundled/bundled.js';
import { countInParts } from '../../../src/analysis/kernel/counting/components.js';
import { countBounded } from '../../../src/analysis/kernel/counting/count.js';
import { aloneOf } from '../../../src/analysis/kernel/counting/strict/alone.js';
import { countBySize } from '../../../src/analysis/kernel/counting/strict/by-size.js';
import { countSplitting } from '../../../src/analysis/kernel/counting/strict/splitting.js';
import { partsOf } from '../../../src/analysis/kernel/part.js';
import type { Piece } from '../../../src/analysis/kernel/piece.js';
import { type Tables, tablesOf } from '../../../src/analysis/kernel/tables.js';
import { factorial } from '../../support/large.js';
import { often, runs } from '../../support/runs.js';
import { ahead, arbPiece, behind } from './arbitrary-pieces.js';
import { tied } from './shapes.js';

// What the kernel counts in three ways, by the ways in which no search goes: each bundle is tried.

const size = 6;
const parts = fc.array(arbPiece(size), { maxLength: 9 }).map((pieces) => tied(size, pieces));
const meter = meterOf();

/** Strict orderings and bundled ones, which all ways to count them have to agree on. */
function counted(tables: Tables) {
  const strict = countBounded(tables, 1, meter);
  const alone = aloneOf(tables);
  if (alone.due[0] !== 0 || alone.due[1] !== 0) expect(strict).toBe(0n);
  else {
    expect({
      bySize: countBySize(alone, meter),
      splitting: countSplitting(alone, meter),
    }).toEqual({ bySize: strict, splitting: strict });
  }
  const bundled = countBounded(tables, size, meter);
  expect(countBundled(tables, meter)).toBe(bundled);
  const byBundles = countByBundles(tables, meter).reduce((sum, ways) => sum + ways, 0n);
  expect(byBundles).toBe(bundled);
  return { strict, bundled };
}

it('counts alike whichever way is taken', () => {
  let met = 0;
  const property = fc.property(parts, (part) => {
    const counts = counted(tablesOf(part));
    const inParts = (widest: number) => countInParts(partsOf(part, widest), widest, meter);
    expect({ strict: inParts(1), bundled: inParts(size) }).toEqual(counts);
    if (counts.strict > 0n && partsOf(part, size).length > 1) met += 1;
  });
  fc.assert(property, runs(500));
  expect(met).toBeGreaterThan(often(50));
});

it('counts the same in two words as in one, beside others that come first or last', () => {
  let met = 0;
  const property = fc.property(parts, fc.constantFrom(ahead, behind), (some, beside) => {
    const part = { ...some, pieces: some.pieces.filter((piece) => !isFromTheStart(piece)) };
    const counts = counted(tablesOf(part));
    // Of 6 events then 3 are in the first word.
    expect(counted(tablesOf(beside(27, part)))).toEqual(counts);
    if (counts.strict > 0n) met += 1;
  });
  fc.assert(property, runs(150, 30));
  expect(met).toBeGreaterThan(often(20));
});

/** Whether a piece bars what is so before anything is done. */
function isFromTheStart(piece: Piece): boolean {
  return piece.kind === 'bad' && piece.done.length === 0;
}

it.each<readonly [string, readonly Piece[]]>([
  [
    'two at the heels of one',
    [
      { kind: 'next', first: 0, then: 1 },
      { kind: 'next', first: 0, then: 2 },
    ],
  ],
  [
    'two due at once',
    [
      { kind: 'deadline', event: 0, position: 1 },
      { kind: 'deadline', event: 1, position: 1 },
    ],
  ],
  [
    'three by the second',
    [0, 1, 2].map((event) => ({ kind: 'deadline', event, position: 2 }) as const),
  ],
])('there is no strict ordering of %s', (_, pieces) => {
  for (const from of [0, 29]) {
    const part = tied(3, pieces);
    const tables = tablesOf(from === 0 ? part : ahead(from, part));
    const alone = aloneOf(tables);
    expect([countBySize(alone, meter), countSplitting(alone, meter)]).toEqual([0n, 0n]);
    expect(countBundled(tables, meter)).toBeGreaterThan(0n);
  }
});

it.each([4, 33])('of %i events one of two comes first, where nothing else may', (size) => {
  const barring: Piece = { kind: 'bad', done: [], open: [0, size - 1] };
  const alone = aloneOf(tablesOf(tied(size, [barring])));
  const soon = meterOf({ budget: { states: 10_000 } });
  expect(countSplitting(alone, soon)).toBe(2n * factorial(size - 1));
});

it.each([
  [0, 1, 2],
  [32, 31, 30],
  [0, 31, 32],
  [1, 0, 31],
  [31, 0, 1],
  [32, 0, 30],
])('of 33 events %i comes after %i or %i in two orderings of three', (event, one, other) => {
  const clauses = [one, other].map((each) => ({ done: [each], open: [] }));
  for (const kind of ['gate', 'check'] as const) {
    const alone = aloneOf(tablesOf(tied(33, [{ kind, events: [event], clauses }])));
    expect(countSplitting(alone, meter)).toBe((factorial(33) * 2n) / 3n);
  }
});
