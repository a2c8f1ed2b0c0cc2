import { defineNegotiation, ruleType } from 'redlines';
import { describe, expect, it } from 'vitest';
import { explainMove } from '../../src/machine/explain-move.js';
import { legalMoves } from '../../src/machine/legal-moves.js';
import { startTalks } from '../../src/machine/start-talks.js';
import { transition } from '../../src/machine/transition.js';
import { viewOf } from '../../src/machine/view.js';
import { afterMoves, harbour, made, start, told } from './harbour.js';

/** The south signs everything; the north looks on, with its rules. */
const watched = defineNegotiation({
  id: 'watched',
  title: 'Watched talks',
  parties: [{ id: 'north' }, { id: 'south' }],
  provisions: [
    { id: 'deal', terms: ['soft', 'hard'], signatories: ['south'] },
    { id: 'a', signatories: ['south'] },
    { id: 'b', signatories: ['south'] },
    { id: 'extra', signatories: ['south'], optional: true },
  ],
  rules: [
    {
      id: 'a-first',
      heldBy: 'north',
      type: 'before',
      first: 'a',
      then: 'b',
      when: { terms: { deal: 'hard' } },
    },
    {
      id: 'no-b',
      heldBy: 'north',
      type: 'never',
      condition: { all: [{ done: 'b' }, { done: 'extra' }] },
      fallbacks: [
        { type: 'never', condition: { done: 'extra' }, when: { terms: { deal: 'hard' } } },
      ],
    },
    {
      id: 'soft-or-extra',
      heldBy: 'south',
      type: 'finally',
      condition: { terms: { deal: 'soft' } },
      when: { not: { included: 'extra' } },
    },
    {
      id: 'a-before-extra',
      heldBy: 'south',
      type: 'before',
      first: 'a',
      then: 'extra',
      when: { terms: { deal: 'hard' } },
    },
  ],
});

const talks = startTalks(watched, { protocol: 'free' });
const rulesAgainst = (at: typeof talks, line: string) =>
  explainMove(at, told(line)).flatMap((each) => (each.kind === 'rule' ? [each.rule] : [each.kind]));

describe('a rule for some packages only', () => {
  const early = afterMoves(talks, 'south propose b');

  it('says nothing while its case is open, and then counts for the whole history', () => {
    expect(early.status.kind).toBe('open');
    expect(afterMoves(early, 'south propose deal deal=soft').status.kind).toBe('open');
    expect(made(early, 'south propose deal deal=hard').happened).toEqual([
      { kind: 'took effect', bundle: ['deal.agreed'], terms: { deal: 'hard' } },
      { kind: 'collapsed', by: ['north'], rules: ['a-first'] },
    ]);
    const inOrder = afterMoves(
      talks,
      'south propose deal deal=hard',
      'south propose a',
      'south propose b',
    );
    expect(inOrder.status.kind).toBe('open');
  });

  it('stands against a proposal only where its case has come', () => {
    expect(rulesAgainst(talks, 'south propose extra')).toEqual([]);
    const hard = afterMoves(talks, 'south propose deal deal=hard');
    expect(rulesAgainst(hard, 'south propose extra')).toEqual(['a-before-extra']);
    expect(rulesAgainst(talks, 'south propose extra deal deal=hard')).toEqual(['a-before-extra']);
    expect(rulesAgainst(talks, 'south propose extra deal deal=soft')).toEqual([]);
  });

  it('is judged at the end by what was left out', () => {
    const hard = afterMoves(
      talks,
      'south propose deal deal=hard',
      'south propose a',
      'south propose b',
    );
    expect(rulesAgainst(hard, 'south conclude')).toEqual(['soft-or-extra']);
    expect(rulesAgainst(hard, 'north conclude')).toEqual([]);
    const soft = afterMoves(
      talks,
      'south propose deal deal=soft',
      'south propose a',
      'south propose b',
    );
    expect(rulesAgainst(soft, 'south conclude')).toEqual([]);
    const settled = afterMoves(soft, 'north conclude', 'south accept');
    expect([settled.status, settled.leftOut]).toEqual([{ kind: 'settled' }, ['extra']]);
    const drop = ['north concede no-b', 'north concede no-b'];
    const whole = afterMoves(hard, ...drop, 'south propose extra');
    expect([whole.status, whole.leftOut]).toEqual([{ kind: 'settled' }, []]);
  });

  it('as a fallback is broken only where its own case has come', () => {
    const conceded = afterMoves(early, 'north concede no-b');
    const both = afterMoves(conceded, 'south propose a', 'south propose extra');
    expect(both.status.kind).toBe('open');
    expect(afterMoves(both, 'south propose deal deal=soft').status.kind).toBe('settled');
    expect(made(both, 'south propose deal deal=hard').happened.at(-1)).toEqual({
      kind: 'collapsed',
      by: ['north'],
      rules: ['a-first', 'no-b'],
    });
    expect(afterMoves(early, 'south propose extra').status).toEqual({
      kind: 'collapsed',
      by: ['north'],
      rules: ['no-b'],
    });
  });
});

describe('a rule type with a memory', () => {
  const twice = ruleType({
    name: 'atMost',
    fields: { times: 'position' },
    monitor: {
      initial: () => 0,
      next: (taken: number, _, { times }) => (taken < times ? taken + 1 : undefined),
      holdsAtEnd: (taken, _, { times }) => taken === times,
    },
    sentence: ({ times }) => `at most ${times} bundles`,
  });
  const types = [twice];
  const rules = [{ id: 'brief', heldBy: 'south', type: 'atMost', times: 2 }];
  const brief = startTalks({ ...watched, rules } as never, { protocol: 'free', types });
  const play = (...lines: readonly string[]) =>
    lines.reduce((at, line) => {
      const next = transition(at, told(line), { types });
      if (!next.ok) throw new Error(JSON.stringify(next.violations));
      return next.state;
    }, brief);

  it('remembers from bundle to bundle, and at the end', () => {
    const state = (at: typeof brief) => at.rules.brief?.forms;
    expect(state(brief)).toEqual([{ broken: false, state: 0 }]);
    const once = play('south propose a b deal deal=soft');
    expect(state(once)).toEqual([{ broken: false, state: 1 }]);
    const against = (at: typeof brief, line: string) =>
      explainMove(at, told(line), { types }).map(({ kind }) => kind);
    expect(against(once, 'south conclude')).toEqual(['rule']);
    const again = play('south propose a deal deal=soft', 'south propose b');
    expect(against(again, 'south conclude')).toEqual([]);
    expect(against(again, 'south propose extra')).toEqual(['rule']);
    const longer = play(
      'south propose a',
      'south concede brief',
      'south propose b',
      'south propose extra',
    );
    expect(state(longer)).toEqual([{ broken: true }]);
  });
});

describe('the last bundle', () => {
  it('ends the talks at once, and in a collapse where a rule fails at the end', () => {
    const lone = { ...harbour, provisions: harbour.provisions.slice(1, 2) };
    const rules = [
      { id: 'aid-too', heldBy: 'south', type: 'finally', condition: { not: { done: 'ships' } } },
      { id: 'no-end', type: 'finally', condition: { not: { done: 'ships' } } },
      { id: 'fine', heldBy: 'north', type: 'finally', condition: { done: 'ships' } },
    ];
    const last = startTalks({ ...lone, rules } as never, { protocol: 'free' });
    const end = made(afterMoves(last, 'envoy propose ships', 'north accept'), 'south accept');
    expect(end.happened.slice(1)).toEqual([
      { kind: 'collapsed', by: ['south'], rules: ['aid-too', 'no-end'] },
    ]);
    expect(end.state).toMatchObject({ turn: null, standing: null, leftOut: [] });
  });
});

describe('legal moves', () => {
  const lines = (at: typeof talks, widest = 1) =>
    [...legalMoves(at, { widest })].map((move) =>
      [
        move.party,
        move.kind,
        ...(move.kind === 'propose' ? [...move.bundle, ...Object.values(move.terms ?? {})] : []),
        ...(move.kind === 'concede' ? [move.rule] : []),
      ].join(' '),
    );

  it('are none once the talks are over', () => {
    expect(lines(afterMoves(start(), 'north walkOut'))).toEqual([]);
  });

  it('are proposals, the end, a pass, concessions and the way out while nothing stands', () => {
    const done = afterMoves(
      talks,
      'south propose deal deal=soft',
      'south propose a',
      'south propose b',
    );
    expect(lines(done)).toEqual([
      'north propose extra.agreed agreed',
      'north conclude',
      'north pass',
      'north concede a-first',
      'north concede no-b',
      'north walkOut',
      'south propose extra.agreed agreed',
      'south conclude',
      'south pass',
      'south concede soft-or-extra',
      'south concede a-before-extra',
      'south walkOut',
    ]);
  });

  it('are answers while something stands, and amendments of a single text', () => {
    const standing = (protocol: 'free' | 'single-text') =>
      afterMoves(start({ protocol }), 'envoy propose visit');
    const answers = ['south accept', 'south reject'];
    const rest = ['south concede quiet', 'south concede seen', 'south walkOut', 'envoy withdraw'];
    expect(lines(standing('free'))).toEqual([...answers, ...rest]);
    expect(lines(standing('single-text'))).toEqual([
      ...answers,
      'south propose aid.signed full',
      'south propose aid.signed half', // which it has not to sign
      'south propose ships.agreed agreed',
      'south propose visit.agreed agreed',
      ...rest,
    ]);
  });
});

describe('a view of private rules', () => {
  const secret = { heldBy: 'south', type: 'first', event: 'ships', private: true } as const;
  const negotiation = {
    ...harbour,
    rules: [...harbour.rules, { ...secret, id: 'law', heldBy: undefined }],
    readings: [
      {
        id: 'tone',
        choices: [
          { id: 'soft', rules: [{ ...secret, id: 'in-soft' }] },
          { id: 'hard', rules: [{ ...secret, id: 'in-hard' }] },
        ],
      },
    ],
  };

  it('hides those of others, in every reading, and not those of procedure', () => {
    const view = viewOf(startTalks(negotiation as never), 'north');
    const told = JSON.stringify(view.negotiation);
    const hidden = ['quiet', 'in-soft', 'in-hard'];
    expect(hidden.filter((id) => told.includes(`"${id}"`))).toEqual([]);
    const seen = ['aid-first', 'no-half', 'ships-alone', 'seen', 'law'];
    expect(Object.keys(view.rules)).toEqual(seen);
    expect(view.negotiation.rules.map(({ id }) => id)).toEqual(seen);
    expect(viewOf(view, 'north')).toBe(view);
  });
});
