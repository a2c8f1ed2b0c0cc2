import { test } from 'vitest';
import { defineNegotiation } from '../../src/document/define.js';
import { head, parties, provisions } from './talks.js';

test('a mistyped name in `when` does not compile, where the literal stands', () => {
  defineNegotiation({
    ...head,
    parties,
    provisions,
    rules: [
      {
        id: 'a',
        type: 'last',
        event: 'summit',
        when: {
          // @ts-expect-error: no such provision
          included: 'sumit',
        },
      },
      {
        id: 'b',
        type: 'last',
        event: 'summit',
        when: {
          any: [
            {
              terms: {
                // @ts-expect-error: no such term
                guarantees: 'signed',
              },
            },
          ],
        },
      },
      {
        id: 'c',
        type: 'last',
        event: 'summit',
        when: {
          // @ts-expect-error: on a whole package nothing is done yet
          done: 'summit',
        },
      },
    ],
  });
});

test('a mistyped name in a fallback does not compile, where the literal stands', () => {
  defineNegotiation({
    ...head,
    parties,
    provisions,
    rules: [
      {
        id: 'a',
        type: 'last',
        event: 'summit',
        fallbacks: [
          { type: 'last', event: 'territory' },
          {
            type: 'before',
            // @ts-expect-error: no such event
            first: 'teritory',
            then: 'summit',
          },
          {
            type: 'last',
            event: 'territory',
            when: {
              // @ts-expect-error: no such provision
              included: 'teritory',
            },
          },
          {
            type: 'last',
            event: 'territory',
            // @ts-expect-error: a fallback has its rule's holder
            heldBy: 'north',
          },
        ],
      },
    ],
  });
});

test('a mistyped name in a reading or in values does not compile, where the literal stands', () => {
  defineNegotiation({
    ...head,
    parties,
    provisions,
    rules: [],
    readings: [
      {
        id: 'line',
        choices: [
          {
            id: 'firm',
            rules: [
              {
                id: 'a',
                type: 'last',
                // @ts-expect-error: no such event
                event: 'sumit',
                // @ts-expect-error: no such party
                heldBy: 'nobody',
              },
            ],
          },
        ],
      },
    ],
  });
});

test('a mistyped name in values does not compile, where the literal stands', () => {
  const rest = { ...head, parties, provisions, rules: [] } as const;
  defineNegotiation({
    ...rest,
    values: {
      south: { summit: 1 },
      // @ts-expect-error: no such party
      nroth: { summit: 1 },
    },
  });
  defineNegotiation({
    ...rest,
    values: {
      south: {
        summit: 1,
        // @ts-expect-error: no such stage
        'guarantees.sigend': 1,
      },
    },
  });
  defineNegotiation({
    ...rest,
    values: {
      south: {
        territory: {
          frozen: 1,
          // @ts-expect-error: no such term
          swapped: 2,
        },
      },
    },
  });
});

test('a mistyped signatory does not compile, where the literal stands', () => {
  defineNegotiation({
    ...head,
    parties: [{ id: 'north' }, { id: 'south' }],
    provisions: [
      {
        id: 'guarantees',
        signatories: [
          'north',
          // @ts-expect-error: no such party
          'suoth',
        ],
      },
    ],
    rules: [],
  });
  defineNegotiation({
    ...head,
    parties: [{ id: 'north' }, { id: 'south' }],
    provisions: [
      {
        id: 'guarantees',
        terms: [
          {
            id: 'full',
            signatories: [
              // @ts-expect-error: no such party
              'suoth',
            ],
          },
        ],
      },
    ],
    rules: [],
  });
});

const said = {
  source: 's',
  at: 1,
  date: '2026-01-01',
  speaker: 'North',
  paraphrase: 'So.',
} as const;

test('a mistyped word in a claim does not compile, where the literal stands', () => {
  defineNegotiation({
    ...head,
    parties,
    provisions,
    rules: [],
    sources: [{ id: 's', publisher: 'P', title: 'T', date: '2026-01-01' }],
    claims: [
      { ...said, id: 'a', party: 'south', kind: 'fact', strength: 'denied', use: 'rule' },
      {
        ...said,
        id: 'b',
        // @ts-expect-error: no such party
        party: 'nroth',
        // @ts-expect-error: no such kind
        kind: 'redline',
        // @ts-expect-error: no such strength
        strength: 'firm',
        provisions: [
          'summit',
          // @ts-expect-error: no such provision
          'sumit',
        ],
        // @ts-expect-error: no such use
        use: 'rules',
      },
    ],
  });
});
