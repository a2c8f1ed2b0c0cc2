import { expectTypeOf, test } from 'vitest';
import { defineNegotiation } from '../../src/document/define.js';
import type { Negotiation } from '../../src/model/negotiation.js';
import { head } from './talks.js';

test('a whole negotiation of every kind of part compiles', () => {
  const talks = defineNegotiation({
    ...head,
    parties: [{ id: 'north' }, { id: 'south', title: 'South' }, { id: 'envoy', mediator: true }],
    provisions: [
      { id: 'guarantees', stages: ['agreed', 'signed'], signatories: ['north', 'south'] },
      { id: 'territory', terms: ['frozen', { id: 'swap', signatories: ['north'] }] },
      { id: 'summit', stages: ['held'] },
    ],
    rules: [
      { id: 'a', heldBy: 'north', type: 'before', first: 'guarantees.signed', then: 'territory' },
      {
        id: 'b',
        type: 'before',
        first: { done: 'summit' },
        then: ['territory.agreed', 'guarantees.agreed'],
      },
      {
        id: 'c',
        heldBy: 'south',
        type: 'never',
        condition: {
          all: [{ terms: { territory: ['swap', 'frozen'] } }, { not: { done: 'summit.held' } }],
        },
        when: { any: [{ terms: { territory: 'swap' } }, { included: 'summit' }] },
        fallbacks: [
          { type: 'finally', condition: { done: 'summit' }, when: { included: 'summit' } },
        ],
      },
      { id: 'd', type: 'by', event: 'summit', position: 1 },
      { id: 'e', type: 'together', events: ['summit', 'territory'] },
    ],
    readings: [
      {
        id: 'line',
        choices: [
          { id: 'firm', rules: [{ id: 'f', type: 'first', event: 'summit' }] },
          { id: 'soft', rules: [{ id: 'g', type: 'last', event: 'guarantees.signed' }] },
        ],
      },
    ],
    values: { north: { summit: 1, territory: { swap: -2 }, 'guarantees.signed': 3 } },
    sources: [{ id: 's', publisher: 'P', title: 'T', date: '2026-01-01' }],
    claims: [
      {
        id: 'c1',
        source: 's',
        at: 1,
        date: '2026-01-01',
        speaker: 'North',
        party: 'north',
        kind: 'demand',
        strength: 'categorical',
        paraphrase: 'It is so.',
        provisions: ['summit', 'territory'],
        inferred: ['date'],
        use: 'rule',
      },
      {
        id: 'c2',
        source: 's',
        at: 1,
        date: '2026-01-01',
        speaker: 'South',
        party: 'south',
        kind: 'fact',
        strength: 'reported',
        paraphrase: 'It is not so.',
        use: 'context',
      },
    ],
  });
  expectTypeOf(talks).toEqualTypeOf<Negotiation>();
});
