import { checkOrdering, type Ordering, type Package } from 'redlines';
import { describe, expect, it } from 'vitest';
import { negotiation, procedural } from '../oracle/posets.js';
import { asNegotiation } from '../support/task.js';

const talks = asNegotiation(
  negotiation('talks', {
    provisions: [
      { id: 'deal', title: 'Deal', stages: ['agreed', 'signed'], terms: ['soft', 'hard'] },
      { id: 'aid', title: 'Aid', optional: true },
    ],
    rules: [
      procedural('aid-first', { type: 'first', event: 'aid' }),
      procedural('soft-only', { type: 'finally', condition: { terms: { deal: 'soft' } } }),
    ],
  }),
);

const both: Package = { deal: 'soft', aid: 'agreed' };
const whole: Ordering = [['aid'], ['deal.agreed'], ['deal.signed']];

describe('checkOrdering', () => {
  it('finds nothing wrong with a feasible ordering, however its events are written', () => {
    expect(checkOrdering(talks, both, whole)).toEqual([]);
    expect(checkOrdering(talks, both, [['deal.agreed', 'aid.agreed'], ['deal.signed']])).toEqual(
      [],
    );
  });

  it.each<readonly [string, Package, readonly object[]]>([
    ['unknown provision', { ...both, peace: 'agreed' }, [{ provision: 'peace' }]],
    ['unknown term', { ...both, deal: 'medium' }, [{ provision: 'deal' }]],
    ['required provision left out', { aid: 'agreed' }, [{ provision: 'deal' }]],
  ])('says of a package: %s', (fault, chosen, found) => {
    const faults = found.map((each) => ({ kind: 'package', fault, ...each }));
    expect(checkOrdering(talks, chosen, whole)).toEqual(faults);
  });

  it.each<readonly [string, Ordering, readonly object[]]>([
    ['empty bundle', [['aid'], [], ['deal.agreed'], ['deal.signed']], [{ bundle: 2 }]],
    ['unknown event', [...whole, ['war.over']], [{ bundle: 4, event: 'war.over' }]],
    ['repeated', [...whole, ['aid']], [{ bundle: 4, event: 'aid.agreed' }]],
    ['repeated', [['aid', 'aid.agreed'], ...whole.slice(1)], [{ bundle: 1, event: 'aid.agreed' }]],
    [
      'previous stage not done before',
      [['aid'], ['deal.agreed', 'deal.signed']],
      [{ bundle: 2, event: 'deal.signed' }],
    ],
    ['missing', whole.slice(0, 2), [{ bundle: 'end', event: 'deal.signed' }]],
  ])('says of an ordering: %s', (fault, ordering, found) => {
    const faults = found.map((each) => ({ kind: 'ordering', fault, ...each }));
    expect(checkOrdering(talks, both, ordering)).toEqual(faults);
  });

  it('says which bundle is too wide', () => {
    const wide = [['deal.agreed', 'aid'], ['deal.signed']];
    expect(checkOrdering(talks, both, wide, { widest: 1 })).toStrictEqual([
      { kind: 'ordering', fault: 'too wide', bundle: 1 },
    ]);
    expect(checkOrdering(talks, both, wide, { widest: 2 })).toEqual([]);
  });

  it('knows an event of an omitted provision as none of the package', () => {
    expect(checkOrdering(talks, { deal: 'soft' }, whole)).toMatchObject([
      { fault: 'unknown event', event: 'aid.agreed' },
    ]);
  });

  it('lists faults first, then every rule broken, the end last', () => {
    const found = checkOrdering(talks, { ...both, deal: 'hard' }, [
      ['deal.agreed'],
      ['deal.signed', 'aid', 'deal.agreed'],
    ]);
    expect(found.map((each) => (each.kind === 'rule' ? each.rule : each.fault))).toEqual([
      'repeated',
      'aid-first',
      'soft-only',
    ]);
    expect(found.map((each) => ('bundle' in each ? each.bundle : undefined))).toEqual([
      2,
      1,
      'end',
    ]);
  });

  it('names no events where the end breaks a rule, and no holder of one that nobody holds', () => {
    expect(checkOrdering(talks, { ...both, deal: 'hard' }, whole)).toStrictEqual([
      { kind: 'rule', bundle: 'end', events: [], rule: 'soft-only', because: [] },
    ]);
  });

  it('names what the end breaks last, wherever its rule stands in the document', () => {
    const turned = { ...talks, rules: talks.rules.toReversed() };
    const found = checkOrdering(turned, { ...both, deal: 'hard' }, [
      ['deal.agreed'],
      ['deal.signed'],
      ['aid'],
    ]);
    expect(found.map((each) => each.kind === 'rule' && [each.rule, each.bundle])).toEqual([
      ['aid-first', 1],
      ['soft-only', 'end'],
    ]);
  });

  it('judges the end only once nothing is missing', () => {
    expect(checkOrdering(talks, { deal: 'hard' }, [])).toEqual([
      { kind: 'ordering', fault: 'missing', bundle: 'end', event: 'deal.agreed' },
      { kind: 'ordering', fault: 'missing', bundle: 'end', event: 'deal.signed' },
    ]);
  });

  it('says on whose word a rule rests', () => {
    const [rule] = talks.rules;
    if (rule === undefined) return;
    const claimed = {
      ...talks,
      rules: [{ ...rule, heldBy: 'one', because: ['claim-a', 'claim-b'] }],
    };
    expect(checkOrdering(claimed, both, [['deal.agreed'], ['aid'], ['deal.signed']])).toEqual([
      {
        kind: 'rule',
        rule: 'aid-first',
        heldBy: 'one',
        because: ['claim-a', 'claim-b'],
        bundle: 1,
        events: ['deal.agreed'],
      },
    ]);
  });
});
