import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Clause, clausesOf } from '../../../src/analysis/kernel/clauses.js';
import type { Formula } from '../../../src/rules/formula.js';
import { runs } from '../../support/runs.js';

const size = 4;
const { formula } = fc.letrec<{ formula: Formula }>((tie) => {
  const parts = fc.array(tie('formula'), { maxLength: 3 });
  return {
    formula: fc.oneof(
      { depthSize: 'medium', withCrossShrink: true },
      fc.nat(size - 1).map((done) => ({ done })),
      fc.boolean(),
      tie('formula').map((not) => ({ not })),
      parts.map((all) => ({ all })),
      parts.map((any) => ({ any })),
      fc.record({ count: fc.nat(4), of: parts }).map((atLeast) => ({ atLeast })),
    ),
  };
});

const states = Array.from(
  { length: 2 ** size },
  (_, state) => (event: number) => Boolean((state >> event) & 1),
);
type State = (event: number) => boolean;

function isTrue(condition: Formula, state: State): boolean {
  if (typeof condition === 'boolean') return condition;
  if ('done' in condition) return state(condition.done);
  if ('not' in condition) return !isTrue(condition.not, state);
  if ('all' in condition) return condition.all.every((part) => isTrue(part, state));
  if ('any' in condition) return condition.any.some((part) => isTrue(part, state));
  const { count, of } = condition.atLeast;
  return of.filter((part) => isTrue(part, state)).length >= count;
}

function holds({ done, open }: Clause, state: State): boolean {
  return done.every(state) && !open.some(state);
}

it('the alternatives of a condition hold where it does, and none implies another', () => {
  const property = fc.property(fc.noBias(formula), (condition) => {
    const clauses = clausesOf(condition) ?? [];
    const met = states.map((state) => clauses.some((clause) => holds(clause, state)));
    expect(met).toEqual(states.map((state) => isTrue(condition, state)));
    for (const one of clauses) {
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
  expect(clausesOf({ any: [{ all: pairs }, { done: 0 }] })).toBeUndefined();
});
