import { describe, expect, it } from 'vitest';
import { compare } from '../../../src/analysis/compare/compare.js';
import { procedural } from '../../oracle/posets.js';
import { workedCase } from '../../report/worked-case.js';
import { fence, withRules as ofMany } from '../../support/large.js';

const [guarantees, territory, leaders] = workedCase.rules;
if (guarantees === undefined || territory === undefined || leaders === undefined) {
  throw new Error('the worked case has three rules');
}
const withRules = (...rules: readonly (typeof guarantees)[]) => ({
  negotiation: { ...workedCase, rules },
});
const stuck = withRules(guarantees, territory, leaders);
const ways = [['guarantees-first'], ['territory-settled']];

describe('lists compared', () => {
  it('tell the conflicts and relaxations that are gone from those that are new', () => {
    const open = withRules(guarantees, leaders);
    const softened = [
      [{ rule: 'guarantees-first', degree: 1, to: 'noLaterThan' }],
      [{ rule: 'territory-settled', degree: 1, to: 'dropped' }],
    ];
    expect(compare(stuck, open)).toMatchObject({
      conflicts: { gone: [['guarantees-first', 'territory-settled']], new: [] },
      relaxations: { gone: ways, new: [] },
      softened: { gone: softened, new: [] },
    });
    expect(compare(open, stuck)).toMatchObject({
      conflicts: { gone: [], new: [['guarantees-first', 'territory-settled']] },
      relaxations: { gone: [], new: ways },
      softened: { gone: [], new: softened },
    });
  });

  it('are unknown where the other list is cut', () => {
    const cut = { ...stuck, options: { budget: { states: 1 } } };
    expect(compare(stuck, cut, { budget: {} })).toMatchObject({
      conflicts: { gone: null, new: [] },
      relaxations: { gone: null, new: [] },
      softened: { gone: null, new: [] },
    });
  });
});

describe('prices compared', () => {
  it('are those that moved, by the rule’s id, each as it was and as it is', () => {
    const found = compare(withRules(leaders, guarantees), withRules(guarantees));
    expect(found.prices).toEqual({
      moved: [
        {
          rule: 'guarantees-first',
          a: { strict: 1n, bundled: 4n },
          b: { strict: 3n, bundled: 8n },
        },
      ],
      complete: true,
    });
  });

  it('come in the order of the ids, not of the prices', () => {
    const security = { ...guarantees, id: 'security-first' };
    const talk = { ...leaders, id: 'talk-first', type: 'before', then: 'guarantees' };
    const found = compare(withRules(security, leaders), withRules(security, leaders, talk));
    expect(found.prices?.moved).toEqual([
      {
        rule: 'leaders-decide',
        a: { strict: 1n, bundled: 1n },
        b: { strict: 0n, bundled: 0n },
      },
      {
        rule: 'security-first',
        a: { strict: 1n, bundled: 4n },
        b: { strict: 1n, bundled: 3n },
      },
    ]);
  });

  it('have not moved where one is unknown', () => {
    const cut = { ...withRules(guarantees), options: { budget: { states: 1 } } };
    const whole = withRules(leaders, guarantees);
    for (const [a, b] of [
      [whole, cut],
      [cut, whole],
    ] as const) {
      expect(compare(a, b).prices).toEqual({ moved: [], complete: false });
    }
  });
});

describe('the questions about both sides', () => {
  const spent = { budget: { states: 1 } };
  const questions = ['packages', 'strict', 'bundled', 'examples'];
  const askedOf = (...sides: Parameters<typeof compare>) =>
    compare(...sides).undecided.map(({ question }) => question);

  it('are named once each where their budget is spent, with null for an answer', () => {
    const open = withRules(guarantees);
    const found = compare(open, withRules(), spent);
    expect(found.undecided.map(({ question, why }) => [question, why])).toEqual(
      questions.map((question) => [question, 'states']),
    );
    for (const { states } of found.undecided) expect(states).toBeGreaterThan(1);
    const unknown = { total: null, foreign: null };
    expect(found.packages).toEqual({
      kept: null,
      gained: unknown,
      lost: unknown,
      gainedExample: null,
      lostExample: null,
    });
    expect(found.orderings.bundled).toEqual({ kept: null, gained: unknown, lost: unknown });
  });

  it('are bounded as side a is, unless told otherwise', () => {
    const [free, bounded] = [withRules(), { ...withRules(), options: spent }];
    expect(askedOf(bounded, free, { prices: false })).toEqual(questions);
    expect(askedOf(free, bounded)).not.toContain('packages');
    expect(askedOf(bounded, free, { budget: { states: 1_000_000 } })).not.toContain('packages');
    expect(askedOf(free, free)).toEqual([]);
  });

  it('stop when side a is aborted', () => {
    const aborted = { ...withRules(), options: { signal: { aborted: true } } };
    expect(compare(aborted, withRules()).undecided.map(({ why }) => why)).toEqual(
      questions.map(() => 'aborted'),
    );
  });

  it('ask for no example of what there is none of', () => {
    const provisions = workedCase.provisions.map((each) => ({ ...each, optional: true }));
    const rules = workedCase.provisions.map(({ id }) => ({
      id,
      ...{ type: 'leadsTo', first: id, then: 'summit', when: { included: id } },
    }));
    const side = { negotiation: { ...workedCase, provisions, rules } };
    // Enough to go through the packages once, as counting does, and not for another look at all of them.
    const budget = { states: 60_000 };
    expect(askedOf(side, side, { budget, prices: false })).toEqual([]);
  });

  it('take no longer for other events that no rule ties to what differs', () => {
    const circle = [
      procedural('one', { type: 'before', first: 'e13', then: 'e14' }),
      procedural('other', { type: 'before', first: 'e14', then: 'e13' }),
    ];
    const a = { negotiation: ofMany(14, fence(12)) };
    const b = { negotiation: ofMany(14, [...fence(12), ...circle]) };
    const { packages, undecided } = compare(a, b, { budget: { states: 100_000 }, prices: false });
    expect(undecided).toEqual([]);
    expect(packages.lostExample?.excludedBy).toEqual([['one', 'other']]);
  });
});
