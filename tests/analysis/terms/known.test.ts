import { ruleType } from 'redlines';
import { describe, expect, it } from 'vitest';
import { termsVerdict } from '../../../src/analysis/terms/analyze-terms.js';
import type { ProvisionEntry, RuleBody, RuleEntry } from '../../oracle/file-format.js';
import { negotiation as documentOf, elements, held, procedural } from '../../oracle/posets.js';
import { fence } from '../../support/large.js';
import { asNegotiation } from '../../support/task.js';

const border: ProvisionEntry = { id: 'border', title: 'Border', terms: ['river', 'hill'] };
const aid: ProvisionEntry = { id: 'aid', title: 'Aid', terms: ['more', 'less'] };
const summit: ProvisionEntry = { id: 'summit', title: 'Summit' };
const optional = (provision: ProvisionEntry): ProvisionEntry => ({ ...provision, optional: true });

function talks(provisions: readonly ProvisionEntry[], rules: readonly RuleEntry[]) {
  return asNegotiation(documentOf('talks', { provisions, rules }));
}

const never = (provision: string, term: string): RuleBody => ({
  type: 'never',
  condition: { terms: { [provision]: term } },
});
const noRiver = held('no-river', never('border', 'river'));
const noHill = held('no-hill', never('border', 'hill'));
const order = (first: string, then: string, more: Partial<RuleEntry> = {}): RuleEntry => ({
  ...held(`${first}-first`, { type: 'before', first, then }),
  ...more,
});
const withMore: Partial<RuleEntry> = { when: { terms: { aid: 'more' } } };
const circle = [order('aid', 'summit', withMore), order('summit', 'aid', withMore)];
const circleIds = ['aid-first', 'summit-first'];

describe('how a term stands', () => {
  it('is closed by the rules that leave nothing with it, on terms or on order', () => {
    const found = termsVerdict(talks([border, optional(aid), summit], [...circle, noHill]));
    expect(found).toEqual({
      negotiation: 'talks',
      status: 'feasible',
      failsOn: null,
      packages: { total: 6n, feasible: 2n, outOnTerms: 3n, outOnOrder: 1n },
      ruledOutBy: [{ rule: 'no-hill', packages: 3n }],
      possible: { border: 'river', aid: 'more', summit: 'agreed' },
      provisions: [
        {
          provision: 'border',
          optional: false,
          terms: [
            { term: 'river', standing: 'open', closedBy: [] },
            { term: 'hill', standing: 'terms', closedBy: [['no-hill']] },
          ],
        },
        {
          provision: 'aid',
          optional: true,
          terms: [
            { term: 'more', standing: 'order', closedBy: [circleIds] },
            { term: 'less', standing: 'open', closedBy: [] },
          ],
        },
        {
          provision: 'summit',
          optional: false,
          terms: [{ term: 'agreed', standing: 'open', closedBy: [] }],
        },
      ],
      closedProvisions: [],
      complete: true,
    });
  });

  it('says nothing of order where nothing is feasible', () => {
    const found = termsVerdict(talks([{ ...aid, terms: ['more'] }, summit], circle));
    expect(found).toMatchObject({ failsOn: 'order', complete: true });
    expect(found.provisions[0]?.terms).toEqual([{ term: 'more', standing: 'order', closedBy: [] }]);
  });

  it('has every minimal set, small ones first, as many as are asked for', () => {
    const rules = [
      held('neither', { type: 'never', condition: { done: 'border' } }),
      noHill,
      held('only-hill', { type: 'finally', condition: { terms: { border: 'hill' } } }),
      noRiver,
    ];
    const standing = (term: string, ...sets: readonly string[]) => ({
      term,
      standing: 'terms',
      closedBy: sets.map((rule) => [rule]),
    });
    const whole = termsVerdict(talks([border, aid], rules));
    expect(whole.provisions[0]?.terms).toEqual([
      standing('river', 'neither', 'no-river', 'only-hill'),
      standing('hill', 'neither', 'no-hill'),
    ]);
    expect(whole.complete).toBe(true);
    const cut = termsVerdict(talks([border, aid], rules), { most: 2 });
    expect(cut.provisions[0]?.terms.map(({ closedBy }) => closedBy.length)).toEqual([2, 2]);
    expect(cut.complete).toBe(false);
    expect(termsVerdict(talks([border, aid], rules), { most: 3 }).complete).toBe(true);
  });

  it('is what a rule type of your own says of each package', () => {
    const stingy = ruleType({
      name: 'stingy',
      fields: {},
      violates: (_, { after }) => after.terms.aid === 'more',
      sentence: () => 'no more aid',
    });
    const found = termsVerdict(talks([aid, summit], [held('stingy', { type: 'stingy' })]), {
      types: [stingy],
    });
    expect(found.packages).toEqual({ total: 2n, feasible: 1n, outOnTerms: 1n, outOnOrder: 0n });
    expect(found.provisions[0]?.terms).toEqual([
      { term: 'more', standing: 'terms', closedBy: [['stingy']] },
      { term: 'less', standing: 'open', closedBy: [] },
    ]);
  });
});

describe('a closed provision', () => {
  it('is one whose terms are all out on terms, not on order', () => {
    const rules = [order('aid', 'summit', { when: { included: 'aid' } }), order('summit', 'aid')];
    const shut = termsVerdict(talks([optional(aid), summit], rules));
    expect(shut.status).toBe('feasible');
    expect(shut.provisions[0]?.terms).toEqual(
      ['more', 'less'].map((term) => ({ term, standing: 'order', closedBy: [circleIds] })),
    );
    expect(shut.closedProvisions).toEqual([]);
    const refused = termsVerdict(talks([optional(border), summit], [noRiver, noHill]));
    expect(refused.closedProvisions.map(({ provision }) => provision)).toEqual(['border']);
  });

  it('is out for reasons of its own, which leave something without it', () => {
    const noSummit = procedural('no-summit', { type: 'never', condition: { done: 'summit' } });
    const found = termsVerdict(talks([border, summit], [noRiver, noHill, noSummit]));
    expect(found.closedProvisions).toEqual([
      {
        provision: 'border',
        optional: false,
        terms: [
          { term: 'river', standing: 'terms', closedBy: [['no-river']] },
          { term: 'hill', standing: 'terms', closedBy: [['no-hill']] },
        ],
      },
      {
        provision: 'summit',
        optional: false,
        terms: [{ term: 'agreed', standing: 'terms', closedBy: [['no-summit']] }],
      },
    ]);
  });
});

describe('the rules that rule out packages', () => {
  it('come by how many these are, then by their ids', () => {
    const both = held('both', {
      type: 'never',
      condition: { all: [{ terms: { border: 'hill' } }, { terms: { aid: 'more' } }] },
    });
    const found = termsVerdict(talks([border, aid], [both, { ...noHill, id: 'z' }, noRiver]));
    expect(found.ruledOutBy).toEqual([
      { rule: 'no-river', packages: 2n },
      { rule: 'z', packages: 2n },
      { rule: 'both', packages: 1n },
    ]);
    expect(found).toMatchObject({ failsOn: 'terms', possible: null });
  });
});

it('claims nothing where the budget is spent', () => {
  const found = termsVerdict(talks([border, aid], [noHill]), { budget: { states: 10 } });
  expect(found).toEqual({
    negotiation: 'talks',
    status: 'undecided',
    failsOn: null,
    packages: { total: 4n, feasible: null, outOnTerms: null, outOnOrder: null },
    ruledOutBy: [],
    possible: null,
    provisions: [],
    closedProvisions: [],
    complete: false,
    undecided: { states: expect.any(Number), why: 'states' },
  });
});

describe('the budget', () => {
  it('goes for each package once where something is feasible', () => {
    const provisions = elements(6, { terms: ['x', 'y'] });
    const rules = provisions.map(({ id }) => held(`no-${id}`, never(id, 'y')));
    // 64 packages at 5,000 and their rules; 32 more for each provision would be without it.
    const found = termsVerdict(talks(provisions, rules), { budget: { states: 600_000 } });
    expect(found).toMatchObject({ status: 'feasible', packages: { outOnTerms: 63n } });
  });

  it('does not go for events that no rule ties to what is in the way', () => {
    const circle = [
      held('one', { type: 'before', first: 'e13', then: 'e14' }),
      held('other', { type: 'before', first: 'e14', then: 'e13' }),
    ];
    const subject = talks(elements(14), [...fence(12), ...circle]);
    expect(termsVerdict(subject, { budget: { states: 10_000 } }).failsOn).toBe('order');
  });
});
