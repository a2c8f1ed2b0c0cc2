import { analyze, type CycleEdge } from 'redlines';
import { describe, expect, it } from 'vitest';
import type { Condition, ProvisionEntry, RuleBody, RuleEntry } from '../oracle/file-format.js';
import { type Cover, held, negotiation, procedural } from '../oracle/posets.js';
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

  const done = (id: string) => ({ done: id });
  const open = (id: string) => ({ not: { done: id } });
  const red = (...all: readonly Condition[]) =>
    held('red-line', { type: 'never', condition: { all } });
  const loose: readonly (readonly [string, RuleEntry, readonly Cover[]])[] = [
    ['one of two things first', red(done('x'), open('y'), open('z')), [['x', 'z']]],
    ['one thing before two', red(done('x'), done('z'), open('y')), [['z', 'y']]],
    [
      'some start',
      red(open('y'), open('x')),
      [
        ['z', 'y'],
        ['z', 'x'],
      ],
    ],
    [
      'either before another',
      held('red-line', { type: 'before', first: { any: [done('y'), done('z')] }, then: 'x' }),
      [['x', 'z']],
    ],
  ];

  it.each(loose)(
    'is none by a rule that asks for %s, but together with others',
    (_, rule, covers) => {
      const others = covers.map(([first, then]) =>
        procedural(`${first}-${then}`, { type: 'before', first, then }),
      );
      const found = conflictsOf(singles('x', 'y', 'z'), [
        rule,
        held('x-first', { type: 'before', first: 'x', then: 'y' }),
        ...others,
      ]);
      expect(found.map(({ cycle }) => cycle)).toEqual([undefined]);
    },
  );

  const kinds: readonly (readonly [name: string, rule: RuleBody, strict: boolean])[] = [
    ['before', { type: 'before', first: 'x', then: 'y' }, true],
    ['before one of several', { type: 'before', first: 'x', then: ['z', 'y'] }, true],
    [
      'before, among others',
      { type: 'before', first: { all: [done('x'), done('z')] }, then: 'y' },
      true,
    ],
    ['before anything is', { type: 'before', first: open('y'), then: 'x' }, false],
    ['no later than', { type: 'noLaterThan', first: 'x', then: 'y' }, false],
    ['no later than anything is', { type: 'noLaterThan', first: open('y'), then: 'x' }, true],
    ['immediately before', { type: 'immediatelyBefore', first: 'x', then: 'y' }, true],
    ['together', { type: 'together', events: ['x', 'z', 'y'] }, false],
    ['first', { type: 'first', event: 'x' }, false],
    ['never without', { type: 'never', condition: { all: [done('y'), open('x')] } }, false],
    [
      'never without, either way round',
      { type: 'never', condition: { all: [open('x'), { all: [done('y')] }] } },
      false,
    ],
    [
      'never this or that',
      {
        type: 'never',
        condition: {
          any: [{ all: [done('z'), open('y'), open('x')] }, { all: [done('y'), open('x')] }],
        },
      },
      false,
    ],
  ];

  it.each(kinds)('by a rule that puts one event before another: %s', (_, rule, strict) => {
    const provisions = singles('x', 'y', 'z');
    const back = procedural('back', { type: 'before', first: 'y', then: 'x' });
    expect(conflictsOf(provisions, [held('kind', rule), back])).toEqual([
      {
        rules: ['kind'],
        cycle: [edge('x', 'y', 'kind', strict), edge('y', 'x', 'back', true)],
      },
    ]);
    const tie = procedural('back', { type: 'noLaterThan', first: 'y', then: 'x' });
    expect(conflictsOf(provisions, [held('kind', rule), tie])).toEqual(
      strict
        ? [
            {
              rules: ['kind'],
              cycle: [edge('x', 'y', 'kind', true), edge('y', 'x', 'back', false)],
            },
          ]
        : [],
    );
  });

  it('is the shortest that takes every rule of the conflict', () => {
    const rules = [
      procedural('by-way-of-z', { type: 'before', first: 'y', then: 'z' }),
      procedural('from-z', { type: 'before', first: 'z', then: 'x' }),
      procedural('straight', { type: 'noLaterThan', first: 'y', then: 'x' }),
      held('north', { type: 'before', first: 'x', then: 'y' }),
    ];
    expect(conflictsOf(singles('x', 'y', 'z'), rules)).toEqual([
      {
        rules: ['north'],
        cycle: [edge('x', 'y', 'north', true), edge('y', 'x', 'straight', false)],
      },
    ]);
  });

  it('stands in the packages that no rule excludes', () => {
    const provisions = [
      ...singles('x', 'y'),
      { id: 'deal', title: 'Deal', terms: ['soft', 'hard'] },
    ];
    const back = { type: 'before', first: 'y', then: 'x' };
    const rules = [
      held('x-first', { type: 'before', first: 'x', then: 'y' }),
      procedural('if-soft', { ...back, when: { terms: { deal: 'soft' } } }),
      held('not-hard', { type: 'never', condition: { terms: { deal: 'hard' } } }),
    ];
    expect(conflictsOf(provisions, rules)).toEqual([
      {
        rules: ['not-hard', 'x-first'],
      },
    ]);
    const firmly = [...rules.slice(0, 2), { ...rules[2], relaxable: false } as RuleEntry];
    expect(conflictsOf(provisions, firmly)).toEqual([
      {
        rules: ['x-first'],
        cycle: [edge('x', 'y', 'x-first', true), edge('y', 'x', 'if-soft', true)],
      },
    ]);
  });

  it('stands though a package is out in whatever order by a rule that does not show it on its terms', () => {
    // Without the side deal what has to come before y cannot hold.
    const provisions = [...singles('x', 'y', 'z'), { id: 'side', title: 'Side', optional: true }];
    const rules = [
      held('x-first', { type: 'before', first: 'x', then: 'y' }),
      procedural('back', { type: 'before', first: 'y', then: 'x', when: { included: 'side' } }),
      procedural('side-first', {
        type: 'before',
        first: { all: [{ done: 'side' }, { not: { done: 'z' } }] },
        then: 'y',
      }),
    ];
    expect(conflictsOf(provisions, rules)).toEqual([
      {
        rules: ['x-first'],
        cycle: [edge('x', 'y', 'x-first', true), edge('y', 'x', 'back', true)],
      },
    ]);
  });

  it('stands in every package, though they differ in other things', () => {
    const provisions = [
      ...singles('x', 'y', 'z'),
      { id: 'deal', title: 'Deal', terms: ['a', 'b'] },
    ];
    const rules = [
      held('x-first', { type: 'before', first: 'x', then: 'y' }),
      procedural('back', { type: 'before', first: 'y', then: 'x' }),
      procedural('late', { type: 'last', event: 'z', when: { terms: { deal: 'a' } } }),
    ];
    expect(conflictsOf(provisions, rules)).toEqual([
      {
        rules: ['x-first'],
        cycle: [edge('x', 'y', 'x-first', true), edge('y', 'x', 'back', true)],
      },
    ]);
  });

  it('begins with the rule that comes first in the document', () => {
    const rules = [
      held('z-first', { type: 'noLaterThan', first: 'z', then: 'x' }),
      held('y-next', { type: 'noLaterThan', first: 'y', then: 'z' }),
      held('x-last', { type: 'before', first: 'x', then: 'y' }),
    ];
    expect(conflictsOf(singles('x', 'y', 'z'), rules)).toEqual([
      {
        rules: ['x-last', 'y-next', 'z-first'],
        cycle: [
          edge('z', 'x', 'z-first', false),
          edge('x', 'y', 'x-last', true),
          edge('y', 'z', 'y-next', false),
        ],
      },
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
