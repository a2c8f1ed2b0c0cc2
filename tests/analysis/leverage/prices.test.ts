import fc from 'fast-check';
import { analyze, type Negotiation } from 'redlines';
import { describe, expect, it } from 'vitest';
import { prices } from '../../../src/analysis/leverage/prices.js';
import { withoutRule } from '../../../src/document/variants.js';
import { customRuleTypes } from '../../support/custom-rule-types.js';
import { runs } from '../../support/runs.js';
import { arbTask } from '../../support/task.js';
import { chickenAndEgg, shippedScenario, twoConflicts } from './small-cases.js';

const adds = (strict: bigint, bundled: bigint) => ({ strict, bundled });

describe('prices', () => {
  it('prices the chicken-and-egg', () => {
    // Without Ukraine's rule the summit and the territory come no later than the guarantees: of the
    // 13 bundled orderings of three events four are left. Without the other's, guarantees come
    // before the territory, and the summit no later than it: again four.
    expect(prices(chickenAndEgg).prices).toEqual([
      { rule: 'us-first', holder: 'us', relaxable: true, adds: adds(2n, 4n), packages: 1n },
      {
        rule: 'ukraine-first',
        holder: 'ukraine',
        relaxable: true,
        adds: adds(1n, 4n),
        packages: 1n,
      },
      {
        rule: 'summit-first',
        holder: 'procedure',
        relaxable: false,
        adds: adds(0n, 0n),
        packages: 0n,
      },
    ]);
  });

  it('gives a rule that is not enough by itself no price', () => {
    const answer = prices(twoConflicts);
    expect(answer.prices.every((price) => price.adds.bundled === 0n)).toBe(true);
    expect(answer.prices.map(({ rule }) => rule)).toEqual([
      'aid-first',
      'border-first',
      'prisoners-first',
      'talks-first',
    ]);
  });

  it('puts those that add as many orderings by packages, then by id', () => {
    const optional = ['border', 'prisoners', 'talks'].map((id) => ({ id, optional: true }));
    const aid = { id: 'aid', optional: true, terms: ['grant', 'loan'] };
    const out = (id: string) =>
      ({ id: `no-${id}`, heldBy: 'north', type: 'never', condition: { done: id } }) as const;
    const all = (...ids: readonly string[]) => ({ all: ids.map((id) => ({ done: id })) });
    const rules = [
      { id: 'apart', type: 'apart', events: ['border', 'prisoners'] },
      {
        id: 'both',
        type: 'finally',
        condition: {
          any: [all('border', 'prisoners'), { not: { any: all('border', 'prisoners').all } }],
        },
      },
      {
        id: 'one-deal',
        type: 'never',
        condition: { atLeast: { count: 2, of: all('aid', 'border', 'talks').all } },
      },
    ] as const;
    const listed = (...held: readonly string[]) =>
      prices({
        ...twoConflicts,
        provisions: [...optional, aid],
        rules: [...rules, ...held.map(out)],
      })
        .prices.filter(({ relaxable }) => relaxable)
        .map(({ rule, adds, packages }) => [rule, adds.strict, adds.bundled, packages]);
    // The border is settled with the prisoners, one before the other; aid in one of two ways.
    expect(listed('border', 'aid')).toEqual([
      ['no-aid', 2n, 2n, 2n],
      ['no-border', 2n, 2n, 1n],
    ]);
    expect(listed('talks', 'border', 'aid').map(([rule]) => rule)).toEqual([
      'no-aid',
      'no-border',
      'no-talks',
    ]);
    expect(listed('prisoners', 'border')).toEqual([
      ['no-border', 0n, 0n, 0n],
      ['no-prisoners', 0n, 0n, 0n],
    ]);
  });

  it('prices what unlocks the shipped scenario, and nothing else', () => {
    const scenario = shippedScenario();
    const dear = prices(scenario).prices.filter((price) => price.adds.bundled !== 0n);
    const single = analyze(scenario).relaxations.filter(({ rules }) => rules.length === 1);
    expect(new Map(dear.map(({ rule, adds }) => [rule, adds]))).toEqual(
      new Map(single.map(({ rules: [rule = ''], opens }) => [rule, opens])),
    );
  });

  it('says what it could not count', () => {
    const answer = prices(shippedScenario(), { budget: { states: 10 } });
    expect(answer.complete).toBe(false);
    expect(answer.prices).toHaveLength(prices(shippedScenario()).prices.length);
    expect(answer.prices.some((price) => price.adds.bundled === null)).toBe(true);
    expect(answer.undecided.length).toBeGreaterThan(0);
  });

  it('equal recounts of random documents without the rule', () => {
    fc.assert(
      fc.property(arbTask(), ({ negotiation, options }) => {
        const answer = prices(negotiation, options);
        expect(answer).toMatchObject({ complete: true, undecided: [] });
        const count = (one: Negotiation) => {
          const { orderings, packages } = analyze(one, { ...options, opens: false });
          return { ...orderings, packages: packages.feasible };
        };
        const base = count(negotiation);
        for (const { rule, adds, packages } of answer.prices) {
          const without = withoutRule(negotiation, rule, { types: customRuleTypes });
          if (!without.ok) throw new Error(JSON.stringify(without.problems));
          const more = count(without.value);
          expect({ ...adds, packages }).toEqual({
            strict: minus(more.strict, base.strict),
            bundled: minus(more.bundled, base.bundled),
            packages: minus(more.packages, base.packages),
          });
        }
        const keys = answer.prices.map((price) => price.adds.bundled ?? -1n);
        expect(keys).toEqual([...keys].sort((a, b) => (a > b ? -1 : a < b ? 1 : 0)));
      }),
      runs(150),
    );
  });
});

function minus(a: bigint | null, b: bigint | null): bigint {
  return (a ?? -1n) - (b ?? -1n);
}
