import { describe, expect, it } from 'vitest';
import type { Happening } from '../../src/machine/happening.js';
import type { Talks } from '../../src/machine/talks.js';
import { afterMoves, made, start } from './harbour.js';

const full = { aid: 'full' };
const offered = afterMoves(start(), 'north propose aid.signed aid=full');
const text = afterMoves(start({ protocol: 'single-text' }), 'envoy propose aid.signed aid=full');
const tookEffect = { kind: 'took effect', bundle: ['aid.signed'], terms: full } as const;

const rows: readonly (readonly [string, Talks, readonly Happening[]])[] = [
  ['north propose aid.signed aid=full', start(), []],
  ['south accept', offered, [tookEffect]],
  ['south reject', offered, [{ kind: 'lapsed', by: 'north' }]],
  ['north withdraw', offered, [{ kind: 'lapsed', by: 'north' }]],
  ['north pass', start(), []],
  [
    'envoy pass',
    afterMoves(start(), 'north pass', 'south pass'),
    [{ kind: 'new round', round: 2 }],
  ],
  ['north pass', start({ turns: ['north'], maxRounds: 1 }), [{ kind: 'deadlocked' }]],
  ['north pass', start({ turns: ['north'], maxRounds: 2 }), [{ kind: 'new round', round: 2 }]],
  ['north propose aid.signed aid=full', text, [{ kind: 'lapsed', by: 'envoy' }]],
  [
    'north propose aid.signed aid=full',
    afterMoves(
      start({ protocol: 'single-text', turns: ['envoy'], maxRounds: 1 }),
      'envoy propose visit ships',
    ),
    [{ kind: 'lapsed', by: 'envoy' }, { kind: 'deadlocked' }],
  ],
  [
    'north concede aid-first',
    start(),
    [{ kind: 'conceded', by: 'north', rule: 'aid-first', degree: 1, dropped: false }],
  ],
  [
    'north concede aid-first',
    afterMoves(start(), 'north concede aid-first'),
    [{ kind: 'conceded', by: 'north', rule: 'aid-first', degree: 2, dropped: true }],
  ],
  ['north walkOut', start(), [{ kind: 'collapsed', by: ['north'], rules: [] }]],
  [
    'envoy accept',
    afterMoves(start({ turns: ['north'] }), 'north propose aid.signed aid=half'),
    [
      { kind: 'took effect', bundle: ['aid.signed'], terms: { aid: 'half' } },
      { kind: 'collapsed', by: ['south'], rules: ['no-half'] },
    ],
  ],
];

/** Everything but the last events, with nobody against it. */
const nearlyDone = afterMoves(
  start({ turns: ['north', 'south'] }),
  'north propose aid.signed aid=full',
  'south accept',
  'south propose aid.paid',
  'north accept',
);

describe('what follows from a move', () => {
  it.each(rows)('is told in order: %s', (line, talks, happened) => {
    expect(made(talks, line).happened).toEqual(happened);
  });

  it('is the settlement once nothing is left to take', () => {
    const visited = afterMoves(nearlyDone, 'north propose ships', 'south accept');
    const last = made(visited, 'south propose visit');
    const whole = { ...full, ships: 'agreed', visit: 'agreed' };
    expect(last.happened).toEqual([
      { kind: 'took effect', bundle: ['visit.agreed'], terms: { visit: 'agreed' } },
      { kind: 'settled', package: whole },
    ]);
    expect(last.state).toMatchObject({
      status: { kind: 'settled' },
      turn: null,
      standing: null,
      terms: whole,
      leftOut: [],
      bundles: [['aid.signed'], ['aid.paid'], ['ships.agreed'], ['visit.agreed']],
    });
  });

  it('is the settlement once all but mediators agree to end', () => {
    const put = afterMoves(
      nearlyDone,
      'north propose ships',
      'south accept',
      'south concede seen',
      'south conclude',
    );
    expect(put.standing).toEqual({
      by: 'south',
      kind: 'end',
      bundle: [],
      terms: {},
      signatories: ['south', 'north'],
      accepted: ['south'],
      asked: 'north',
    });
    const last = made(put, 'north accept');
    const whole = { ...full, ships: 'agreed' };
    expect(last.happened).toEqual([{ kind: 'settled', package: whole }]);
    expect([last.state.status, last.state.leftOut, last.state.standing]).toEqual([
      { kind: 'settled' },
      ['visit'],
      null,
    ]);
  });

  it('is the collapse where the end breaks a rule of a party that was not asked', () => {
    const lone = afterMoves(
      start({ parties: ['south'], turns: ['south'] }),
      'south concede quiet',
      'south concede seen',
    );
    expect(made(lone, 'south propose visit').happened.map(({ kind }) => kind)).toEqual([
      'took effect',
      'settled',
    ]);
  });
});

describe('the log', () => {
  it('has every move in full: events in the order of the document, terms in the order of their events', () => {
    const talks = afterMoves(
      start({ protocol: 'free' }),
      'envoy propose visit ships aid.signed aid=full',
    );
    expect(JSON.stringify(talks.log)).toBe(
      JSON.stringify([
        {
          kind: 'propose',
          party: 'envoy',
          bundle: ['aid.signed', 'ships.agreed', 'visit.agreed'],
          terms: { aid: 'full', ships: 'agreed', visit: 'agreed' },
        },
      ]),
    );
    const more = afterMoves(talks, 'envoy withdraw', 'north concede aid-first');
    expect(more.log.slice(1)).toEqual([
      { kind: 'withdraw', party: 'envoy' },
      { kind: 'concede', party: 'north', rule: 'aid-first' },
    ]);
  });
});

describe('a proposal', () => {
  it('is put to all that sign any of its events, the proposer first where it is one', () => {
    const standing = (talks: Talks, line: string) => afterMoves(talks, line).standing;
    const free = start({ protocol: 'free' });
    expect(standing(free, 'envoy propose aid.signed aid=half')).toMatchObject({
      signatories: ['envoy', 'north'],
      accepted: ['envoy'],
      asked: 'north',
    });
    expect(standing(free, 'envoy propose visit')).toMatchObject({
      signatories: ['south'],
      accepted: [],
      asked: 'south',
    });
    const some = start({ turns: ['north', 'south'] });
    expect(standing(some, 'north propose visit aid.signed aid=half')).toMatchObject({
      signatories: ['north', 'south', 'envoy'],
      accepted: ['north'],
      asked: 'south',
    });
    const asked = afterMoves(
      some,
      'north pass',
      'south propose ships',
      'north concede aid-first',
      'north concede aid-first',
      'north accept',
    );
    expect(asked.bundles).toEqual([['ships.agreed']]);
  });

  it('of one term later on is signed by those of the term that was chosen', () => {
    const half = afterMoves(
      start({ protocol: 'free', parties: ['north', 'envoy'] }),
      'envoy propose aid.signed aid=half',
      'north accept',
      'north propose aid.paid',
    );
    expect(half.standing).toMatchObject({ signatories: ['north', 'envoy'], terms: {} });
  });
});
