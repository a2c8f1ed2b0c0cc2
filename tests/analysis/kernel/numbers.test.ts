import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  addRow,
  baseFor,
  numberAt,
  settle,
  widen,
} from '../../../src/analysis/kernel/counting/numbers.js';
import { enter, rowsOf } from '../../../src/analysis/kernel/rows.js';
import { accounts } from '../../support/accounts.js';
import { runs } from '../../support/runs.js';
import { numbers } from './shapes.js';

it('so many numbers below a base add up exactly, and no more of them need to', () => {
  for (const terms of [1, 2, 3, 7, 8, 9, 1000, 2 ** 20, 2 ** 32]) {
    const base = baseFor(terms);
    expect(Number.isInteger(Math.log2(base))).toBe(true);
    expect(terms * base).toBeLessThanOrEqual(2 ** 52);
    expect(2 * terms * base).toBeGreaterThan(2 ** 52);
  }
});

it('sums that no double can hold are exact in limbs', () => {
  const addends = fc.array(fc.nat(3), { minLength: 1, maxLength: 200 });
  const property = fc.property(addends, fc.integer({ min: 2, max: 8 }), (places, terms) => {
    const { book, meter } = accounts();
    const base = baseFor(terms);
    const rows = rowsOf(1, 1);
    for (const place of numbers(4)) enter(rows, place, 0, meter);
    const exact = [1n, 2n, BigInt(base) - 1n, 0n];
    for (const [place, number] of exact.entries())
      rows.limbs[0]?.fill(Number(number), place, place + 1);
    const other = rowsOf(1, 1);
    for (const place of places) {
      // What is there is added to another: twice as much, and so on.
      const to = enter(other, 3 - place, 7, meter);
      addRow(rows, place, other, to, meter);
      settle(other, base, meter);
      addRow(other, to, rows, place, meter);
      settle(rows, base, meter);
      exact[place] = (exact[place] ?? 0n) + numberAt(other, to, base);
      expect(rows.limbs.every((limb) => limb.every((number) => number < base))).toBe(true);
      expect(numbers(4).map((each) => numberAt(rows, each, base))).toEqual(exact);
    }
    const bytes = (room: number, limbs: number) => room * (16 + 8 * limbs);
    expect(book.held).toBe(
      bytes(rows.room, rows.limbs.length) + bytes(other.room, other.limbs.length),
    );
  });
  fc.assert(property, runs(30, 15));
});

it('rows are widened to so many limbs, and never made narrower', () => {
  const { book, meter } = accounts();
  const rows = rowsOf(1, 5);
  enter(rows, 0, 0, meter);
  const held = book.held;
  widen(rows, 3, meter);
  widen(rows, 2, meter);
  expect(rows.limbs.map(({ length }) => length)).toEqual([80, 80, 80]);
  expect(book.held - held).toBe(2 * 8 * 80);
});
