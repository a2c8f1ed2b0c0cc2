import { expectTypeOf, test } from 'vitest';
import article from '../../seeds/articles/moscow-rejects-bilateral-guarantees.json' with {
  type: 'json',
};
import { defineNegotiation } from '../../src/document/define.js';
import type { Negotiation } from '../../src/model/negotiation.js';
import { ruleType } from '../../src/rules/rule-type.js';
import { head, parties, provisions } from './talks.js';

test('claims and sources imported from a JSON file compile', () => {
  expectTypeOf(
    defineNegotiation({
      ...head,
      parties,
      provisions,
      rules: [],
      sources: article.sources,
      claims: article.claims,
    }),
  ).toEqualTypeOf<Negotiation>();
});

const gap = ruleType({
  name: 'gap',
  fields: { first: 'event', then: 'event', least: 'number', by: 'party' },
  violates: () => false,
  sentence: () => 'a gap',
});
const calm = ruleType({
  name: 'calm',
  fields: { after: 'trigger' },
  violates: () => false,
  sentence: () => 'calm',
});

test("users' own rule types are typed like built-in ones", () => {
  defineNegotiation(
    {
      ...head,
      parties,
      provisions,
      rules: [
        { id: 'a', type: 'gap', first: 'summit', then: 'territory', least: 2, by: 'north' },
        {
          id: 'b',
          type: 'calm',
          after: { done: 'summit' },
          fallbacks: [{ type: 'last', event: 'summit' }],
        },
        {
          id: 'c',
          type: 'gap',
          // @ts-expect-error: no such event
          first: 'sumit',
          then: 'territory',
          // @ts-expect-error: a number
          least: '2',
          // @ts-expect-error: no such party
          by: 'nroth',
        },
        {
          id: 'd',
          type: 'calm',
          after: {
            // @ts-expect-error: no such event
            done: 'sumit',
          },
        },
        {
          id: 'e',
          type: 'last',
          event: 'summit',
          fallbacks: [
            {
              type: 'calm',
              // @ts-expect-error: no such event
              after: 'sumit',
            },
          ],
        },
        {
          id: 'f',
          // @ts-expect-error: no such type
          type: 'gaps',
          first: 'summit',
        },
      ],
    },
    { types: [gap, calm] },
  );
});

test('a negotiation whose ids are not known to the compiler compiles', () => {
  const wide: readonly { readonly id: string; readonly stages?: readonly string[] }[] = [];
  const someone: readonly { readonly id: string }[] = [];
  defineNegotiation({
    ...head,
    parties: someone,
    provisions: wide,
    rules: [{ id: 'a', heldBy: 'anybody', type: 'last', event: 'anything' }],
  });
});
