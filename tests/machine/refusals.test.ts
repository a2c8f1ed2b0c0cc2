import { describe, expect, it } from 'vitest';
import { explainMove } from '../../src/machine/explain-move.js';
import type { Move } from '../../src/machine/move.js';
import type { Talks } from '../../src/machine/talks.js';
import type { MoveViolation } from '../../src/machine/violation.js';
import { afterMoves, start, told } from './harbour.js';

const offered = afterMoves(start(), 'north propose aid.signed aid=full');
const signed = afterMoves(offered, 'south accept');
const parties = ['north', 'south', 'envoy'];
const aid = ['full', 'half'];

type Row = readonly [string, Talks, readonly MoveViolation[]];

const outOfTurn: readonly Row[] = [
  ['moon pass', start(), [{ kind: 'not at the table', party: 'moon', known: parties }]],
  [
    'envoy pass',
    start({ parties: ['south', 'north'] }),
    [{ kind: 'not at the table', party: 'envoy', known: ['north', 'south'] }],
  ],
  ...['pass', 'walkOut', 'concede seen', 'propose visit visit=agreed'].map(
    (what): Row => [
      `south ${what}`,
      start(),
      [{ kind: 'out of turn', party: 'south', turns: ['north'] }],
    ],
  ),
  [
    'envoy pass',
    start({ protocol: 'free', turns: ['south', 'north'] }),
    [{ kind: 'out of turn', party: 'envoy', turns: ['south', 'north'] }],
  ],
  [
    'north pass',
    start({ protocol: 'single-text' }),
    [{ kind: 'out of turn', party: 'north', turns: ['envoy'] }],
  ],
  ['north accept', start(), [{ kind: 'nothing stands' }]],
  ['north reject', start(), [{ kind: 'nothing stands' }]],
  ['north withdraw', start(), [{ kind: 'nothing stands' }]],
];

const whileSomethingStands: readonly Row[] = [
  ...['north pass', 'south pass', 'south propose visit visit=agreed'].map(
    (line): Row => [line, offered, [{ kind: 'proposal stands', by: 'north', asked: 'south' }]],
  ),
  ...['accept', 'reject', 'walkOut', 'concede aid-first'].map(
    (what): Row => [
      `north ${what}`,
      offered,
      [{ kind: 'not asked', party: 'north', asked: 'south' }],
    ],
  ),
  ['south withdraw', offered, [{ kind: 'not its proposal', party: 'south', by: 'north' }]],
  [
    'south propose visit visit=agreed',
    afterMoves(
      start({ protocol: 'single-text' }),
      'envoy propose ships ships=agreed aid.signed aid=full',
    ),
    [{ kind: 'not asked', party: 'south', asked: 'north' }],
  ],
];

const bundles: readonly Row[] = [
  ['north propose', start(), [{ kind: 'empty bundle' }]],
  [
    'north propose aid.signed ships aid=full',
    start({ widest: 1 }),
    [{ kind: 'too wide', events: 2, widest: 1 }],
  ],
  [
    'north propose aid.sent',
    start(),
    [{ kind: 'unknown event', event: 'aid.sent', near: ['aid.signed', 'aid.paid'] }],
  ],
  [
    'north propose ship.agreed',
    start(),
    [{ kind: 'unknown event', event: 'ship.agreed', near: ['ships.agreed'] }],
  ],
  [
    'north propose visit visit.agreed visit=agreed',
    start(),
    [{ kind: 'repeated', event: 'visit.agreed' }],
  ],
  ['south propose aid.signed aid=half', signed, [{ kind: 'done already', event: 'aid.signed' }]],
  ['north propose aid.paid', start(), [{ kind: 'stage', event: 'aid.paid', needs: 'aid.signed' }]],
  [
    'north propose aid.signed aid.paid aid=full',
    start(),
    [{ kind: 'stage', event: 'aid.paid', needs: 'aid.signed' }],
  ],
  ['north propose aid.signed', start(), [{ kind: 'term missing', provision: 'aid', open: aid }]],
  [
    'north propose aid.signed aid=none',
    start(),
    [{ kind: 'unknown term', provision: 'aid', term: 'none', open: aid }],
  ],
  [
    'south propose aid.paid aid=full',
    signed,
    [{ kind: 'idle term', provision: 'aid', term: 'full' }],
  ],
  [
    'north propose visit ships=agreed moon=full',
    start(),
    [
      { kind: 'idle term', provision: 'ships', term: 'agreed' },
      { kind: 'idle term', provision: 'moon', term: 'full' },
    ],
  ],
];

const concessions: readonly Row[] = [
  ['north concede moon', start(), [{ kind: 'unknown rule', rule: 'moon', own: ['aid-first'] }]],
  ['north concede quiet', start(), [{ kind: 'unknown rule', rule: 'quiet', own: ['aid-first'] }]],
  ['north concede seen', start(), [{ kind: 'not its rule', rule: 'seen', heldBy: 'south' }]],
  [
    'north concede ships-alone',
    start(),
    [{ kind: 'not its rule', rule: 'ships-alone', heldBy: null }],
  ],
  ['south concede no-half', signed, [{ kind: 'not relaxable', rule: 'no-half' }]],
  [
    'north concede aid-first',
    afterMoves(start(), 'north concede aid-first', 'north concede aid-first'),
    [{ kind: 'dropped already', rule: 'aid-first' }],
  ],
  [
    'south concede moon',
    start(),
    [
      { kind: 'out of turn', party: 'south', turns: ['north'] },
      { kind: 'unknown rule', rule: 'moon', own: ['no-half', 'quiet', 'seen'] },
    ],
  ],
];

const ends: readonly Row[] = [
  [
    'north conclude',
    start(),
    [{ kind: 'incomplete', events: ['aid.signed', 'aid.paid', 'ships.agreed'] }],
  ],
  [
    'north conclude',
    offered,
    [
      { kind: 'proposal stands', by: 'north', asked: 'south' },
      { kind: 'incomplete', events: ['aid.signed', 'aid.paid', 'ships.agreed'] },
    ],
  ],
  ['south conclude', signed, [{ kind: 'incomplete', events: ['aid.paid', 'ships.agreed'] }]],
];

describe('a move is refused', () => {
  it.each([...outOfTurn, ...whileSomethingStands, ...bundles, ...concessions, ...ends])(
    'where it is none in this state: %s',
    (line, talks, violations) => {
      expect(explainMove(talks, told(line))).toEqual(violations);
    },
  );

  it.each(['collapsed', 'deadlocked', 'settled'] as const)('where the talks are %s', (status) => {
    const ways = {
      collapsed: ['north walkOut'],
      deadlocked: ['north pass'],
      settled: [
        'north propose aid.signed aid=full',
        'south accept',
        'north propose aid.paid',
        'south accept',
        'north concede aid-first',
        'north propose ships',
        'south accept',
        'north conclude',
        'south concede seen',
        'south accept',
      ],
    };
    const maxRounds = status === 'deadlocked' ? 1 : 9;
    const over = afterMoves(start({ turns: ['north'], maxRounds }), ...ways[status]);
    for (const line of ['north pass', 'moon accept', 'north propose', 'south concede moon']) {
      expect(explainMove(over, told(line))).toEqual([{ kind: 'over', status }]);
    }
  });
});

describe('a rule that stands against a move', () => {
  it('is told with its holder, its claims and the bundle', () => {
    expect(explainMove(start(), told('north propose ships'))).toEqual([
      {
        kind: 'rule',
        rule: 'aid-first',
        heldBy: 'north',
        because: ['aid-now'],
        events: ['ships.agreed'],
        needs: [
          { kind: 'first', events: ['aid.signed'], terms: { aid: aid } },
          { kind: 'concede', degree: 2, dropped: true },
        ],
      },
    ]);
    expect(explainMove(signed, told('south propose ships aid.paid'))).toEqual([
      {
        kind: 'rule',
        rule: 'ships-alone',
        because: [],
        events: ['aid.paid', 'ships.agreed'],
        needs: [
          { kind: 'without', events: ['aid.paid'] },
          { kind: 'without', events: ['ships.agreed'] },
        ],
      },
    ]);
  });

  it('holds the proposer to its own rules only where it signs, and each party when it is asked', () => {
    const half = told('south propose aid.signed aid=half');
    const talks = start({ turns: ['south', 'north'] });
    expect(explainMove(talks, half)).toEqual([]);
    const free = start({ protocol: 'free' });
    expect(explainMove(free, told('envoy propose ships'))).toEqual([]);
    const asked = afterMoves(free, 'envoy propose ships');
    expect(explainMove(asked, told('north accept')).map(({ kind }) => kind)).toEqual(['rule']);
    const conceded = afterMoves(asked, 'north concede aid-first', 'north concede aid-first');
    expect(explainMove(conceded, told('north accept'))).toEqual([]);
  });

  it('is content with another term', () => {
    const talks = afterMoves(
      start({ protocol: 'single-text' }),
      'envoy propose aid.signed ships aid=full',
    );
    const half = told('north propose aid.signed aid=half');
    expect(explainMove(talks, half)).toEqual([]);
    const south = start({ turns: ['south'] });
    const both = told('south propose aid.signed visit aid=half');
    expect(explainMove(south, both)).toEqual([
      {
        kind: 'rule',
        rule: 'no-half',
        heldBy: 'south',
        because: [],
        events: ['aid.signed', 'visit.agreed'],
        needs: [
          { kind: 'without', events: ['aid.signed'] },
          { kind: 'term', provision: 'aid', terms: ['full'] },
        ],
      },
    ]);
  });

  it('is not asked about a bundle that cannot be taken', () => {
    const kinds = explainMove(start(), told('north propose ships aid.paid')).map(
      ({ kind }) => kind,
    );
    expect(kinds).toEqual(['stage']);
  });
});

describe('what is no move at all', () => {
  it.each<[unknown, readonly [string, string, string][]]>([
    [null, [['wrong-type', '', 'Expected a move, got null.']]],
    ['pass', [['wrong-type', '', 'Expected a move, got a text.']]],
    [[], [['wrong-type', '', 'Expected a move, got a list.']]],
    [{ party: 'north' }, [['wrong-type', 'kind', 'Expected a kind of move, got nothing.']]],
    [
      { kind: 7, party: 'north' },
      [['wrong-type', 'kind', 'Expected a kind of move, got a number.']],
    ],
    [{ kind: 'pas', party: 'north' }, [['unknown-word', 'kind', '"pas" is no kind of move.']]],
    [
      { kind: 'toString', party: 'north' },
      [['unknown-word', 'kind', '"toString" is no kind of move.']],
    ],
    [{ kind: 'pass' }, [['missing-key', 'party', 'The key "party" is missing here.']]],
    [{ kind: 'pass', party: 7 }, [['wrong-type', 'party', 'Expected a text, got a number.']]],
    [
      { kind: 'pass', party: 'north', rule: 'x' },
      [['unknown-key', 'rule', 'The key "rule" is not known here.']],
    ],
    [
      { kind: 'concede', party: 'north' },
      [['missing-key', 'rule', 'The key "rule" is missing here.']],
    ],
    [
      { kind: 'concede', party: 'north', rule: 1 },
      [['wrong-type', 'rule', 'Expected a text, got a number.']],
    ],
    [
      { kind: 'concede', party: 'north', rule: 'x', bundle: [] },
      [['unknown-key', 'bundle', 'The key "bundle" is not known here.']],
    ],
    [
      { kind: 'propose', party: 'north' },
      [['missing-key', 'bundle', 'The key "bundle" is missing here.']],
    ],
    [
      { kind: 'propose', party: 'north', bundle: 'ships' },
      [['wrong-type', 'bundle', 'Expected a list of events, got a text.']],
    ],
    [
      { kind: 'propose', party: 'north', bundle: ['ships', 7], terms: { aid: null } },
      [
        ['wrong-type', 'bundle.1', 'Expected a text, got a number.'],
        ['wrong-type', 'terms.aid', 'Expected a text, got null.'],
      ],
    ],
    [
      { kind: 'propose', party: 'north', bundle: ['ships'], terms: [], rule: 'x' },
      [
        ['wrong-type', 'terms', 'Expected an object, got a list.'],
        ['unknown-key', 'rule', 'The key "rule" is not known here.'],
      ],
    ],
    [
      { kind: 'pass', party: 'north', bundle: [] },
      [['unknown-key', 'bundle', 'The key "bundle" is not known here.']],
    ],
    [
      { kind: 'pass', party: 'north', terms: {} },
      [['unknown-key', 'terms', 'The key "terms" is not known here.']],
    ],
    [
      { kind: 'accept', party: 'north', rule: undefined, extra: 1 },
      [['not-plain', 'rule', 'This is undefined, and a document holds plain data only.']],
    ],
  ])('%j is told what is wrong, and where', (input, problems) => {
    const told = explainMove(start(), input as Move).map((each) => {
      if (each.kind !== 'malformed') return each;
      return [each.problem.code, each.problem.path.join('.'), each.problem.message];
    });
    expect(told).toEqual(problems);
  });
});
