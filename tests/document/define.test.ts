import { describe, expect, it } from 'vitest';
import { defineNegotiation } from '../../src/document/define.js';
import { NegotiationError } from '../../src/document/negotiation-error.js';
import { parseNegotiation } from '../../src/document/parse.js';
import { ruleType } from '../../src/rules/rule-type.js';
import { goodLedger } from './given/documents.js';

const document = {
  id: 'talks',
  title: 'Talks',
  parties: [{ id: 'north' }],
  provisions: [{ id: 'truce' }, { id: 'aid', stages: ['agreed', 'paid'] }],
  rules: [{ id: 'truce-first', heldBy: 'north', type: 'before', first: 'truce', then: 'aid.paid' }],
} as const;

describe('defineNegotiation', () => {
  it('makes the object that the parser makes', () => {
    const built = defineNegotiation(document);
    expect({ ok: true, value: built }).toEqual(parseNegotiation({ redlines: 1, ...document }));
    expect(Object.isFrozen(built.rules)).toBe(true);
    expect(defineNegotiation({ redlines: 1, ...document })).toEqual(built);
  });

  it('throws all problems at once, in words', () => {
    const wrong = () =>
      defineNegotiation({
        ...document,
        parties: [{ id: 'north' }, { id: 'north' }],
        provisions: [{ id: 'truce', stages: [] }],
        rules: [],
      });
    expect(wrong).toThrow(NegotiationError);
    let thrown: unknown;
    try {
      wrong();
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toMatchObject({
      name: 'NegotiationError',
      code: 'REDLINES_INVALID',
      problems: [{ code: 'duplicate-id' }, { code: 'empty-list' }],
    });
    expect(String(thrown)).toContain(
      '- parties[1].id: The id "north" is given to more than one party.',
    );
    expect(String(thrown)).toContain('- provisions[0].stages: This list is empty.');
  });

  it("knows users' own rule types and includes", () => {
    const calm = ruleType({
      name: 'calm',
      fields: { after: 'event' },
      violates: () => false,
      sentence: () => 'calm',
    });
    const built = defineNegotiation(
      {
        ...document,
        include: ['one'],
        rules: [{ id: 'calm', type: 'calm', after: 'truce', because: ['one-claim'] }],
      },
      { types: [calm], include: (name) => goodLedger(name) },
    );
    expect(built.rules[0]).toEqual({
      id: 'calm',
      type: 'calm',
      after: 'truce',
      because: ['one-claim'],
    });
    expect(built.claims).toHaveLength(1);
  });
});
