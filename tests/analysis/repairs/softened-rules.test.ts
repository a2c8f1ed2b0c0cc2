import type { PackageCondition, Rule } from 'redlines';
import { describe, expect, it } from 'vitest';
import { repairs } from '../../../src/analysis/repairs/repairs.js';
import { chickenAndEgg, withRules } from '../leverage/small-cases.js';

const [ukraine, us, summit] = chickenAndEgg.rules;
if (ukraine === undefined || us === undefined || summit === undefined) {
  throw new Error('there are three');
}
const always: PackageCondition = { included: 'summit' };
const other: PackageCondition = { included: 'guarantees' };

/** The rule that takes the place of Ukraine's, where only Ukraine can move. */
function softened(rule: Partial<Rule>): Rule | undefined {
  const rules = [{ ...ukraine, ...rule } as Rule, { ...us, relaxable: false } as Rule];
  return repairs(withRules(rules)).repairs.find(({ kind }) => kind === 'soften')?.repaired.rules[0];
}

const body = { first: { done: 'guarantees.signed' }, then: ['territory.agreed'] };
const milder = { type: 'noLaterThan', first: 'guarantees', then: 'territory' };
const mildest = { type: 'noLaterThan', first: 'summit', then: 'territory' };

describe('a rule that is met half-way', () => {
  it('keeps all that it rests on and costs, but not the title of its firm form', () => {
    const frame: Partial<Rule> = {
      because: ['claim'],
      assumption: 'a guess',
      cost: 3,
      from: '2025-01-01',
      private: true,
      relaxable: true,
    };
    expect(softened({ ...frame, title: 'Guarantees first' })).toStrictEqual({
      id: 'ukraine-first',
      heldBy: 'ukraine',
      ...frame,
      type: 'noLaterThan',
      ...body,
    });
    expect(softened({})).toStrictEqual({
      id: 'ukraine-first',
      heldBy: 'ukraine',
      type: 'noLaterThan',
      ...body,
    });
  });

  it('speaks of the packages of which it spoke', () => {
    expect(softened({ when: always })).toStrictEqual({
      id: 'ukraine-first',
      heldBy: 'ukraine',
      when: always,
      type: 'noLaterThan',
      ...body,
    });
    expect(softened({ when: always, fallbacks: [{ ...milder, when: other }] })?.when).toEqual(
      other,
    );
  });

  it('keeps the fallbacks that are softer still, each for the packages for which it was', () => {
    const softer = (rule: Partial<Rule>) => softened(rule)?.fallbacks;
    expect(softer({ fallbacks: [milder] })).toBeUndefined();
    expect(softer({ fallbacks: [milder, mildest] })).toStrictEqual([mildest]);
    expect(
      softer({ when: always, fallbacks: [{ ...milder, when: other }, mildest] }),
    ).toStrictEqual([{ when: always, ...mildest }]);
    const both = [
      { ...milder, when: always },
      { ...mildest, when: other },
    ];
    expect(softer({ when: always, fallbacks: both })).toStrictEqual([{ ...mildest, when: other }]);
  });

  it('has no fallback inherit a condition that only the form before it had', () => {
    const rule = { fallbacks: [{ ...milder, when: other }, mildest] };
    expect(softened(rule)?.fallbacks).toStrictEqual([
      { when: { any: [other, { not: other }] }, ...mildest },
    ]);
  });
});
