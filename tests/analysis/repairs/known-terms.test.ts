import { analyze, type Negotiation } from 'redlines';
import { describe, expect, it } from 'vitest';
import { repairs } from '../../../src/analysis/repairs/repairs.js';
import { told } from './told.js';

describe('repairs by another term', () => {
  it('settles on another term, which concedes less than dropping the rule', () => {
    const answer = repairs(overTerms);
    expect(answer.repairs.map(told)).toEqual(
      [
        'accept ukraine-not-swap: territory swap instead of freeze/lease',
        'accept russia-swap: territory freeze instead of swap',
        'accept russia-swap: territory lease instead of swap',
        'drop ukraine-not-swap',
        'drop russia-swap',
      ].sort(byKind),
    );
    const freeze = answer.repairs.find(({ witness }) => witness.package.territory === 'freeze');
    expect(analyze(overTerms).status).toBe('infeasible');
    expect(freeze && analyze(freeze.repaired).packages.feasible).toBe(1n);
    expect(freeze?.repaired.rules[0]?.when).toEqual({ not: { terms: { territory: 'freeze' } } });
  });

  it('counts a rule that is about two terms at once as objecting to both', () => {
    const either = {
      id: 'either',
      heldBy: 'ukraine',
      type: 'finally',
      condition: { any: [{ terms: { territory: 'lease' } }, { terms: { aid: 'more' } }] },
    };
    const fixed = { type: 'never', condition: { terms: { territory: 'lease' } }, heldBy: 'russia' };
    const talks: Negotiation = {
      ...overTerms,
      provisions: [
        ...overTerms.provisions,
        { id: 'aid', terms: ['more', 'less'] },
        { id: 'summit', terms: ['here', 'there'] },
      ],
      rules: [
        either,
        { id: 'there', heldBy: 'ukraine', type: 'never', condition: { terms: { summit: 'here' } } },
        { id: 'no-lease', ...fixed, relaxable: false },
        { id: 'no-more', ...fixed, relaxable: false, condition: { terms: { aid: 'more' } } },
      ],
    };
    const accepted = repairs(talks).repairs.filter(({ kind }) => kind === 'another-term');
    expect(accepted.map(told)).toEqual([
      'accept either: territory freeze instead of lease, aid less instead of more',
      'accept either: territory swap instead of lease, aid less instead of more',
    ]);
    expect(accepted[0]?.repaired.rules[0]?.when).toEqual({
      not: { all: [{ terms: { territory: 'freeze' } }, { terms: { aid: 'less' } }] },
    });
  });

  it('costs what the rule costs that stands aside, and leaves it its own condition', () => {
    const when = { terms: { territory: ['swap', 'freeze'] } };
    const rules = overTerms.rules.map((rule) =>
      rule.id === 'ukraine-not-swap' ? { ...rule, when, cost: 3 } : { ...rule, relaxable: false },
    );
    const [accept] = repairs({ ...overTerms, rules }).repairs;
    expect(accept).toMatchObject({ kind: 'another-term', cost: 3, costByParty: { ukraine: 3 } });
    expect(accept?.repaired.rules[1]?.when).toEqual({
      all: [when, { not: { terms: { territory: 'swap' } } }],
    });
  });

  it('has several rules stand aside, told by their ids', () => {
    const settled = (
      id: string,
      heldBy: string,
      type: string,
      provision: string,
      term: string,
    ) => ({
      ...{ id, heldBy, type },
      condition: { terms: { [provision]: term } },
    });
    const talks: Negotiation = {
      ...overTerms,
      provisions: [...overTerms.provisions, { id: 'aid', terms: ['more', 'less'] }],
      rules: [
        settled('no-swap', 'ukraine', 'never', 'territory', 'swap'),
        { ...settled('swap', 'russia', 'finally', 'territory', 'swap'), relaxable: false },
        settled('no-more', 'ukraine', 'never', 'aid', 'more'),
        { ...settled('more', 'russia', 'finally', 'aid', 'more'), relaxable: false },
      ],
    };
    expect(repairs(talks).repairs.map(told)).toEqual([
      'accept no-more: aid more instead of less, accept no-swap: territory swap instead of freeze/lease',
      'drop no-more, drop no-swap',
    ]);
  });

  it('is none where the rule rules out every package', () => {
    const never = {
      id: 'never',
      heldBy: 'russia',
      type: 'never',
      condition: { done: 'territory' },
    };
    expect(repairs({ ...overTerms, rules: [never] }).repairs.map(told)).toEqual(['drop never']);
  });

  it('is none on packages on which the rule asks for an order only', () => {
    const talks: Negotiation = {
      ...overTerms,
      provisions: [{ id: 'aid', terms: ['more', 'less'] }, { id: 'summit' }, { id: 'peace' }],
      rules: [
        {
          id: 'less-and-later',
          heldBy: 'russia',
          type: 'before',
          first: { all: [{ done: 'summit' }, { terms: { aid: 'less' } }] },
          then: 'peace',
        },
        { id: 'peace-first', type: 'before', first: 'peace', then: 'summit' },
      ],
    };
    const accepted = repairs(talks).repairs.filter(({ kind }) => kind === 'another-term');
    expect(accepted.map(told)).toEqual(['accept less-and-later: aid more instead of less']);
  });

  it('accepts that a provision is left out', () => {
    const talks: Negotiation = {
      ...overTerms,
      provisions: [{ id: 'aid', optional: true }, { id: 'summit' }],
      rules: [
        { id: 'aid-first', heldBy: 'ukraine', type: 'before', first: 'aid', then: 'summit' },
        { id: 'no-aid', heldBy: 'russia', type: 'never', condition: { done: 'aid' } },
      ],
    };
    const accepted = repairs(talks).repairs.filter(({ kind }) => kind === 'another-term');
    expect(accepted.map(told)).toEqual([
      'accept aid-first: aid left out instead of agreed',
      'accept no-aid: aid agreed instead of left out',
    ]);
  });
});

const overTerms: Negotiation = {
  redlines: 1,
  id: 'over-terms',
  title: 'Over terms',
  parties: [{ id: 'ukraine' }, { id: 'russia' }],
  provisions: [{ id: 'territory', terms: ['freeze', 'swap', 'lease'] }],
  rules: [
    {
      id: 'russia-swap',
      heldBy: 'russia',
      type: 'finally',
      condition: { terms: { territory: 'swap' } },
    },
    {
      id: 'ukraine-not-swap',
      heldBy: 'ukraine',
      type: 'never',
      condition: { terms: { territory: 'swap' } },
    },
  ],
};

/** Accepting comes before dropping; the rest stays in order. */
function byKind(a: string, b: string): number {
  return Number(a.startsWith('drop')) - Number(b.startsWith('drop')) || (a < b ? -1 : 1);
}
