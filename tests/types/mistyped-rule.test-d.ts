import { test } from 'vitest';
import { defineNegotiation } from '../../src/document/define.js';
import { head, parties, provisions } from './talks.js';

/** Everything is right but for the line that says so. */
test('a mistyped name in a rule does not compile, where the literal stands', () => {
  defineNegotiation({
    ...head,
    parties,
    provisions,
    rules: [
      {
        id: 'a',
        // @ts-expect-error: no such party
        heldBy: 'nroth',
        type: 'last',
        event: 'summit',
      },
      {
        id: 'b',
        type: 'before',
        // @ts-expect-error: no such provision
        first: 'guarantee.signed',
        then: 'summit',
      },
      {
        id: 'c',
        type: 'before',
        first: 'summit',
        // @ts-expect-error: no such stage
        then: 'guarantees.sigend',
      },
      {
        id: 'd',
        type: 'noLaterThan',
        first: 'summit',
        then: [
          'territory',
          // @ts-expect-error: two stages, so the provision alone names no event
          'guarantees',
        ],
      },
      {
        id: 'e',
        type: 'together',
        events: [
          'summit',
          // @ts-expect-error: no such stage
          'territory.signed',
        ],
      },
      {
        id: 'f',
        type: 'leadsTo',
        first: 'summit',
        then: 'territory',
        // @ts-expect-error: no such key
        relaxible: true,
      },
      {
        id: 'g',
        // @ts-expect-error: no such type
        type: 'befor',
        first: 'summit',
        then: 'territory',
      },
    ],
  });
});

test('a mistyped name in a condition does not compile, where the literal stands', () => {
  defineNegotiation({
    ...head,
    parties,
    provisions,
    rules: [
      {
        id: 'a',
        type: 'never',
        condition: {
          // @ts-expect-error: no such event
          done: 'sumit',
        },
      },
      {
        id: 'b',
        type: 'finally',
        condition: {
          all: [
            { done: 'summit' },
            {
              terms: {
                // @ts-expect-error: no such term
                territory: 'frozne',
              },
            },
          ],
        },
      },
      {
        id: 'c',
        type: 'finally',
        condition: {
          not: {
            terms: {
              territory: [
                'frozen',
                // @ts-expect-error: no such term
                'swapped',
              ],
            },
          },
        },
      },
      {
        id: 'd',
        type: 'never',
        condition: {
          atLeast: {
            count: 1,
            of: [
              {
                // @ts-expect-error: no such event
                done: 'territory.frozen',
              },
            ],
          },
        },
      },
      {
        id: 'e',
        type: 'never',
        condition: {
          terms: {
            // @ts-expect-error: no such provision
            territories: 'frozen',
          },
        },
      },
      {
        id: 'f',
        type: 'before',
        first: {
          any: [
            { done: 'summit' },
            {
              // @ts-expect-error: no such event
              done: 'guarantees',
            },
          ],
        },
        then: 'territory',
      },
    ],
  });
});
