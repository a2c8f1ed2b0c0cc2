import { describe, expect, it } from 'vitest';
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
import { tablesOf } from '../../../src/analysis/kernel/tables.js';
import { waysOf } from '../../../src/analysis/kernel/ways.js';
import { choose } from '../../../src/analysis/kernel/whole.js';
import { none } from '../../../src/analysis/kernel/words.js';
import { type Due, waysThrough } from './chains.js';
import { chainsOf, fence, numbers } from './shapes.js';

const limit = 2n ** 53n;

/** In one word and in two. */
const sizes = [
  [3, 10],
  [3, 11],
] as const;

describe.each(sizes)('%i chains of %i, in more ways than a double can tell', (count, length) => {
  const events = count * length;
  const tables = tablesOf(chainsOf(count, length));
  const meter = meterOf();

  it('event by event', () => {
    const strict = sum(waysThrough(count, length, 1));
    expect(countBySize(aloneOf(tables), meter)).toBe(strict);
    expect(countSplitting(aloneOf(tables), meter)).toBe(strict);
  });

  it('with two events a bundle', () => {
    const ways = sum(waysThrough(count, length, 2));
    expect(countBounded(tables, 2, meter)).toBe(ways);
    expect(BigInt(waysOf(tables, 2, meter)(none, 0))).toBe(ways);
  });

  it('with bundles of any width, and by how many there are', () => {
    const ways = waysThrough(count, length, events);
    expect(sum(ways)).toBeGreaterThan(limit);
    expect(countBundled(tables, meter)).toBe(sum(ways));
    expect(countByBundles(tables, meter)).toEqual(ways);
    const parts = partsOf(chainsOf(count, length), events);
    expect(countInParts(parts, events, meter)).toBe(sum(ways));
  });

  it('of which one is in a hurry', () => {
    const due: Due = { events: 4, by: 7 };
    const event = (due.events - 1) * count;
    const part = chainsOf(count, length, [{ kind: 'deadline', event, position: due.by }]);
    const ways = (widest: number) => sum(waysThrough(count, length, widest, due));
    const hurried = tablesOf(part);
    expect(ways(1)).toBeGreaterThan(0n);
    expect(countBySize(aloneOf(hurried), meter)).toBe(ways(1));
    expect(countSplitting(aloneOf(hurried), meter)).toBe(ways(1));
    expect(countBounded(hurried, 2, meter)).toBe(ways(2));
    expect(countBundled(hurried, meter)).toBe(ways(events));
    expect(countInParts(partsOf(part, 1), 1, meter)).toBe(ways(1));
    expect(countInParts(partsOf(part, events), events, meter)).toBe(ways(events));
  });
});

it('a fence of 20 in bundles, by how many there are', () => {
  const ways = levelsOfFence(20);
  expect(sum(ways)).toBeGreaterThan(limit);
  expect(countByBundles(tablesOf(fence(20)), meterOf())).toEqual(ways);
  expect(countBundled(tablesOf(fence(20)), meterOf())).toBe(sum(ways));
});

/** In how many ways a fence goes onto so many levels, by how many there are: those into fewer are taken away. */
function levelsOfFence(size: number): readonly bigint[] {
  const into = numbers(size + 1).map((levels) => {
    let ways = numbers(levels).map(() => 1n);
    for (const event of numbers(size - 1)) {
      // The next event is above this one, or below.
      const isAbove = event % 2 === 0;
      ways = ways.map((_, level) => sum(isAbove ? ways.slice(0, level) : ways.slice(level + 1)));
    }
    return sum(ways);
  });
  const onto: bigint[] = [];
  for (const levels of numbers(size + 1)) {
    const fewer = onto.map((ways, some) => ways * BigInt(choose(levels, some)));
    onto.push((into[levels] ?? 0n) - sum(fewer));
  }
  return onto;
}

function sum(numbers: readonly bigint[]): bigint {
  return numbers.reduce((all, number) => all + number, 0n);
}
