import { expect, it } from 'vitest';
import { meterOf } from '../../../src/analysis/engine/meter.js';
import { kernelMoves } from '../../../src/analysis/graph/kernel-moves.js';
import { listingOf } from '../../../src/analysis/graph/listing.js';
import { nodesOf } from '../../../src/analysis/graph/nodes.js';
import { binomialsOf } from '../../../src/analysis/graph/parts/binomials.js';
import { outlookOf } from '../../../src/analysis/kernel/outlook.js';
import type { Part } from '../../../src/analysis/kernel/part.js';
import { tablesOf } from '../../../src/analysis/kernel/tables.js';

function counting() {
  const book = { spent: 0, held: 0, most: 0 };
  const meter = {
    spend(bundles: number) {
      book.spent += bundles;
    },
    hold(bytes: number) {
      book.held += bytes;
      book.most = Math.max(book.most, book.held);
    },
  };
  return { book, meter };
}

it('a triangle of large numbers is paid for about as it grows', () => {
  const { book, meter } = counting();
  const triangle = binomialsOf(meter).upTo(300);
  const entries = triangle.flat();
  const bytes = entries.reduce((sum: number, each) => sum + 16 + each.toString(16).length / 2, 0);
  expect(book.held).toBeGreaterThan(bytes / 2);
  expect(book.held).toBeLessThan(2 * bytes);
  expect(book.spent).toBeGreaterThan(entries.length / 2);
});

it('a listing that forgets holds no more than it remembers, and lists the same', () => {
  const events = [0, 1, 2, 3, 4, 5, 6, 7];
  const subject: Part = { events, pieces: [], previousStage: events.map(() => undefined) };
  const listed = (most?: number) => {
    const { book, meter } = counting();
    const tables = tablesOf(subject);
    const outlook = outlookOf(subject, 1, meterOf());
    const nodes = nodesOf(
      kernelMoves(tables, 1, (bundle) => bundle, outlook, meterOf()),
      meter,
    );
    const listing = listingOf(nodes, meter, most);
    const all: string[] = [];
    for (let next = listing.next(); next !== undefined; next = listing.next()) {
      all.push(next.join());
    }
    const kept = nodes.size();
    nodes.clear();
    expect(book.held).toBe(0);
    return { all, kept, ...book };
  };
  const [whole, forgetful] = [listed(), listed(100)];
  expect(whole.all).toHaveLength(40_320);
  expect(new Set(whole.all).size).toBe(40_320);
  expect(forgetful.all).toEqual(whole.all);
  expect([whole.spent, forgetful.spent]).toEqual([40_320, 40_320]);
  expect(forgetful.most).toBeLessThan(0.8 * whole.most);
});
