import type { PackageCondition } from 'redlines';
import { describe, expect, it } from 'vitest';
import type { Condition as Model } from '../../src/model/condition.js';
import { withEvents } from '../../src/rules/canonical.js';
import { certainty, type Open } from '../../src/rules/certainty.js';
import { holds, holdsOn, leavesOf, onlyGrows } from '../../src/rules/conditions.js';
import { type Formula, formulaOf, holdsAtCompletion } from '../../src/rules/formula.js';
import { isInForce } from '../../src/rules/play.js';
import { holdsAt, holdsOnPackage } from '../oracle/conditions.js';
import { type Moment, play } from '../oracle/course.js';
import type { Condition } from '../oracle/file-format.js';
import { allPackages, type Package, subsets } from '../oracle/orderings.js';
import { asNegotiation } from '../support/task.js';
import { formulaHolds } from './compiled.js';
import { ceasing, full, growing, runs, small } from './small-talks.js';

const conditions: readonly Condition[] = [...growing, ...ceasing];
const canonical = (condition: Condition) => withEvents(condition as Model, full);

/** Every moment of every ordering, with its package. */
const moments = runs.flatMap(({ chosen, ordering }) => {
  const { steps, ending } = play(chosen, ordering);
  return [...steps.map(({ before }) => before), ending.moment].map((moment) => ({
    chosen,
    moment,
    isLast: moment === ending.moment,
  }));
});

describe('a condition', () => {
  it.each(conditions)('%j holds when the semantics say', (condition) => {
    for (const { moment } of moments) {
      expect(holds(canonical(condition), moment)).toBe(holdsAt(condition, moment, full));
    }
  });

  it('only grows unless some part of it is denied', () => {
    for (const condition of growing)
      expect([condition, onlyGrows(condition as Model)]).toEqual([condition, true]);
    for (const condition of ceasing)
      expect([condition, onlyGrows(condition as Model)]).toEqual([condition, false]);
  });

  it('is made of leaves, in order', () => {
    const leaves = leavesOf<Model>({
      all: [
        { any: [{ done: 'a' }, { not: { done: 'b' } }] },
        { atLeast: { count: 1, of: [{ terms: { c: 'x' } }, { not: { not: { done: 'd' } } }] } },
      ],
    });
    expect(leaves).toEqual([{ done: 'a' }, { done: 'b' }, { terms: { c: 'x' } }, { done: 'd' }]);
  });
});

const order = ['a.agreed', 'b.agreed', 'b.signed', 'c.agreed'];

function formulaIn(condition: Condition, chosen: Package): Formula {
  return formulaOf(canonical(condition), {
    index: (event) => (event.slice(0, 1) in chosen ? order.indexOf(event) : undefined),
    settled: (provision, terms) =>
      terms.includes(chosen[provision] ?? '') ? order.indexOf(`${provision}.agreed`) : undefined,
  });
}

const isDone =
  ({ done }: Moment) =>
  (index: number) =>
    done.has(order[index] ?? '');

describe('a condition as a formula over one package', () => {
  it.each(conditions)('%j holds at the same moments', (condition) => {
    for (const { chosen, moment, isLast } of moments) {
      const formula = formulaIn(condition, chosen);
      const expected = holdsAt(condition, moment, full);
      expect(formulaHolds(formula, isDone(moment))).toBe(expected);
      if (isLast) expect(holdsAtCompletion(formula)).toBe(expected);
    }
  });

  it.each(conditions)('%j is written with nothing that goes without saying', (condition) => {
    for (const chosen of allPackages(small)) {
      const formula = formulaIn(condition, chosen);
      expect({ chosen, formula, bare: isBare(formula, true) }).toMatchObject({ bare: true });
    }
  });
});

/** No constant but as a whole, no list of fewer than two, no count that is all of them or one. */
function isBare(formula: Formula, isWhole = false): boolean {
  if (typeof formula === 'boolean') return isWhole;
  if ('done' in formula) return true;
  if ('not' in formula) return isBare(formula.not);
  if ('atLeast' in formula) {
    const { count, of } = formula.atLeast;
    return count > 1 && count < of.length && of.every((part) => isBare(part));
  }
  const parts = 'all' in formula ? formula.all : formula.any;
  return parts.length > 1 && parts.every((part) => isBare(part));
}

const leaves: readonly PackageCondition[] = [
  { included: 'a' },
  { included: 'b' },
  { terms: { a: 'west' } },
  { terms: { a: ['west', 'east'] } },
  { terms: { a: 'east', c: 'agreed' } },
  { terms: { c: 'other' } },
  { included: 'gone' },
  { terms: { gone: ['agreed'] } },
];

/** Conditions on a package, up to two connectives deep. */
const whens: readonly PackageCondition[] = [
  ...leaves,
  ...leaves.map((not) => ({ not })),
  ...leaves.flatMap((one, place) =>
    leaves
      .slice(place + 1)
      .flatMap((other): readonly PackageCondition[] => [
        { all: [one, other] },
        { any: [one, { not: other }] },
        { not: { any: [one, other] } },
        { atLeast: { count: 2, of: [one, { not: other }, { included: 'c' }] } },
        { any: [one, { not: one }, other] },
      ]),
  ),
];

const choices = {
  a: ['west', 'east', undefined],
  b: ['agreed', undefined],
  c: ['agreed', undefined],
};

/** Every way in which each provision may still go into the package. */
const opens: readonly Open[] = subsets(choices.a).flatMap((a) =>
  subsets(choices.b).flatMap((b) =>
    subsets(choices.c).flatMap((c) => {
      const isSome = [a, b, c].every((list) => list.length > 0);
      return isSome
        ? [
            new Map([
              ['a', a],
              ['b', b],
              ['c', c],
            ] as const),
          ]
        : [];
    }),
  ),
);

/** What a condition says of each package that is still open. */
function answers(when: PackageCondition, open: Open): ReadonlySet<boolean> {
  const isOpen = (chosen: Package) => [...open].every(([id, list]) => list.includes(chosen[id]));
  const left = allPackages(small).filter(isOpen);
  return new Set(left.map((chosen) => holdsOnPackage(when as Condition, chosen)));
}

/** The provisions that a condition names, as often as it does. */
function namesIn(when: PackageCondition): readonly string[] {
  return leavesOf(when).flatMap((leaf) =>
    'included' in leaf ? [leaf.included] : 'terms' in leaf ? Object.keys(leaf.terms) : [],
  );
}

describe('a condition on packages', () => {
  it('holds on those that the semantics say', () => {
    for (const when of whens) {
      for (const chosen of allPackages(small)) {
        expect([when, chosen, holdsOn(when, chosen)]).toEqual([
          when,
          chosen,
          holdsOnPackage(when as Condition, chosen),
        ]);
      }
    }
  });

  it('is certain of nothing that is still open, and of all else where it names nothing twice', () => {
    for (const when of whens) {
      const names = namesIn(when);
      const isExact = new Set(names).size === names.length;
      for (const open of opens) {
        const all = answers(when, open);
        const [only] = all;
        const certain = certainty(when, open);
        const exact = all.size === 1 ? only : undefined;
        expect({ when, open, certain }).toEqual({ when, open, certain: isExact ? exact : certain });
        if (certain !== undefined) expect(certain).toBe(exact);
      }
    }
  });

  it('is in force once it holds in every package that the talks can still come to', () => {
    const negotiation = asNegotiation(small);
    const form = { rule: 'r', type: {} as never, fields: {} };
    for (const when of whens) {
      for (const terms of [{}, { a: 'west' }, { a: 'east', c: 'agreed' }, { b: 'agreed' }]) {
        for (const leftOut of subsets(['a', 'b', 'c'].filter((id) => !(id in terms)))) {
          const ways = Object.entries(choices).map(([id, list]) => {
            const chosen = (terms as Package)[id];
            const left = leftOut.includes(id) ? [undefined] : list;
            return [id, chosen === undefined ? left : [chosen]] as const;
          });
          const inForce = isInForce({ ...form, when }, negotiation, { terms, leftOut });
          const expected = !answers(when, new Map(ways)).has(false);
          expect({ when, terms, leftOut, inForce }).toEqual({
            when,
            terms,
            leftOut,
            inForce: expected,
          });
        }
      }
    }
    expect(isInForce({ ...form, when: undefined }, negotiation, { terms: {}, leftOut: [] })).toBe(
      true,
    );
  });
});
