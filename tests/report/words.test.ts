import { describe, expect, it } from 'vitest';
import type { Condition, PackageCondition } from '../../src/model/condition.js';
import type { Negotiation } from '../../src/model/negotiation.js';
import { english, ruleSentence } from '../../src/report/index.js';
import { digits } from '../../src/report/words/numbers.js';
import { ruleType } from '../../src/rules/rule-type.js';
import { workedCase } from './worked-case.js';

const negotiation: Negotiation = {
  ...workedCase,
  provisions: [
    { id: 'guarantees', title: 'Security guarantees', stages: ['agreed', 'signed'] },
    {
      id: 'territory',
      title: 'Territory',
      terms: [{ id: 'whole', title: 'the whole of it' }, 'current-line'],
    },
    { id: 'cease-fire' },
    { id: 'troops', title: 'Troops', stages: ['deployed'], optional: true },
  ],
};
const words = english(negotiation);
const [a, b] = [{ done: 'guarantees.signed' }, { done: 'cease-fire' }];
const whole = { terms: { territory: 'whole' } };

describe('english', () => {
  it('names an event by title and stage, and by the title alone where the one stage is the default', () => {
    expect(words.event('guarantees.signed')).toBe('“Security guarantees signed”');
    expect(words.event('territory')).toBe('“Territory”');
    expect(words.event('territory.agreed')).toBe('“Territory”');
    expect(words.event('troops')).toBe('“Troops deployed”');
    expect(words.event('cease-fire.agreed')).toBe('“cease fire”');
  });

  it('lets an unknown name stand for itself', () => {
    expect(words.event('nothing.here')).toBe('“nothing.here”');
    expect(words.party('__proto__')).toBe('__proto__');
    expect(words.provision('no-such')).toBe('“no such”');
  });

  it('lists events with and, and with or', () => {
    expect(words.events(['territory', 'cease-fire', 'troops'], 'or')).toBe(
      '“Territory”, “cease fire” or “Troops deployed”',
    );
    expect(words.events(['territory'], 'and')).toBe('“Territory”');
  });

  const clauses: readonly [Condition | PackageCondition, string][] = [
    [a, '“Security guarantees signed”'],
    [{ not: a }, 'not “Security guarantees signed”'],
    [whole, '“Territory” settled on “the whole of it”'],
    [{ not: whole }, '“Territory” not settled on “the whole of it”'],
    [
      { terms: { territory: ['whole', 'current-line'] } },
      '“Territory” settled on “the whole of it” or “current line”',
    ],
    [{ included: 'troops' }, '“Troops” included'],
    [{ not: { included: 'troops' } }, '“Troops” left out'],
    [{ all: [a, b] }, 'both “Security guarantees signed” and “cease fire”'],
    [
      { all: [a, b, whole] },
      'all of “Security guarantees signed”, “cease fire” and “Territory” settled on “the whole of it”',
    ],
    [{ any: [a, b] }, '“Security guarantees signed” or “cease fire”'],
    [
      { any: [{ all: [a, b] }, whole] },
      '(both “Security guarantees signed” and “cease fire”) or “Territory” settled on “the whole of it”',
    ],
    [{ not: { any: [a, b] } }, 'not (“Security guarantees signed” or “cease fire”)'],
    [
      { atLeast: { count: 2, of: [a, b, { all: [a] }] } },
      'at least 2 of “Security guarantees signed”, “cease fire” and “Security guarantees signed”',
    ],
  ];
  it.each(clauses)('says %j', (condition, clause) => {
    expect(words.condition(condition)).toBe(clause);
  });
});

describe('ruleSentence', () => {
  it('begins with the holder', () => {
    expect(workedCase.rules.map((rule) => ruleSentence(rule, workedCase))).toEqual([
      'Ukraine: “Security guarantees signed” before “Territory”',
      'United States: “Territory” no later than “Security guarantees signed”',
      'Procedure: “Summit held” no later than “Territory”',
    ]);
  });

  it('says the title of the rule and the packages that it is restricted to', () => {
    const rule = {
      id: 'x',
      title: 'No troops first',
      type: 'last',
      event: 'troops',
      when: { all: [whole, { included: 'troops' }] },
    };
    expect(ruleSentence(rule, negotiation)).toBe(
      'Procedure (No troops first): “Troops deployed” comes last (only in packages with both “Territory” settled on “the whole of it” and “Troops” included)',
    );
  });

  it("says a user's own type in its own words", () => {
    const notOn = ruleType({
      name: 'notOn',
      fields: { event: 'event', day: 'text' },
      violates: () => false,
      sentence: (rule, names) => `${names.event(rule.event)} on no ${rule.day}`,
    });
    const rule = { id: 'x', heldBy: 'us', type: 'notOn', event: 'territory', day: 'Sunday' };
    expect(ruleSentence(rule, negotiation, [notOn])).toBe(
      'United States: “Territory” on no Sunday',
    );
    expect(() => ruleSentence(rule, negotiation)).toThrow(RangeError);
  });
});

it('parts thousands', () => {
  expect([0, 999, 1000, 479001600, 10n ** 21n].map(digits)).toEqual([
    '0',
    '999',
    '1,000',
    '479,001,600',
    '1,000,000,000,000,000,000,000',
  ]);
});
