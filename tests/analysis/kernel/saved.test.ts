import { describe, expect, it } from 'vitest';
import type { Meter } from '../../../src/analysis/engine/meter.js';
import { countBundled } from '../../../src/analysis/kernel/counting/bundled/bundled.js';
import { countInParts } from '../../../src/analysis/kernel/counting/components.js';
import { aloneOf } from '../../../src/analysis/kernel/counting/strict/alone.js';
import { countSplitting } from '../../../src/analysis/kernel/counting/strict/splitting.js';
import { countStrict } from '../../../src/analysis/kernel/counting/strict/strict.js';
import { bundlesInOrder } from '../../../src/analysis/kernel/in-order.js';
import { outlookOf } from '../../../src/analysis/kernel/outlook.js';
import { type Part, partsOf } from '../../../src/analysis/kernel/part.js';
import type { Piece } from '../../../src/analysis/kernel/piece.js';
import { findOrdering } from '../../../src/analysis/kernel/search.js';
import { tablesOf } from '../../../src/analysis/kernel/tables.js';
import { none, sizeOf } from '../../../src/analysis/kernel/words.js';
import { accounts } from '../../support/accounts.js';
import { factorial, fubini } from '../../support/large.js';
import { chainsOf, fence, grid, numbers, ring, tied, waiting } from './shapes.js';

// What would take thousands of times as many bundles, or several times the memory, if it were gone through plainly.

const any = Number.POSITIVE_INFINITY;

/** Pairs that take effect at one moment, each only along with one of the next pair or once it is done. */
function pairs(count: number): readonly Piece[] {
  const pair = (place: number) => [2 * place, 2 * place + 1];
  return numbers(count).flatMap((place): readonly Piece[] => {
    const inPair: Piece = { kind: 'with', events: pair(place), done: pair(place) };
    if (place === count - 1) return [inPair];
    const clauses = pair(place + 1).map((event) => ({ done: [event], open: [] }));
    return [inPair, { kind: 'check', events: [2 * place], clauses }];
  });
}

/** Gates and checks that ask for what is done alone, in a row of 60. */
const doors = numbers(58).map(
  (event): Piece => ({
    kind: event % 2 === 0 ? 'gate' : 'check',
    events: [event],
    clauses: [
      { done: [event + 1], open: [] },
      { done: [event + 2], open: [] },
    ],
  }),
);

function listed(part: Part, meter: Meter, widest = any): readonly number[] {
  const bundles = bundlesInOrder(tablesOf(part), none, 1, widest, meter);
  return Array.from(bundles, ({ low, high }) => sizeOf(low, high));
}

/** A000111(40): alternating permutations of 40. */
const alternating = 14_851_150_718_114_980_017_877_156_781_405_826_684_425n;

/** Paths on a square grid by steps to the right, up, or both. */
function delannoy(n: number): bigint {
  const row = numbers(n + 1).map(() => 1n);
  for (const _ of numbers(n)) {
    let before = 1n;
    for (const x of numbers(n)) {
      const here = row[x + 1] ?? 0n;
      row[x + 1] = here + before + (row[x] ?? 0n);
      before = here;
    }
  }
  return row[n] ?? 0n;
}

/** Once the first event is done, what ties all others in a row is over: of each two neighbours not both before it. */
const barred = tied(21, [
  ...numbers(20).map((event) => waiting(event + 1, [0])),
  ...numbers(19).map((event): Piece => ({ kind: 'bad', done: [event + 1, event + 2], open: [0] })),
]);

/** Once the first event is done, each of eight others waits for its partner alone. */
const partnered = tied(17, [
  ...numbers(16).map((event) => waiting(event + 1, [0])),
  ...numbers(8).map(
    (event): Piece => ({
      kind: 'gate',
      events: [event + 1],
      clauses: [
        { done: [event + 2], open: [0] },
        { done: [event + 9], open: [] },
      ],
    }),
  ),
]);

/** Once the first event is done, nothing ties the others. */
const released = tied(17, [
  ...numbers(16).map((event) => waiting(event + 1, [0])),
  ...numbers(15).map(
    (event): Piece => ({
      kind: 'gate',
      events: [event + 1],
      clauses: [
        { done: [event + 2], open: [] },
        { done: [0], open: [] },
      ],
    }),
  ),
]);

/** Whoever comes at first comes along with the first. */
const led: Piece = { kind: 'with', events: numbers(40).slice(1), done: [0] };

interface Saving {
  readonly what: string;
  readonly ask: (meter: Meter) => unknown;
  readonly answer: unknown;
  /** The most bundles tried, and bytes held at one time. */
  readonly spent: number;
  readonly held?: number;
}

const savings: readonly Saving[] = [
  {
    what: 'strict orderings of what falls apart again and again',
    ask: (meter) => countStrict(tablesOf(fence(40)), meter),
    answer: alternating,
    spent: 7_000,
  },
  {
    what: 'strict orderings of what a forbidden state tied together',
    ask: (meter) => countSplitting(aloneOf(tablesOf(barred)), meter),
    answer: factorial(20),
    spent: 200,
  },
  {
    what: 'strict orderings of what a choice tied together',
    ask: (meter) => countSplitting(aloneOf(tablesOf(partnered)), meter),
    answer: factorial(16) / 2n ** 8n,
    spent: 200,
  },
  {
    what: 'strict orderings of what is free once a choice is made for good',
    ask: (meter) => countSplitting(aloneOf(tablesOf(released)), meter),
    answer: factorial(16),
    spent: 200,
  },
  {
    what: 'strict orderings of what hangs together, without keeping what is passed',
    ask: (meter) => countStrict(tablesOf(grid(5, 6)), meter),
    // 30! by the hook lengths of a rectangle of 5 by 6.
    answer: 396_499_770_810n,
    spent: 2_500,
    held: 3_000,
  },
  {
    what: 'bundled orderings of chains, of which a bundle holds one event each',
    ask: (meter) => countBundled(tablesOf(chainsOf(3, 10)), meter),
    // A126086(10).
    answer: 9_850_349_744_182_729n,
    spent: 10_000,
    held: 40_000,
  },
  {
    what: 'bundled orderings of 20 events at one moment and three others',
    ask: (meter) => countBundled(tablesOf(ring(20, 3)), meter),
    answer: fubini(4),
    spent: 200,
  },
  {
    what: 'bundled orderings of two chains side by side, each in one number of bundles',
    ask: (meter) => countInParts(partsOf(chainsOf(2, 30), any), any, meter),
    // A001850(30).
    answer: delannoy(30),
    spent: 2_000,
  },
  {
    what: 'the bundles of 30 events at one moment',
    ask: (meter) => listed(ring(30, 0), meter),
    answer: [30],
    spent: 9_000,
  },
  {
    what: 'the bundles of up to four of 30 events that stand apart',
    ask: (meter) => listed(tied(30, [{ kind: 'apart', events: numbers(30) }]), meter, 4),
    answer: numbers(30).map(() => 1),
    spent: 400,
  },
  {
    what: 'the bundles of up to three of 40 events that come along with the first',
    ask: (meter) => listed(tied(40, [led]), meter, 3).length,
    answer: 1 + 39 + (39 * 38) / 2,
    spent: 2_500,
  },
  {
    what: 'the bundles of 13 events at one moment and three others that stand apart',
    ask: (meter) => listed(ring(13, 3, [{ kind: 'apart', events: [13, 14, 15] }]), meter),
    answer: [1, 1, 1, 13, 14, 14, 14],
    spent: 1_500,
  },
  {
    what: 'an ordering of pairs that go by each other',
    ask: (meter) =>
      findOrdering(tied(24, [...pairs(12), { kind: 'apart', events: [0, 2] }]), any, meter)?.length,
    answer: 12,
    spent: 400,
  },
  {
    what: 'whether everything can be done in pairs that go by each other',
    ask: (meter) =>
      outlookOf(tied(24, [...pairs(12), { kind: 'apart', events: [0, 2] }]), any, meter)(none, 0),
    answer: true,
    spent: 600,
  },
  {
    what: 'an ordering where nothing that is done can hurt',
    ask: (meter) => findOrdering(tied(60, doors), any, meter)?.length,
    answer: 60,
    spent: 60,
    held: 0,
  },
  {
    what: 'whether everything can be done where nothing that is done can hurt',
    ask: (meter) => outlookOf(tied(60, doors), any, meter)(none, 0),
    answer: true,
    spent: 0,
    held: 0,
  },
];

describe('what the kernel need not go through', () => {
  it.each(savings)('$what', ({ ask, answer, spent, held }) => {
    const { book, meter } = accounts();
    expect(ask(meter)).toEqual(answer);
    expect(book.spent).toBeLessThanOrEqual(spent);
    if (held !== undefined) expect(book.most).toBeLessThanOrEqual(held);
  });
});
