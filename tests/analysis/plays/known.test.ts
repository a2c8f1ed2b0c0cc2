import { defineNegotiation } from 'redlines';
import { describe, expect, it } from 'vitest';
import { pointOfNoReturn } from '../../../src/analysis/plays/point-of-no-return.js';
import { ruleStatus } from '../../../src/analysis/plays/rule-status.js';
import type { Move } from '../../../src/machine/move.js';
import { startTalks } from '../../../src/machine/start-talks.js';
import type { Talks } from '../../../src/machine/talks.js';
import { transition } from '../../../src/machine/transition.js';

/** Whatever the host proposes takes effect at once. */
const hosted = { signatories: ['host'] } as const;
const talks = startTalks(
  defineNegotiation({
    id: 'talks',
    title: 'Talks',
    parties: [{ id: 'east' }, { id: 'west' }, { id: 'host' }],
    provisions: [
      { id: 'aid', ...hosted, terms: ['food', 'money'] },
      { id: 'ceasefire', ...hosted },
      { id: 'exchange', ...hosted, optional: true },
    ],
    rules: [
      { id: 'ceasefire-early', heldBy: 'west', type: 'by', event: 'ceasefire', position: 2 },
      {
        id: 'exchange-first',
        heldBy: 'east',
        type: 'before',
        first: 'exchange',
        then: 'ceasefire',
      },
      { id: 'no-money', type: 'never', condition: { terms: { aid: 'money' } } },
    ],
  }),
  { protocol: 'free' },
);

function reached(...moves: readonly Move[]): Talks {
  return moves.reduce((state, move) => {
    const next = transition(state, move);
    if (!next.ok) throw new Error(`${JSON.stringify(move)}: ${JSON.stringify(next.violations)}`);
    return next.state;
  }, talks);
}

const take = (event: string, terms?: Record<string, string>): Move => ({
  kind: 'propose',
  party: 'host',
  bundle: [event],
  ...(terms === undefined ? {} : { terms }),
});
const food = take('aid', { aid: 'food' });

describe('the point of no return', () => {
  it('is not reached while a feasible ordering goes on', () => {
    expect(pointOfNoReturn(talks)).toEqual({ kind: 'open' });
    expect(pointOfNoReturn(reached(take('exchange'), take('ceasefire')))).toEqual({ kind: 'open' });
  });

  it('is the bundle after which two rules cannot both be kept', () => {
    const closing = {
      kind: 'closed',
      step: 0,
      move: { ...food, bundle: ['aid.agreed'] },
      bundle: ['aid.agreed'],
      conflicts: [['ceasefire-early', 'exchange-first']],
      complete: true,
    };
    expect(pointOfNoReturn(reached(food))).toEqual(closing);
    expect(pointOfNoReturn(reached(food, take('exchange')))).toEqual(closing);
  });

  it('has no conflicts where more moves unlock it than are asked for', () => {
    const least = pointOfNoReturn(reached(food), { most: 1 });
    expect(least).toMatchObject({ kind: 'closed', step: 0, conflicts: [], complete: false });
    expect(pointOfNoReturn(reached(food), { most: 2 })).toMatchObject({ complete: true });
  });

  it('is undecided, and says why, where the budget is spent or the signal aborted', () => {
    expect(pointOfNoReturn(reached(food), { budget: { states: 0 } })).toMatchObject({
      kind: 'undecided',
      why: 'states',
    });
    expect(pointOfNoReturn(reached(food), { signal: { aborted: true } })).toMatchObject({
      kind: 'undecided',
      why: 'aborted',
    });
  });

  it('is not to be found in a log of other talks', () => {
    const other = { ...talks, log: [take('aid', { aid: 'land' })] };
    expect(() => pointOfNoReturn(other)).toThrow(
      'Move 1 of the log cannot be made: it is not of these talks.',
    );
  });
});

describe('the status of rules', () => {
  const statusesOf = (state: Talks) => ruleStatus(state).map(({ status }) => status);

  it('says who holds a rule, and nothing of one that nobody holds', () => {
    expect(ruleStatus(talks)).toEqual([
      { rule: 'ceasefire-early', heldBy: 'west', status: 'possibly violated' },
      { rule: 'exchange-first', heldBy: 'east', status: 'possibly satisfied' },
      { rule: 'no-money', status: 'possibly satisfied' },
    ]);
  });

  it('is settled by what has been taken', () => {
    expect(statusesOf(reached(food))).toEqual([
      'possibly violated',
      'possibly satisfied',
      'satisfied',
    ]);
    expect(statusesOf(reached(food, take('exchange')))).toEqual([
      'violated',
      'satisfied',
      'satisfied',
    ]);
    expect(statusesOf(reached(take('exchange'), take('ceasefire')))).toEqual([
      'satisfied',
      'satisfied',
      'possibly satisfied',
    ]);
  });

  it('is what it would be now, and undecided, where the budget is spent', () => {
    expect(ruleStatus(reached(food), { budget: { states: 0 } })).toEqual([
      { rule: 'ceasefire-early', heldBy: 'west', status: 'possibly violated', undecided: true },
      { rule: 'exchange-first', heldBy: 'east', status: 'possibly satisfied', undecided: true },
      { rule: 'no-money', status: 'possibly satisfied', undecided: true },
    ]);
  });
});
