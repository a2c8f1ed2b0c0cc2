import { describe, expect, it } from 'vitest';
import { placesOf, type Reader, residualOf } from '../../../src/analysis/classes/places.js';
import {
  atLeast,
  choice,
  decided,
  fact,
  joined,
  no,
  not,
  type Table,
  yes,
} from '../../../src/analysis/classes/residual.js';
import { maskOf } from '../../../src/analysis/program/mask.js';
import { elements, negotiation } from '../../oracle/posets.js';
import { asNegotiation } from '../../support/task.js';

const every = maskOf([0, 1, 2]);
const table: Table = new Map();
/** One way of three of the provision at a place. */
const on = (place: number, way = 0) =>
  choice(table, place, { accepted: maskOf([way]), every }, yes);
const done = fact(table, 'e1.agreed');

describe('what is left of a condition is written in one way', () => {
  it('where a choice says nothing, or everything', () => {
    expect(choice(table, 0, { accepted: every, every }, done)).toBe(done);
    expect(choice(table, 0, { accepted: 0n, every }, done)).toBe(no);
    expect(on(0)).toBe(on(0));
    expect(new Set([on(0), on(1), on(0, 1), done, yes, no]).size).toBe(6);
  });

  it.each<readonly ['all' | 'any', typeof yes, typeof yes]>([
    ['all', yes, no],
    ['any', no, yes],
  ])('where %s of some parts are one part, or settled', (kind, neutral, absorbing) => {
    const join = (...parts: readonly (typeof yes)[]) => joined(table, kind, parts);
    expect(join()).toBe(neutral);
    expect(join(neutral, neutral)).toBe(neutral);
    expect(join(on(0), absorbing, on(1))).toBe(absorbing);
    expect(join(neutral, on(0), on(0))).toBe(on(0));
    expect(join(on(0), neutral, on(1), on(0))).toBe(join(on(0), on(1)));
    expect(join(on(0), on(1)).open).toBe(maskOf([0, 1]));
  });

  it('where it is denied twice', () => {
    expect([not(table, yes), not(table, no)]).toEqual([no, yes]);
    expect(not(table, not(table, on(0)))).toBe(on(0));
    expect(not(table, on(0))).not.toBe(on(0));
    expect(not(table, on(2)).open).toBe(maskOf([2]));
  });

  it('where so many of some parts are all, any, too many or none', () => {
    const parts = [on(0), yes, on(1), no, on(2)];
    const least = (count: number) => atLeast(table, count, parts);
    expect([0, 1, 5].map(least)).toEqual([yes, yes, no]);
    expect(least(2)).toBe(joined(table, 'any', [on(0), on(1), on(2)]));
    expect(least(4)).toBe(joined(table, 'all', [on(0), on(1), on(2)]));
    expect(least(3)).toBe(atLeast(table, 2, [on(0), on(1), on(2)]));
    expect(atLeast(table, 4, [on(0), on(1), on(2)])).toBe(no);
    // The same part twice counts twice.
    expect(atLeast(table, 2, [on(0), on(0), on(1)])).not.toBe(
      atLeast(table, 2, [on(0), on(1), on(2)]),
    );
  });

  it('once a provision goes one way', () => {
    const either = joined(table, 'any', [on(0), joined(table, 'all', [on(1), done])]);
    expect(decided(table, either, 0, 0)).toBe(yes);
    expect(decided(table, either, 0, 1)).toBe(joined(table, 'all', [on(1), done]));
    expect(decided(table, decided(table, either, 0, 1), 1, 0)).toBe(done);
    expect(decided(table, decided(table, either, 0, 2), 1, 2)).toBe(no);
    expect(decided(table, either, 2, 0)).toBe(either);
  });
});

describe('conditions in the course of an ordering', () => {
  const [first, second] = elements(2, { terms: ['x', 'y'], stages: ['agreed', 'signed'] });
  const provisions = [first, second && { ...second, optional: true }].flatMap((each) => each ?? []);
  const reader: Reader = {
    places: placesOf(asNegotiation(negotiation('talks', { provisions }))),
    table: new Map(),
  };
  const left = (condition: Parameters<typeof residualOf>[1]) =>
    residualOf(reader, condition, false);

  it('leave events done, of which terms ask for the first', () => {
    expect(left({ done: 'e1.agreed' })).toBe(left({ terms: { e1: ['x', 'y'] } }));
    expect(left({ done: 'e1.signed' })).not.toBe(left({ done: 'e1.agreed' }));
    expect(left({ done: 'e1.agreed' }).open).toBe(0n);
    expect(left({ terms: { e1: 'x' } }).open).toBe(maskOf([0]));
    expect(left({ done: 'e2.agreed' }).open).toBe(maskOf([1]));
    expect(left({ included: 'e1' })).toBe(yes);
    expect(left({ included: 'e2' }).open).toBe(maskOf([1]));
  });

  it('are false of what there is not', () => {
    const strange = [
      { done: 'e1.sealed' },
      { done: 'peace.agreed' },
      { included: 'peace' },
      { terms: { e1: 'z' } },
      { terms: { peace: 'x', e1: 'x' } },
    ];
    expect(strange.map(left)).toEqual(strange.map(() => no));
  });
});
