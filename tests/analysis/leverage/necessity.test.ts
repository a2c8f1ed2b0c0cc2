import fc from 'fast-check';
import { analyze, type Negotiation } from 'redlines';
import { describe, expect, it } from 'vitest';
import { necessity, type Share } from '../../../src/analysis/leverage/necessity.js';
import { runs } from '../../support/runs.js';
import { arbTask } from '../../support/task.js';
import { chickenAndEgg, shippedScenario, twoConflicts, withRules } from './small-cases.js';

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

  it('says what it could not tell', () => {
    const answer = necessity(shippedScenario(), { budget: { states: 60 } });
    expect(answer.complete).toBe(false);
    expect(answer.undecided.length).toBeGreaterThan(0);
    expect(answer.rules).toHaveLength(necessity(shippedScenario()).rules.length);
    expect(necessity(twoConflicts, { budget: { states: 0 } }).status).toBe('undecided');
    const cut = necessity(twoConflicts, { most: 1 });
    expect(cut.rules.some((rule) => rule.conflicts.quantity === null)).toBe(true);
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
