import { describe, expect, it } from 'vitest';
import { stuckStates } from '../../src/analysis/stepwise/stuck-states.js';
import type { ProvisionEntry, RuleEntry } from '../oracle/file-format.js';
import { negotiation as documentOf, held } from '../oracle/posets.js';
import { asNegotiation } from '../support/task.js';

const named = (...ids: readonly string[]): readonly ProvisionEntry[] =>
  ids.map((id) => ({ id, title: id }));
const ordered = (first: string, then: string): RuleEntry =>
  held(`${first}-before-${then}`, { type: 'before', first, then });
const talks = (provisions: readonly ProvisionEntry[], rules: readonly RuleEntry[]) =>
  asNegotiation(documentOf('talks', { provisions, rules }));

const cycle = [ordered('ceasefire', 'withdrawal'), ordered('withdrawal', 'ceasefire')];
/** Two that wait for each other, and two that anybody may do first. */
const stuck = talks(named('ceasefire', 'withdrawal', 'aid', 'exchange'), cycle);

describe('stuck states', () => {
  it('are none where every way goes to its end', () => {
    const open = talks(named('ceasefire', 'aid'), [ordered('ceasefire', 'aid')]);
    expect(stuckStates(open)).toEqual({ states: [], complete: true });
  });

  it('are met once all has been done that may be, each with what stands against the rest', () => {
    const { states, complete } = stuckStates(stuck);
    expect(complete).toBe(true);
    expect(states.map(({ ordering, terms }) => ({ ordering, terms }))).toEqual(
      [
        [['aid.agreed'], ['exchange.agreed']],
        [['exchange.agreed'], ['aid.agreed']],
      ].map((ordering) => ({ ordering, terms: { aid: 'agreed', exchange: 'agreed' } })),
    );
    for (const { blocked } of states) {
      expect(blocked.map(({ event }) => event)).toEqual(['ceasefire.agreed', 'withdrawal.agreed']);
    }
  });

  it('are one where ways there have done the same, with the same step last', () => {
    const three = talks(named('c', 'a', 'b', 'ceasefire', 'withdrawal'), cycle);
    const { states } = stuckStates(three, { widest: 1 });
    expect(states.map(({ ordering }) => ordering.flat().at(-1))).toEqual([
      'b.agreed',
      'a.agreed',
      'c.agreed',
    ]);
    expect(new Set(states.map(({ ordering }) => ordering.flat().toSorted().join())).size).toBe(1);
  });

  it('are there even where others did the same, with another step last, and go on', () => {
    const straight = held('straight', { type: 'immediatelyBefore', first: 'a', then: 'b' });
    const { states } = stuckStates(talks(named('c', 'a', 'b'), [straight]), { widest: 1 });
    expect(states.map(({ ordering }) => ordering)).toEqual([[['a.agreed'], ['c.agreed']]]);
  });

  it('are none where only what may stay out is left', () => {
    const [aid, ...both] = named('aid', 'ceasefire', 'withdrawal');
    if (aid === undefined) throw new Error('there is one');
    const optional = both.map((each) => ({ ...each, optional: true }));
    expect(stuckStates(talks([aid, ...optional], cycle))).toEqual({ states: [], complete: true });
  });

  it('are there where what may stay out has begun', () => {
    const deal = { id: 'deal', title: 'Deal', optional: true, stages: ['signed', 'ratified'] };
    const never = [
      ordered('ceasefire.held', 'deal.ratified'),
      ordered('deal.ratified', 'ceasefire.held'),
    ];
    const ceasefire = { id: 'ceasefire', title: 'Ceasefire', optional: true, stages: ['held'] };
    const { states } = stuckStates(talks([deal, ceasefire], never));
    expect(states.map(({ ordering }) => ordering)).toEqual([[['deal.signed']]]);
  });

  it('are cut at the most asked for, and are whole where there are just as many', () => {
    const [one, two] = [1, 2].map((most) => stuckStates(stuck, { most }));
    expect([one?.states.length, one?.complete]).toEqual([1, false]);
    expect([two?.states.length, two?.complete]).toEqual([2, true]);
  });

  it('are listed as far as the budget goes', () => {
    expect(stuckStates(stuck, { budget: { states: 1 } })).toMatchObject({
      states: [],
      complete: false,
    });
    const some = stuckStates(stuck, { budget: { states: 400_000 } });
    expect([some.states.length, some.complete]).toEqual([1, false]);
  });
});
