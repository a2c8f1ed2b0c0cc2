import { describe, expect, it } from 'vitest';
import { canonicalFields, fullNames } from '../../src/rules/canonical.js';
import { elements, negotiation } from '../oracle/posets.js';
import { asNegotiation } from '../support/task.js';

const full = fullNames(
  asNegotiation(
    negotiation('talks', {
      provisions: [
        ...elements(1),
        { id: 'summit', title: 'Summit', stages: ['held'] },
        { id: 'deal', title: 'Deal', stages: ['agreed', 'signed'] },
      ],
    }),
  ),
);

describe('an event’s name in full', () => {
  it.each([
    ['e1', 'e1.agreed'],
    ['e1.agreed', 'e1.agreed'],
    ['summit', 'summit.held'],
    ['summit.held', 'summit.held'],
    ['deal.signed', 'deal.signed'],
    ['deal', 'deal'], // which of its two is not said
  ])('of %s is %s', (event, name) => {
    expect(full(event)).toBe(name);
  });
});

describe('a rule’s fields as its type sees them', () => {
  const read = (body: object, fields: Parameters<typeof canonicalFields>[1]) =>
    canonicalFields({ type: 'any', ...body }, fields, full);

  it('have events in full and lists as lists', () => {
    expect(
      read(
        { one: 'e1', many: ['summit', 'e1.agreed'], either: 'e1', some: ['e1', 'summit'] },
        { one: 'event', many: 'events', either: 'oneOrMore', some: 'oneOrMore' },
      ),
    ).toEqual({
      one: 'e1.agreed',
      many: ['summit.held', 'e1.agreed'],
      either: ['e1.agreed'],
      some: ['e1.agreed', 'summit.held'],
    });
  });

  it('have an event that triggers as a condition', () => {
    const fields = { trigger: 'trigger' } as const;
    expect(read({ trigger: 'summit' }, fields)).toEqual({ trigger: { done: 'summit.held' } });
    expect(read({ trigger: { not: { done: 'e1' } } }, fields)).toEqual({
      trigger: { not: { done: 'e1.agreed' } },
    });
  });

  it('have every event of a condition in full, however deep', () => {
    const nested = (event: string) => ({
      all: [
        { any: [{ done: event }, { terms: { deal: ['agreed'] } }] },
        { not: { atLeast: { count: 1, of: [{ done: event }, { done: 'deal.signed' }] } } },
      ],
    });
    const body = { condition: nested('e1') };
    expect(read(body, { condition: 'condition' })).toEqual({ condition: nested('e1.agreed') });
    expect(body).toEqual({ condition: nested('e1') });
  });

  it('are those of the type, unchanged where they name nothing', () => {
    expect(
      read(
        { who: 'us', what: 'deal', at: 2, size: 0.5, text: 'e1', on: true, stray: 'e1' },
        {
          who: 'party',
          what: 'provision',
          at: 'position',
          size: 'number',
          text: 'text',
          on: 'flag',
        },
      ),
    ).toEqual({ who: 'us', what: 'deal', at: 2, size: 0.5, text: 'e1', on: true });
  });
});
