import { type Analysis, analyze, type Conflict } from 'redlines';
import { describe, expect, it } from 'vitest';
import type { ProvisionEntry, RuleEntry } from '../oracle/file-format.js';
import { held, negotiation, procedural } from '../oracle/posets.js';
import { everyoneFirst } from '../support/large.js';
import { asNegotiation } from '../support/task.js';

const single = (id: string): ProvisionEntry => ({ id, title: id });
const apart = (...events: readonly string[]) => ({ type: 'apart', events });

describe('what a conflict comes down to', () => {
  it('names the provision that has no term left, and the rules that took each', () => {
    const border = { ...single('border'), terms: ['river', 'hills'] };
    const never = (term: string) => ({ type: 'never', condition: { terms: { border: term } } });
    const [conflict] = conflictsOf(
      [border, single('aid')],
      [held('north', never('river')), held('south', never('hills'))],
    );
    expect(conflict).toMatchObject({
      rules: ['north', 'south'],
      clash: 'terms',
      closed: [
        {
          provision: 'border',
          terms: [
            { term: 'river', rules: ['north'] },
            { term: 'hills', rules: ['south'] },
          ],
        },
      ],
    });
  });

  it('counts terms as out as the verdict on terms does, by a rule that no ordering can meet', () => {
    // It contradicts itself whatever is done, though no single state that it forbids is certain.
    const rules = [
      held('north', { type: 'never', condition: { any: [{ done: 'x' }, { not: { done: 'x' } }] } }),
    ];
    expect(conflictsOf([single('x')], rules)).toMatchObject([{ clash: 'terms', closed: [] }]);
  });

  it('names the rules that took a term by their ids, in order, and only those that bind here', () => {
    const border = { ...single('border'), terms: ['river', 'hills'] };
    const never = (term: string) => ({ type: 'never', condition: { terms: { border: term } } });
    const rules = [
      procedural('law', never('river')),
      procedural('decree', never('river')),
      held('south', never('hills')),
      held('north', never('hills')),
    ];
    expect(conflictsOf([border, single('aid')], rules)).toMatchObject(
      ['north', 'south'].map((rule) => ({
        rules: [rule],
        clash: 'terms',
        closed: [
          {
            provision: 'border',
            terms: [
              { term: 'river', rules: ['decree', 'law'] },
              { term: 'hills', rules: [rule] },
            ],
          },
        ],
      })),
    );
  });

  it('names no provision that can be left out, and goes by rules as they stand', () => {
    const settled = (id: string) => ({ ...single(id), terms: ['river', 'hills'] });
    const never = (provision: string, term: string) => ({
      type: 'never',
      condition: { terms: { [provision]: term } },
    });
    const rules = [
      { ...held('north', never('border', 'river')), fallbacks: [never('border', 'hills')] },
      held('south', never('border', 'hills')),
      procedural('law', never('road', 'river')),
      procedural('decree', never('road', 'hills')),
    ];
    const closed = [
      {
        provision: 'border',
        terms: [
          { term: 'river', rules: ['north'] },
          { term: 'hills', rules: ['south'] },
        ],
      },
    ];
    const road = { ...settled('road'), optional: true };
    expect(conflictsOf([road, settled('border')], rules)).toMatchObject([
      { rules: ['north', 'south'], clash: 'terms', closed },
    ]);
  });

  it('names a deadline with its event and position', () => {
    const rules = [
      held('north', { type: 'by', event: 'x', position: 1 }),
      held('south', { type: 'before', first: 'y', then: 'x' }),
    ];
    expect(conflictsOf([single('x'), single('y')], rules)).toMatchObject([
      { clash: 'deadline', deadlines: [{ rule: 'north', event: 'x.agreed', position: 1 }] },
    ]);
  });

  it('names what is to be apart against what is to be together', () => {
    const rules = [
      held('north', { type: 'together', events: ['x', 'y'] }),
      held('south', { type: 'apart', events: ['x', 'y'] }),
    ];
    const events = ['x.agreed', 'y.agreed'];
    expect(conflictsOf([single('x'), single('y')], rules)).toMatchObject([
      {
        clash: 'moment',
        moments: [
          { rule: 'north', asks: 'together', events },
          { rule: 'south', asks: 'apart', events },
        ],
      },
    ]);
  });

  it('names what is to come side by side', () => {
    const next = (then: string) => ({ type: 'immediatelyBefore', first: 'x', then });
    const rules = [
      held('north', next('y')),
      held('south', next('z')),
      held('east', apart('y', 'z')),
    ];
    const conflicts = conflictsOf(['x', 'y', 'z'].map(single), rules);
    expect(conflicts).toMatchObject([
      {
        rules: ['east', 'north', 'south'],
        clash: 'moment',
        moments: [
          { rule: 'north', asks: 'next', events: ['x.agreed', 'y.agreed'] },
          { rule: 'south', asks: 'next', events: ['x.agreed', 'z.agreed'] },
          { rule: 'east', asks: 'apart', events: ['y.agreed', 'z.agreed'] },
        ],
      },
    ]);
  });

  it('names what is asked in several packages once', () => {
    const deal = { ...single('deal'), terms: ['soft', 'hard'] };
    const asked = (term: string) => ({ when: { terms: { deal: term } } });
    const rules = [
      held('north', { type: 'together', events: ['x', 'y'] }),
      procedural('soft', { ...apart('x', 'y'), ...asked('soft') }),
      procedural('hard', { ...apart('y', 'x'), ...asked('hard') }),
    ];
    const events = ['x.agreed', 'y.agreed'];
    expect(conflictsOf([single('x'), single('y'), deal], rules)).toMatchObject([
      { clash: 'moment', moments: [{ rule: 'north', asks: 'together', events }] },
    ]);
  });

  it('is mixed where it is none of these', () => {
    const rules = [
      held('north', { type: 'leadsTo', first: 'x', then: 'y' }),
      held('south', { type: 'before', first: { any: [{ done: 'z' }, { done: 'w' }] }, then: 'x' }),
      held('east', { type: 'before', first: 'x', then: ['z', 'w'] }),
    ];
    expect(conflictsOf(['x', 'y', 'z', 'w'].map(single), rules)).toEqual([
      { rules: ['east', 'south'], parties: ['one'], clash: 'mixed' },
    ]);
  });

  it('names only provisions that have no term left', () => {
    const settled = (id: string) => ({ ...single(id), terms: ['river', 'hills'] });
    const never = (provision: string, term: string) => ({
      type: 'never',
      condition: { terms: { [provision]: term } },
    });
    const rules = [
      held('north', never('border', 'river')),
      held('south', never('border', 'hills')),
      procedural('law', never('capital', 'river')),
    ];
    expect(conflictsOf([settled('capital'), settled('border')], rules)).toMatchObject([
      { rules: ['north', 'south'], clash: 'terms', closed: [{ provision: 'border' }] },
    ]);
  });

  it('names the parties that hold the rules', () => {
    const rules = [
      { ...held('one', { type: 'before', first: 'x', then: 'y' }), heldBy: 'north' },
      { ...procedural('other', { type: 'before', first: 'y', then: 'x' }), relaxable: true },
    ];
    expect(conflictsOf([single('x'), single('y')], rules)[0]?.parties).toEqual(['north']);
  });

  it('is unknown from where the budget runs out, and the answer says so', () => {
    const ask = (states: number) => analyze(everyoneFirst(5), { opens: false, budget: { states } });
    const kindsIn = ({ conflicts }: Analysis) => conflicts.map(({ clash }) => clash);
    const cut = [1_000, 1_500, 2_000].map(ask).find((each) => kindsIn(each).includes('unknown'));
    expect(cut?.undecided.map(({ question }) => question)).toContain('clash');
    expect(new Set(cut && kindsIn(cut))).toEqual(new Set(['cycle', 'unknown']));
  });
});

function conflictsOf(
  provisions: readonly ProvisionEntry[],
  rules: readonly RuleEntry[],
): readonly Conflict[] {
  const document = asNegotiation(negotiation('talks', { provisions, rules }));
  return analyze(document, { opens: false }).conflicts;
}
