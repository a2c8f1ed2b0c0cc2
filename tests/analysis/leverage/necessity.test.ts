import fc from 'fast-check';
import { analyze, type Negotiation, type Rule } from 'redlines';
import { describe, expect, it } from 'vitest';
import { necessity, type Share } from '../../../src/analysis/leverage/necessity.js';
import { prices } from '../../../src/analysis/leverage/prices.js';
import { runs } from '../../support/runs.js';
import { arbTask } from '../../support/task.js';
import { chickenAndEgg, shippedScenario, twoConflicts, withRules } from './small-cases.js';

const sameAsLaw: Rule = { id: 'law', type: 'noLaterThan', first: 'summit', then: 'territory' };

describe('necessity', () => {
  it('says how much hangs on each rule of the chicken-and-egg', () => {
    const { rules, idle } = necessity(chickenAndEgg);
    const shared = {
      relaxable: true,
      conflicts: { quantity: 'every', in: 1, of: 1 },
      relaxations: { quantity: 'some', in: 1, of: 2 },
      single: true,
      redundant: false,
      packages: 1n,
    };
    expect(rules).toEqual([
      {
        rule: 'summit-first',
        holder: 'procedure',
        relaxable: false,
        conflicts: { quantity: 'none', in: 0, of: 1 },
        relaxations: { quantity: 'none', in: 0, of: 2 },
        single: false,
        redundant: false,
        packages: 1n,
      },
      { rule: 'ukraine-first', holder: 'ukraine', ...shared },
      { rule: 'us-first', holder: 'us', ...shared },
    ]);
    expect(idle).toEqual([]);
  });

  it('tells some conflicts from every conflict', () => {
    for (const each of necessity(twoConflicts).rules) {
      expect(each.conflicts).toEqual({ quantity: 'some', in: 1, of: 2 });
      expect(each.relaxations).toEqual({ quantity: 'some', in: 2, of: 4 });
      expect(each.single).toBe(false);
    }
  });

  it('finds what is redundant, and what no package can trigger', () => {
    const held = { heldBy: 'us', type: 'before' } as const;
    const { rules, idle } = necessity(
      withRules([
        { id: 'a-b', ...held, first: 'guarantees', then: 'territory' },
        { id: 'b-c', ...held, first: 'territory', then: 'summit' },
        { id: 'a-c', ...held, first: 'guarantees', then: 'summit' },
        {
          id: 'elsewhere',
          ...held,
          first: 'summit',
          then: 'guarantees',
          when: { not: { included: 'summit' } },
        },
        { id: 'anyway', heldBy: 'us', type: 'finally', condition: { done: 'summit' } },
      ]),
    );
    const redundant = rules.filter((rule) => rule.redundant).map(({ rule }) => rule);
    expect(redundant).toEqual(['a-c', 'anyway', 'elsewhere']);
    expect(idle).toEqual(['anyway', 'elsewhere']);
  });

  it('calls two rules that say the same redundant, unless one has to go for something to open', () => {
    const { rules } = chickenAndEgg;
    const twice = rules.flatMap((rule) =>
      rule.id === 'ukraine-first' ? [rule, { ...rule, id: 'the-same' }] : [rule],
    );
    const redundant = (some: Negotiation['rules']) =>
      necessity(withRules(some))
        .rules.filter((rule) => rule.redundant)
        .map(({ rule }) => rule);
    expect(redundant(twice)).toEqual([]);
    expect(redundant(twice.filter(({ id }) => id !== 'us-first'))).toEqual([
      'the-same',
      'ukraine-first',
    ]);
  });

  it('counts the packages on which a rule asks anything', () => {
    const [guarantees, ...others] = chickenAndEgg.provisions;
    if (guarantees === undefined) throw new Error('there are three');
    const provisions = [
      { ...guarantees, terms: ['treaty', 'statement', 'fund'] },
      ...others.map((each) => ({ ...each, optional: true })),
    ];
    const first = { heldBy: 'us', type: 'before', first: 'guarantees' } as const;
    const isIn = (id: string) => ({ included: id });
    // Three terms, and two provisions that may be left out: twelve packages.
    const { rules } = necessity({
      ...withRules([
        { id: 'territory', ...first, then: 'territory' },
        { id: 'either', ...first, then: ['territory', 'summit'] },
        {
          id: 'no-fund',
          ...first,
          then: 'summit',
          when: { not: { terms: { guarantees: 'fund' } } },
        },
        {
          id: 'both',
          ...first,
          then: 'summit',
          when: { all: [isIn('territory'), isIn('summit')] },
        },
      ]),
      provisions,
    });
    expect(Object.fromEntries(rules.map(({ rule, packages }) => [rule, packages]))).toEqual({
      territory: 6n,
      either: 9n,
      'no-fund': 4n,
      both: 3n,
    });
  });

  it('refuses options that do not fit, as prices does', () => {
    const misspelt: object = { widset: 1 };
    expect(() => necessity(chickenAndEgg, misspelt)).toThrow(/options of necessity.*widest/);
    expect(() => prices(chickenAndEgg, misspelt)).toThrow(/options of prices.*widest/);
  });

  it('says what it could not tell', () => {
    const answer = necessity(shippedScenario(), { budget: { states: 60 } });
    expect(answer.complete).toBe(false);
    expect(answer.undecided.length).toBeGreaterThan(0);
    expect(answer.rules).toHaveLength(necessity(shippedScenario()).rules.length);
    expect(necessity(twoConflicts, { budget: { states: 0 } }).status).toBe('undecided');
    const cut = necessity(twoConflicts, { most: 1 });
    expect(cut.rules.some((rule) => rule.conflicts.quantity === null)).toBe(true);
    // One relaxation shows that a rule is not redundant, and no cut list that it is.
    const short = necessity(withRules([...chickenAndEgg.rules, sameAsLaw]), { most: 1 });
    expect(short.rules.map(({ rule, redundant }) => [rule, redundant])).toEqual([
      ['law', null],
      ['summit-first', null],
      ['ukraine-first', false],
      ['us-first', false],
    ]);
    const [law] = necessity(chickenAndEgg, { most: 1 }).rules;
    expect([law?.rule, law?.redundant]).toEqual(['summit-first', false]);
  });

  it('agrees with the conflicts and relaxations of random documents', () => {
    fc.assert(
      fc.property(arbTask(), ({ negotiation, options }) => {
        const answer = necessity(negotiation, options);
        expect(answer).toMatchObject({ complete: true, undecided: [] });
        const { status, conflicts, relaxations } = analyze(negotiation, options);
        const count = (dropped: readonly string[]) =>
          countOf(without(negotiation, dropped), options);
        const starts = [[], ...relaxations.map(({ rules }) => rules)];
        for (const each of answer.rules) {
          const amongst = (sets: readonly { readonly rules: readonly string[] }[]) =>
            shareOf(sets.filter(({ rules }) => rules.includes(each.rule)).length, sets.length);
          expect(each.conflicts).toEqual(amongst(conflicts));
          expect(each.relaxations).toEqual(amongst(relaxations));
          expect(each.single).toBe(status === 'infeasible' && count([each.rule]) > 0n);
          expect(each.redundant).toBe(
            each.relaxations.in === 0 &&
              starts.every((start) => count(start) === count([...start, each.rule])),
          );
          if (each.packages === 0n) {
            const alone = negotiation.rules.filter(({ id }) => id === each.rule);
            const free = countOf({ ...negotiation, rules: [] }, options);
            expect(countOf({ ...negotiation, rules: alone }, options)).toBe(free);
          }
        }
      }),
      runs(150),
    );
  });
});

type Options = Parameters<typeof analyze>[1];

function countOf(negotiation: Negotiation, options: Options): bigint {
  return analyze(negotiation, { ...options, opens: false }).orderings.bundled ?? -1n;
}

function without(negotiation: Negotiation, dropped: readonly string[]): Negotiation {
  const rules = negotiation.rules.filter(({ id }) => !dropped.includes(id));
  return { ...negotiation, rules };
}

function shareOf(times: number, of: number): Share {
  const quantity = times === 0 ? 'none' : times === of ? 'every' : 'some';
  return { quantity, in: times, of };
}
