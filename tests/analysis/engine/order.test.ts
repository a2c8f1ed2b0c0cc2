import { expect, it } from 'vitest';
import { bySizeThenText, byText, sortedTexts } from '../../../src/analysis/engine/order.js';

it('texts are in the order of their code units, whatever the locale', () => {
  const given = ['b', 'a', 'Z', 'ä', 'a', 'ab', ''];
  expect(sortedTexts(given)).toEqual(['', 'Z', 'a', 'a', 'ab', 'b', 'ä']);
  expect(given[0]).toBe('b');
  expect([byText('a', 'b'), byText('b', 'a'), byText('a', 'a')]).toEqual([-1, 1, 0]);
});

it('lists of texts are in the order of their sizes, then of the first text that differs', () => {
  const given = [['a', 'c', 'a'], ['b', 'a'], ['z'], ['a', 'c'], [], ['a', 'b']];
  expect(given.toSorted(bySizeThenText)).toEqual([
    [],
    ['z'],
    ['a', 'b'],
    ['a', 'c'],
    ['b', 'a'],
    ['a', 'c', 'a'],
  ]);
  expect(bySizeThenText(['a', 'b'], ['a', 'b'])).toBe(0);
});
