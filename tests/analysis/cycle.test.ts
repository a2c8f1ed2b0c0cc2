import { analyze, type CycleEdge } from 'redlines';
import { describe, expect, it } from 'vitest';
import type { ProvisionEntry, RuleEntry } from '../oracle/file-format.js';
import { held, negotiation, procedural } from '../oracle/posets.js';
import { asNegotiation } from '../support/task.js';

describe('a conflict that is a cycle', () => {
  it('shows the worked case of the semantics, section 7', () => {
    const rules = [
      held('ukraine', { type: 'before', first: 'guarantees', then: 'territory' }),
      held('us', { type: 'noLaterThan', first: 'territory', then: 'guarantees' }),
      procedural('summit-first', { type: 'noLaterThan', first: 'summit', then: 'territory' }),
    ];
    expect(conflictsOf(singles('guarantees', 'territory', 'summit'), rules)).toEqual([
      {
        rules: ['ukraine', 'us'],
        cycle: [
          edge('guarantees', 'territory', 'ukraine', true),
          edge('territory', 'guarantees', 'us', false),
        ],
      },
    ]);
  });

  it('goes by way of a provision’s own stages', () => {
    const provisions = [{ id: 'deal', title: 'Deal', stages: ['agreed', 'signed'] }];
    const backwards = held('signed-first', {
      type: 'before',
      first: 'deal.signed',
      then: 'deal.agreed',
    });
    expect(conflictsOf(provisions, [backwards])).toEqual([
      {
        rules: ['signed-first'],
        cycle: [
          { from: 'deal.signed', to: 'deal.agreed', strict: true, rule: 'signed-first' },
          { from: 'deal.agreed', to: 'deal.signed', strict: true, rule: undefined },
        ],
      },
    ]);
  });

  it('has no strict edge where only ties would do and bundles hold one event', () => {
    const rules = [
      held('north', { type: 'noLaterThan', first: 'x', then: 'y' }),
      held('south', { type: 'noLaterThan', first: 'y', then: 'x' }),
    ];
    expect(conflictsOf(singles('x', 'y'), rules, 1)).toEqual([
      {
        rules: ['north', 'south'],
        cycle: [edge('x', 'y', 'north', false), edge('y', 'x', 'south', false)],
      },
    ]);
    expect(conflictsOf(singles('x', 'y'), rules)).toEqual([]);
  });

  it('is none where rules clash in another way', () => {
    const rules = [
      held('north', { type: 'first', event: 'x' }),
      held('south', { type: 'first', event: 'y' }),
      procedural('apart', { type: 'apart', events: ['x', 'y'] }),
    ];
    expect(conflictsOf(singles('x', 'y'), rules)).toEqual([{ rules: ['north', 'south'] }]);
  });

  it('has only edges that their rules demand', () => {
    // The first rule lets x go before y as long as neither p nor q is done: it puts y no later
    // than x only together with other rules, so no edge may be put down to it.
    const rules = [
      held('red-line', {
        type: 'never',
        condition: {
          all: [
            { all: [{ done: 'x' }, { not: { done: 'y' } }] },
            { any: [{ done: 'p' }, { done: 'q' }] },
          ],
        },
      }),
      held('x-before-z', { type: 'before', first: 'x', then: 'z' }),
      held('z-before-y', { type: 'before', first: 'z', then: 'y' }),
      procedural('p-before-z', { type: 'before', first: 'p', then: 'z' }),
    ];
    expect(conflictsOf(singles('x', 'y', 'z', 'p', 'q'), rules)).toEqual([
      { rules: ['red-line', 'x-before-z', 'z-before-y'] },
    ]);
  });

  it('is not shown for one package as though it were for all', () => {
    // On either term another rule closes the cycle; each edge has to hold in every package.
    const provisions = [
      ...singles('x', 'y'),
      { id: 'deal', title: 'Deal', terms: ['soft', 'hard'] },
    ];
    const back = { type: 'before', first: 'y', then: 'x' };
    const rules = [
      held('x-first', { type: 'before', first: 'x', then: 'y' }),
      procedural('if-soft', { ...back, when: { terms: { deal: 'soft' } } }),
      procedural('if-hard', { ...back, when: { terms: { deal: 'hard' } } }),
    ];
    expect(conflictsOf(provisions, rules)).toEqual([{ rules: ['x-first'] }]);
  });
});

function conflictsOf(
  provisions: readonly ProvisionEntry[],
  rules: readonly RuleEntry[],
  widest = Number.POSITIVE_INFINITY,
) {
  const document = asNegotiation(negotiation('talks', { provisions, rules }));
  return analyze(document, { widest, opens: false }).conflicts.map(({ rules: ids, cycle }) => ({
    rules: ids,
    ...(cycle && { cycle }),
  }));
}

function singles(...ids: readonly string[]): readonly ProvisionEntry[] {
  return ids.map((id) => ({ id, title: id }));
}

function edge(from: string, to: string, rule: string, strict: boolean): CycleEdge {
  return { from: `${from}.agreed`, to: `${to}.agreed`, strict, rule };
}
