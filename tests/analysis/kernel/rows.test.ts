import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bufferOf, itemAt, put, release } from '../../../src/analysis/kernel/buffer.js';
import { widen } from '../../../src/analysis/kernel/counting/numbers.js';
import { forget, knownOf, recall, remember } from '../../../src/analysis/kernel/known.js';
import { clear, drop, enter, find, rowsOf } from '../../../src/analysis/kernel/rows.js';
import { accounts } from '../../support/accounts.js';
import { runs } from '../../support/runs.js';
import { numbers } from './shapes.js';

const word = fc.oneof(fc.nat(3), fc.nat(2 ** 30 - 1));
const set = fc.tuple(word, word);

describe('sets in the order in which they were met', () => {
  it('are found where they were entered, each once, with numbers of their own', () => {
    const sets = fc.array(set, { minLength: 1, maxLength: 200 });
    const property = fc.property(sets, sets, fc.nat(2), (entered, others, more) => {
      const { meter } = accounts();
      const rows = rowsOf(1 + more, 2 + more);
      for (const round of [1, 2]) {
        clear(rows, 0, meter);
        const places = new Map<string, number>();
        for (const [low, high] of entered) {
          const known = places.get(`${low} ${high}`);
          const place = enter(rows, low, high, meter);
          expect(place).toBe(known ?? places.size);
          places.set(`${low} ${high}`, place);
          if (known !== undefined) continue;
          // Whatever was there before the rows were emptied is gone.
          const own = [place * rows.width, (place + 1) * rows.width] as const;
          expect(rows.limbs[0]?.slice(...own)).toEqual(new Float64Array(rows.width));
          rows.limbs[0]?.fill(place + round, ...own);
        }
        expect(rows.size).toBe(places.size);
        for (const [low, high] of [...entered, ...others]) {
          expect(find(rows, low, high)).toBe(places.get(`${low} ${high}`) ?? -1);
        }
        const numbers = [...places.values()].flatMap((place) =>
          Array.from({ length: rows.width }, () => place + round),
        );
        expect([...(rows.limbs[0]?.slice(0, numbers.length) ?? [])]).toEqual(numbers);
      }
    });
    fc.assert(property, runs(60, 20));
  });

  it('are paid for as they grow, and given back when they are dropped', () => {
    const { book, meter } = accounts();
    const rows = rowsOf(1, 3);
    expect([find(rows, 0, 0), book.held]).toEqual([-1, 0]);
    for (let low = 0; low < 1000; low += 1) enter(rows, low, low, meter);
    // 16 bytes a set for the set and the hash, 8 for each number.
    expect(book.held).toBe(1024 * (16 + 3 * 8));
    drop(rows, meter);
    expect([rows.size, find(rows, 1, 1), book.held]).toEqual([0, -1, 0]);
    widen(rows, 2, meter);
    for (let low = 0; low < 20; low += 1) enter(rows, low, low, meter);
    expect(book.held).toBe(32 * (16 + 2 * 3 * 8));
    drop(rows, meter);
    expect(book.held).toBe(0);
    expect(enter(rows, 7, 7, meter)).toBe(0);
  });

  it('keep their room to be used again, unless it is far too large for what is expected', () => {
    const { book, meter } = accounts();
    const rows = rowsOf(1, 1);
    for (let low = 0; low < 1000; low += 1) enter(rows, low, 0, meter);
    const full = book.held;
    clear(rows, 120, meter);
    expect([rows.size, find(rows, 1, 0), book.held]).toEqual([0, -1, full]);
    clear(rows, 119, meter);
    expect(book.held).toBe(0);
    // There is room at once for as many as are expected.
    clear(rows, 500, meter);
    enter(rows, 1, 0, meter);
    expect(book.held).toBe(512 * (16 + 8));
  });
});

it('numbers of sets are remembered exactly, however large, and forgotten at no further cost', () => {
  const number = fc.oneof(fc.nat(3), fc.constant(2 ** 53 - 1), fc.bigInt(2n ** 53n, 2n ** 80n));
  const entries = fc.array(fc.tuple(set, number), { maxLength: 40 });
  const property = fc.property(entries, set, (entries, [low, high]) => {
    const { book, meter } = accounts();
    const known = knownOf();
    const expected = new Map<string, number | bigint>();
    for (const [[low, high], number] of entries) {
      if (expected.has(`${low} ${high}`)) continue;
      remember(known, low, high, number, meter);
      expected.set(`${low} ${high}`, number);
    }
    for (const [[low, high]] of entries) {
      expect(recall(known, low, high)).toBe(expected.get(`${low} ${high}`));
    }
    expect(recall(known, low, high)).toBe(expected.get(`${low} ${high}`));
    const large = [...expected.values()].filter((each) => typeof each === 'bigint');
    expect(book.held).toBeGreaterThanOrEqual(100 * large.length);
    forget(known, meter);
    expect([book.held, recall(known, low, high)]).toEqual([0, undefined]);
  });
  fc.assert(property, runs(100, 30));
});

it('a list of sets grows as it is filled, is used again, and is given back', () => {
  const { book, meter } = accounts();
  const list = bufferOf();
  for (const round of [1, 2]) {
    list.length = 0;
    for (const low of numbers(100)) put(list, low, round, meter);
    expect(list.length).toBe(100);
    for (const place of numbers(100))
      expect(itemAt(list, place)).toEqual({ low: place, high: round });
    // There is room for 32 sets of 8 bytes at no cost, then for twice and four times as many.
    expect(book.held).toBe(8 * (128 - 32));
  }
  release(list, meter);
  expect(book.held).toBe(0);
});
