import type { Negotiation } from 'redlines';
import { describe, expect, it } from 'vitest';
import { necessity } from '../../../src/analysis/leverage/necessity.js';
import { prices } from '../../../src/analysis/leverage/prices.js';
import { unlockers } from '../../../src/analysis/leverage/unlockers.js';
import { everyoneFirst } from '../../support/large.js';
import { chickenAndEgg, shippedScenario, twoConflicts, withRules } from './small-cases.js';

const feasible = withRules(chickenAndEgg.rules.slice(1));
const cases = [feasible, twoConflicts, everyoneFirst(3), shippedScenario()];
/** From nothing at all to enough for everything. */
const budgets = [0, 5, 10, 20, 40, 60, 100, 6_400, 12_800, 51_200].map((states) => ({ states }));

interface Unfinished {
  readonly undecided: readonly { readonly question: string }[];
}

/** The answer within each budget, beside the whole one; which questions were ever left undecided. */
function within<T extends Unfinished>(
  ask: (negotiation: Negotiation, options?: { readonly budget: { readonly states: number } }) => T,
  look: (part: T, whole: T, open: readonly string[]) => void,
): readonly string[] {
  const met = new Set<string>();
  for (const negotiation of cases) {
    const whole = ask(negotiation);
    expect(whole.undecided).toEqual([]);
    for (const budget of budgets) {
      const part = ask(negotiation, { budget });
      const open = part.undecided.map(({ question }) => question);
      expect(open).toEqual([...new Set(open)]);
      look(part, whole, open);
      for (const question of open) met.add(question);
    }
    expect(ask(negotiation, { budget: { states: 51_200 } })).toEqual(whole);
  }
  return [...met].sort();
}

const missing = <T>(list: readonly T[]) => list.some((each) => each === null);

describe('within a budget', () => {
  it('necessity says what it found out, and which questions are open', () => {
    const open = within(necessity, (part, whole, questions) => {
      const asked = (question: string) => questions.includes(question);
      const columns = <Key extends 'single' | 'redundant' | 'packages'>(key: Key) =>
        part.rules.map((rule) => rule[key]);
      expect(part.complete).toBe(questions.length === 0);
      expect(missing(columns('packages'))).toBe(asked('packages'));
      expect(part.idle === null).toBe(asked('packages'));
      expect(missing(columns('single'))).toBe(asked('feasibility') || asked('single'));
      if (asked('redundant')) expect(columns('redundant')).toContain(null);
      if (questions.every((question) => question === 'packages')) {
        expect(part.rules.map((rule) => ({ ...rule, packages: null }))).toEqual(
          whole.rules.map((rule) => ({ ...rule, packages: null })),
        );
      }
      for (const [at, rule] of part.rules.entries()) {
        const known = whole.rules[at];
        expect([known?.rule, null]).toEqual([rule.rule, null]);
        expect([known?.single, null]).toContain(rule.single);
        expect([known?.redundant, null]).toContain(rule.redundant);
        expect([known?.packages, null]).toContain(rule.packages);
        if (asked('feasibility')) continue;
        expect([known?.conflicts.quantity, null]).toContain(rule.conflicts.quantity);
        expect([known?.relaxations.quantity, null]).toContain(rule.relaxations.quantity);
      }
    });
    expect(open).toEqual(['conflicts', 'feasibility', 'packages', 'redundant', 'single']);
  });

  it('prices gives the numbers that it could count, and the others as unknown and last', () => {
    const open = within(prices, (part, whole, questions) => {
      expect(part.complete).toBe(questions.length === 0);
      for (const { rule, adds, packages } of part.prices) {
        const known = whole.prices.find((price) => price.rule === rule);
        expect([known?.adds.strict, null]).toContain(adds.strict);
        expect([known?.adds.bundled, null]).toContain(adds.bundled);
        expect([known?.packages, null]).toContain(packages);
      }
      const bundled = part.prices.map(({ adds }) => adds.bundled);
      const unknown = bundled.filter((number) => number === null);
      expect(bundled.slice(bundled.length - unknown.length)).toEqual(unknown);
      expect(missing(bundled)).toBe(questions.includes('bundled'));
      expect(missing(part.prices.map(({ adds }) => adds.strict))).toBe(
        questions.includes('strict'),
      );
      expect(missing(part.prices.map(({ packages }) => packages))).toBe(
        questions.includes('packages'),
      );
    });
    expect(open).toEqual(['bundled', 'feasibility', 'packages', 'strict']);
  });

  it('unlockers lists only what is true, and says whether that is all', () => {
    const open = within(unlockers, (part, whole, questions) => {
      const known = whole.relaxations.map(({ rules }) => rules);
      for (const { rules } of part.relaxations) expect(known).toContainEqual(rules);
      for (const set of part.together) expect(whole.together).toContainEqual(set);
      expect(part.complete).toBe(
        !questions.includes('feasibility') && !questions.includes('relaxations'),
      );
      if (part.complete) expect(part.relaxations).toEqual(whole.relaxations);
      for (const { holder, pivotal } of part.holders) {
        const other = whole.holders.find((each) => each.holder === holder);
        expect([other?.pivotal, null]).toContain(pivotal);
        if (!questions.includes('together')) expect(pivotal).toBe(other?.pivotal);
      }
    });
    expect(open).toEqual(['feasibility', 'relaxations', 'together']);
  });
});
