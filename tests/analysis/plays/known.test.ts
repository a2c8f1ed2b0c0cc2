import { defineNegotiation } from 'redlines';
import { describe, expect, it } from 'vitest';
import { pointOfNoReturn } from '../../../src/analysis/plays/point-of-no-return.js';
import { ruleStatus } from '../../../src/analysis/plays/rule-status.js';
import type { Move } from '../../../src/machine/move.js';
import { startTalks } from '../../../src/machine/start-talks.js';
import type { Talks } from '../../../src/machine/talks.js';
import { transition } from '../../../src/machine/transition.js';
import type { Negotiation } from '../../../src/model/negotiation.js';
import type { Rule } from '../../../src/model/rule.js';

/** Whatever the host proposes takes effect at once. */
const hosted = { signatories: ['host'] } as const;
const negotiation: Negotiation = defineNegotiation({
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
    { id: 'exchange-first', heldBy: 'east', type: 'before', first: 'exchange', then: 'ceasefire' },
    { id: 'no-money', type: 'never', condition: { terms: { aid: 'money' } } },
  ],
});
const talks = startTalks(negotiation, { protocol: 'free' });

function talksUnder(rules: readonly Rule[], options: { readonly widest?: number } = {}): Talks {
  return startTalks({ ...negotiation, rules }, { protocol: 'free', ...options });
}

function played(start: Talks, ...moves: readonly Move[]): Talks {
  return moves.reduce((state, move) => {
    const next = transition(state, move);
    if (!next.ok) throw new Error(`${JSON.stringify(move)}: ${JSON.stringify(next.violations)}`);
    return next.state;
  }, start);
}

function reached(...moves: readonly Move[]): Talks {
  return played(talks, ...moves);
}

const take = (event: string, terms?: Record<string, string>): Move => ({
  kind: 'propose',
  party: 'host',
  bundle: [event],
  ...(terms === undefined ? {} : { terms }),
});
const food = take('aid', { aid: 'food' });
const by = (kind: 'accept' | 'conclude', party: string): Move => ({ kind, party });
const agreedEnd = [by('conclude', 'host'), by('accept', 'east'), by('accept', 'west')];

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

  it('has every minimal conflict, few rules first', () => {
    const aidLater = {
      id: 'aid-later',
      heldBy: 'west',
      type: 'before',
      first: 'ceasefire',
      then: 'aid',
    };
    for (const rules of [
      [aidLater, ...negotiation.rules],
      [...negotiation.rules, aidLater],
    ]) {
      expect(pointOfNoReturn(played(talksUnder(rules), food))).toMatchObject({
        step: 0,
        conflicts: [['aid-later'], ['ceasefire-early', 'exchange-first']],
      });
    }
  });

  it('is the start, without a move, where nothing was feasible from there', () => {
    const never: Rule = { id: 'no-aid', type: 'never', condition: { done: 'aid' } };
    expect(pointOfNoReturn(played(talksUnder([never]), take('exchange')))).toEqual({
      kind: 'closed',
      step: null,
      move: null,
      bundle: null,
      conflicts: [['no-aid']],
      complete: true,
    });
  });

  it('counts rules as far as they were conceded at the time', () => {
    const concession: Move = { kind: 'concede', party: 'east', rule: 'exchange-first' };
    const rules: readonly Rule[] = [
      ...negotiation.rules,
      { id: 'aid-early', heldBy: 'west', type: 'by', event: 'aid', position: 1 },
    ];
    expect(
      pointOfNoReturn(played(talksUnder(rules), concession, concession, take('ceasefire'))),
    ).toMatchObject({ step: 2, conflicts: [['aid-early']] });
  });

  it('takes what has been as it was, several events at one moment too', () => {
    const rules: readonly Rule[] = [
      { id: 'aid-alone', heldBy: 'west', type: 'apart', events: ['aid', 'exchange'] },
      { id: 'aid-early', heldBy: 'east', type: 'by', event: 'aid', position: 1 },
    ];
    const terms = { aid: 'food' };
    const both: Move = { kind: 'propose', party: 'host', bundle: ['aid', 'exchange'], terms };
    expect(pointOfNoReturn(played(talksUnder(rules), both))).toMatchObject({
      step: 0,
      bundle: ['aid.agreed', 'exchange.agreed'],
      conflicts: [['aid-alone']],
    });
  });

  it('is not reached by talks that are settled', () => {
    const rules = negotiation.rules.filter(({ id }) => id !== 'exchange-first');
    const settled = played(talksUnder(rules), food, take('ceasefire'), ...agreedEnd);
    expect(settled.leftOut).toEqual(['exchange']);
    expect(pointOfNoReturn(settled)).toEqual({ kind: 'open' });
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
    expect(ruleStatus(talks)).toStrictEqual([
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

  it('is violated whatever the budget where what has been taken broke the rule', () => {
    const broken = reached(take('ceasefire'));
    expect(broken.status.kind).toBe('collapsed');
    expect(ruleStatus(broken, { budget: { states: 0 } })[1]).toEqual({
      rule: 'exchange-first',
      heldBy: 'east',
      status: 'violated',
    });
  });

  it('is known for good once what it speaks of is left out', () => {
    const rules: readonly Rule[] = [{ id: 'none', type: 'never', condition: { done: 'exchange' } }];
    const whole = played(talksUnder(rules), food, take('ceasefire'));
    expect(statusesOf(whole)).toEqual(['possibly satisfied']);
    expect(statusesOf(played(whole, ...agreedEnd))).toEqual(['satisfied']);
  });

  it('is that of bundles as wide as the talks allow', () => {
    const rules: readonly Rule[] = [
      { id: 'at-once', type: 'together', events: ['aid', 'ceasefire'] },
    ];
    expect(statusesOf(talksUnder(rules, { widest: 1 }))).toEqual(['violated']);
    expect(statusesOf(talksUnder(rules, { widest: 2 }))).toEqual(['possibly satisfied']);
    expect(statusesOf(talksUnder(rules))).toEqual(['possibly satisfied']);
  });
});

it('takes no option of another question', () => {
  const odd = { widest: 1 } as object;
  expect(() => ruleStatus(talks, odd)).toThrow(
    'There is no "widest" in the options of ruleStatus.',
  );
  expect(() => pointOfNoReturn(talks, odd)).toThrow(
    'There is no "widest" in the options of pointOfNoReturn.',
  );
});
