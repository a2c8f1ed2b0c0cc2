import fc from 'fast-check';
import { checkOrdering, defineNegotiation, orderings, packages, withRule } from 'redlines';
import { agreementFirst, wholeTable } from 'redlines/scenarios';
import {
  arbCondition,
  arbNegotiation,
  arbOrdering,
  arbPackage,
  arbPackageCondition,
  arbPlay,
  arbRule,
} from 'redlines/testing';
import { describe, expect, it } from 'vitest';
import { runs } from '../support/runs.js';

const talks = defineNegotiation({
  id: 'harbour',
  title: 'Harbour',
  parties: [{ id: 'east' }, { id: 'west' }],
  provisions: [
    { id: 'dredging', terms: ['shared', 'east-pays'], stages: ['agreed', 'signed'] },
    { id: 'fees' },
    { id: 'ferry', optional: true },
  ],
  rules: [
    {
      id: 'dredging-first',
      heldBy: 'west',
      type: 'before',
      first: 'dredging.signed',
      then: 'fees',
    },
    {
      id: 'of-course',
      heldBy: 'west',
      type: 'noLaterThan',
      first: 'dredging.agreed',
      then: 'dredging.signed',
    },
  ],
});

describe('arbitraries about one negotiation', () => {
  it('draw rules and conditions that are valid in it', () => {
    fc.assert(
      fc.property(
        arbRule(talks),
        arbCondition(talks),
        arbPackageCondition(talks),
        (rule, condition, when) => {
          expect(withRule(talks, rule as never).ok).toBe(true);
          const red = { id: 'red', type: 'never', condition, when } as const;
          expect(withRule(talks, red as never).ok).toBe(true);
        },
      ),
      runs(300),
    );
  });

  it('draw every package', () => {
    const drawn = fc
      .sample(arbPackage(talks), { numRuns: 300, seed: 1 })
      .map((each) => JSON.stringify(each));
    const all = [...packages(talks)].map((verdict) => JSON.stringify(verdict.package));
    expect([...new Set(drawn)].sort()).toEqual(all.sort());
  });

  it('draw feasible orderings, all of them in the long run', () => {
    const arb = arbOrdering(talks, { kind: 'feasible' });
    const drawn = fc.sample(arb, { numRuns: 2_000, seed: 1 }).map((each) => JSON.stringify(each));
    const all = [...orderings(talks)].map((each) => JSON.stringify(each));
    expect([...new Set(drawn)].sort()).toEqual(all.sort());
  });

  it('draw takeable orderings, and ones that break a rule of one’s choice', () => {
    const kinds = (each: { readonly kind: string }) => each.kind;
    fc.assert(
      fc.property(
        arbNegotiation().chain((negotiation) =>
          fc.tuple(fc.constant(negotiation), arbOrdering(negotiation)),
        ),
        ([negotiation, drawn]) => {
          const found = checkOrdering(negotiation, drawn.package, drawn.ordering);
          expect(found.map(kinds).filter((kind) => kind !== 'rule')).toEqual([]);
        },
      ),
      runs(300),
    );
    fc.assert(
      fc.property(arbOrdering(talks, { kind: { breaking: 'dredging-first' } }), (drawn) => {
        const found = checkOrdering(talks, drawn.package, drawn.ordering);
        expect(found).toContainEqual(expect.objectContaining({ rule: 'dredging-first' }));
      }),
      runs(100),
    );
  });

  it('say so where there is nothing to draw', () => {
    const clash = withRule(talks, {
      id: 'fees-first',
      heldBy: 'east',
      type: 'first',
      event: 'fees',
    });
    if (!clash.ok) throw new Error('valid');
    expect(() => arbOrdering(clash.value, { kind: 'feasible' })).toThrow(
      /no feasible ordering to draw/,
    );
    expect(() => arbOrdering(talks, { kind: { breaking: 'of-course' } })).toThrow(
      /can never be broken/,
    );
    expect(() => arbOrdering(talks, { kind: { breaking: 'nowhere' } })).toThrow(
      /No rule "nowhere" of .* is in force/,
    );
    expect(() => arbRule(talks, { draw: ['nothing'] })).toThrow(
      /draw names the rule type "nothing", which there is not/,
    );
  });
});

describe('arbPlay', () => {
  it('draws legal plays, and illegal moves among them on request', () => {
    const met = new Set<string>();
    fc.assert(
      fc.property(arbPlay(talks), ({ tried, end }) => {
        expect(tried.every(({ outcome }) => outcome.ok)).toBe(true);
        expect(end.log).toEqual(tried.map(({ outcome }) => outcome.ok && outcome.state.log.at(-1)));
        met.add(end.status.kind);
      }),
      runs(200),
    );
    expect([...met].sort()).toEqual(['collapsed', 'open', 'settled']);
    const wild = fc.sample(arbPlay(talks, { illegal: 50 }), { seed: 1, numRuns: 50 });
    const refusals = wild.flatMap(({ tried }) => tried).filter(({ outcome }) => !outcome.ok);
    expect(refusals.length).toBeGreaterThan(100);
  });

  it('settles a fair share of the plays of large negotiations', () => {
    for (const negotiation of [agreementFirst, wholeTable]) {
      const plays = fc.sample(arbPlay(negotiation), { seed: 1, numRuns: 60 });
      const settled = plays.filter(({ end }) => end.status.kind === 'settled');
      expect(settled.length, negotiation.id).toBeGreaterThan(15);
    }
  });

  it('shrinks to the moves that matter', () => {
    const taken = fc.check(
      fc.property(arbPlay(talks), ({ end }) => end.bundles.length === 0),
      { seed: 2 },
    ).counterexample?.[0];
    expect(taken?.tried.map(({ move }) => move.kind)).toEqual(['propose', 'accept']);
  });
});
