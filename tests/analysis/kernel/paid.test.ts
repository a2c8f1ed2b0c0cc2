import { describe, expect, it } from 'vitest';
import { type Meter, meterOf } from '../../../src/analysis/engine/meter.js';
import { bufferOf } from '../../../src/analysis/kernel/buffer.js';
import {
  countBundled,
  countByBundles,
} from '../../../src/analysis/kernel/counting/bundled/bundled.js';
import { countBounded } from '../../../src/analysis/kernel/counting/count.js';
import { aloneOf } from '../../../src/analysis/kernel/counting/strict/alone.js';
import { countBySize } from '../../../src/analysis/kernel/counting/strict/by-size.js';
import { countSplitting } from '../../../src/analysis/kernel/counting/strict/splitting.js';
import type { Part } from '../../../src/analysis/kernel/part.js';
import type { Piece } from '../../../src/analysis/kernel/piece.js';
import { findOrdering } from '../../../src/analysis/kernel/search.js';
import { successors } from '../../../src/analysis/kernel/successors.js';
import { tablesOf } from '../../../src/analysis/kernel/tables.js';
import { none } from '../../../src/analysis/kernel/words.js';
import { accounts } from '../../support/accounts.js';
import { fence, numbers, tied } from './shapes.js';

function fibonacci(n: number): number {
  let [before, last] = [0, 1];
  for (let each = 1; each < n; each += 1) [before, last] = [last, before + last];
  return last;
}

/** What greed alone cannot decide, so that ways are looked for. */
const late: readonly Piece[] = [
  { kind: 'bad', done: [1, 5], open: [9, 13] },
  { kind: 'bad', done: [9, 13], open: [1, 5] },
  { kind: 'deadline', event: 15, position: 3 },
];
const size = 16;
const sets = fibonacci(size + 2);

const work: readonly (readonly [string, number, (meter: Meter) => unknown])[] = [
  ['strict, by size', sets, (meter) => countBySize(aloneOf(tablesOf(fence(size))), meter)],
  ['strict, splitting', size, (meter) => countSplitting(aloneOf(tablesOf(fence(24))), meter)],
  ['bundled', sets, (meter) => countBundled(tablesOf(fence(size)), meter)],
  ['by bundles', sets, (meter) => countByBundles(tablesOf(fence(size)), meter)],
  ['of two at most', sets, (meter) => countBounded(tablesOf(fence(size)), 2, meter)],
  ['in time', sets, (meter) => countBounded(tablesOf(fence(size, late.slice(2))), 2, meter)],
  ['looking for one', size, (meter) => findOrdering(fence(size, late), size, meter)],
];

describe('what the kernel works out', () => {
  it.each(work)('%s: is paid for, and its memory given back', (_, least, ask) => {
    const { book, meter } = accounts();
    ask(meter);
    expect(book.spent).toBeGreaterThanOrEqual(least);
    expect(book.most).toBeGreaterThan(0);
    expect(book.held).toBe(0);
  });

  it.each(work)('%s: ends with its budget', (_, least, ask) => {
    const budget = { states: least / 4 };
    expect(() => ask(meterOf({ budget }))).toThrow(/budget of states ran out/);
  });
});

/** All around, each needs the company of one of the next two, so that no order tells them apart. */
const mingled = tied(
  14,
  numbers(14).map(
    (event): Piece => ({
      kind: 'check',
      events: [event],
      clauses: [
        { done: [(event + 1) % 14], open: [] },
        { done: [(event + 2) % 14], open: [] },
      ],
    }),
  ),
);
const free = tied(14, []);

describe('what takes long', () => {
  it.each<readonly [string, number, (meter: Meter) => unknown]>([
    ['bundles', 2 ** 14, (meter) => next(free, meter)],
    // Each part of the group that is tried, and once more each set that it leads to.
    ['bundled orderings', 2 ** 15, (meter) => countBundled(tablesOf(mingled), meter)],
    ['strict orderings', 14 * 2 ** 13, (meter) => countBySize(aloneOf(tablesOf(free)), meter)],
  ])('is paid for as it goes on, so that it can be stopped: %s', (_, spent, ask) => {
    const { book, meter } = accounts();
    ask(meter);
    expect(book.spent).toBeGreaterThanOrEqual(spent);
    expect(book.spent).toBeLessThan(1.1 * spent);
    expect(book.largest).toBeLessThan(5_000);
  });
});

function next(part: Part, meter: Meter): void {
  successors(tablesOf(part), none, 1, part.events.length, bufferOf(), meter);
}
