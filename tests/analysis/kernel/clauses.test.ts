import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Clause, clausesOf } from '../../../src/analysis/kernel/clauses.js';
import { runs } from '../../support/runs.js';
import { arbFormula, isTrue, type State } from './arbitrary-formulas.js';

const size = 4;
const states = Array.from(
  { length: 2 ** size },
  (_, state) => (event: number) => Boolean((state >> event) & 1),
);
function holds({ done, open }: Clause, state: State): boolean {
  return done.every(state) && !open.some(state);
}

it('the alternatives of a condition hold where it does, each somewhere, and none implies another', () => {
  const property = fc.property(arbFormula(size), (condition) => {
    const clauses = clausesOf(condition) ?? [];
    const met = states.map((state) => clauses.some((clause) => holds(clause, state)));
    expect(met).toEqual(states.map((state) => isTrue(condition, state)));
    for (const one of clauses) {
      expect(states.some((state) => holds(one, state))).toBe(true);
      for (const other of clauses.filter((each) => each !== one)) {
        expect(states.every((state) => !holds(one, state) || holds(other, state))).toBe(false);
      }
    }
  });
  fc.assert(property, runs(1000, 300));
});

it('more than 256 of them are none', () => {
  const pairs = Array.from({ length: 9 }, (_, pair) => ({
    any: [{ done: 2 * pair }, { done: 2 * pair + 1 }],
  }));
  expect(clausesOf({ all: pairs.slice(1) })).toHaveLength(256);
  expect(clausesOf({ all: pairs })).toBeUndefined();
  expect(clausesOf({ all: [{ done: 20 }, { all: pairs }] })).toBeUndefined();
  expect(clausesOf({ all: [{ all: pairs }, { done: 20 }] })).toBeUndefined();
  expect(clausesOf({ any: [{ all: pairs }, { done: 0 }] })).toBeUndefined();
  expect(clausesOf({ any: [{ done: 0 }, { all: pairs }] })).toBeUndefined();
});
