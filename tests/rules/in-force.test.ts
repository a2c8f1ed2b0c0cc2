import { defineNegotiation } from 'redlines';
import { describe, expect, it } from 'vitest';
import type { Strength } from '../../src/model/source.js';
import { fullNames } from '../../src/rules/canonical.js';
import { formOf } from '../../src/rules/chain.js';
import { leftTo, rulesInForce, type Standpoint, stoodOn } from '../../src/rules/in-force.js';
import { registryOf } from '../../src/rules/registry.js';
import { eventsSpokenOf } from '../../src/rules/spoken-of.js';

const claim = {
  source: 'paper',
  at: 1,
  speaker: 'North',
  date: '2026-01-01',
  kind: 'demand',
  paraphrase: 'It is so.',
  use: 'rule',
} as const;
const talks = defineNegotiation({
  id: 'talks',
  title: 'Talks',
  parties: [{ id: 'north' }, { id: 'south' }],
  provisions: [
    { id: 'road', stages: ['agreed', 'built'] },
    { id: 'toll', terms: [{ id: 'high', signatories: ['north'] }, 'low'] },
    { id: 'sign', signatories: ['south'] },
  ],
  sources: [{ id: 'paper', title: 'Paper', date: '2026-01-01', publisher: 'Press' }],
  claims: [
    { id: 'said', strength: 'categorical', ...claim },
    { id: 'heard', strength: 'reported', ...claim },
  ],
  rules: [
    {
      id: 'a',
      heldBy: 'north',
      type: 'before',
      first: 'road.agreed',
      then: 'toll',
      because: ['said'],
    },
    { id: 'b', heldBy: 'south', type: 'before', first: 'sign', then: 'toll', because: ['heard'] },
    { id: 'c', type: 'never', condition: { terms: { toll: 'high' } } },
    {
      id: 'd',
      heldBy: 'south',
      type: 'together',
      events: ['sign', 'toll'],
      because: ['said', 'heard'],
    },
  ],
  readings: [
    {
      id: 'tone',
      choices: [
        { id: 'soft', rules: [{ id: 'x', heldBy: 'south', type: 'last', event: 'sign' }] },
        { id: 'hard', rules: [{ id: 'e', heldBy: 'north', type: 'first', event: 'sign' }] },
      ],
    },
  ],
});

const ids = (standpoint: Standpoint) =>
  rulesInForce(talks, standpoint)
    .map(({ id }) => id)
    .join('');

describe('the rules in force', () => {
  it.each<[Standpoint, string]>([
    [{}, 'abcdx'],
    [{ readings: { tone: 'hard' } }, 'abcde'],
    [{ readings: { tone: 'soft' } }, 'abcdx'],
    [{ parties: ['south'] }, 'bcdx'],
    [{ parties: ['north'], readings: { tone: 'hard' } }, 'ace'],
    [{ parties: [] }, 'c'],
    [{ minStrength: 'categorical' }, 'acdx'],
    [{ minStrength: 'reported' }, 'abcdx'],
  ])('from %j are %s', (standpoint, expected) => {
    expect(ids(standpoint)).toBe(expected);
  });

  it.each<[Standpoint, string]>([
    [{ readings: { mood: 'hard' } }, 'No ambiguous position is named "mood"; there is: tone.'],
    [{ readings: { tone: 'loud' } }, 'No reading of "tone" is named "loud"; there is: soft, hard.'],
    [{ parties: ['east'] }, 'No party is named "east"; there is: north, south.'],
    [
      { minStrength: 'firm' as Strength },
      'No strength of a claim is named "firm"; there is: categorical, conditional, reported, denied.',
    ],
  ])('cannot be seen from %j', (standpoint, message) => {
    expect(() => ids(standpoint)).toThrow(new RangeError(message));
    const { readings: _, ...plain } = talks;
    expect(() => rulesInForce(plain, { readings: { tone: 'hard' } })).toThrow('there is: none.');
  });

  it('leave a coalition the terms that it can sign alone', () => {
    expect(leftTo(talks, {})).toBe(talks);
    const left = (parties: readonly string[]) =>
      leftTo(talks, { parties }).provisions.map(({ id, terms }) => [
        id,
        terms?.map((term) => (typeof term === 'string' ? term : term.id)),
      ]);
    expect(left(['north'])).toEqual([['toll', ['high']]]);
    expect(left(['south'])).toEqual([['sign', ['agreed']]]);
    expect(left(['north', 'south'])).toHaveLength(3);
    expect(leftTo(talks, { parties: ['north'] }).id).toBe('talks');
  });
});

describe('a rule with dates', () => {
  const [rule] = talks.rules;
  const dated = { ...rule, id: 'dated', type: 'before', from: '2026-02-01', until: '2026-03-01' };

  it.each([
    ['2026-01-31', false],
    ['2026-02-01', true],
    ['2026-02-28', true],
    ['2026-03-01', false],
  ])('on %s stands: %s', (day, stands) => {
    expect(stoodOn(dated, day)).toBe(stands);
    const { from: _, until: __, ...always } = dated;
    expect(stoodOn(always, day)).toBe(true);
    const inForce = rulesInForce({ ...talks, rules: [dated] }, { asOf: day });
    expect(inForce.map(({ id }) => id)).toEqual(stands ? ['dated', 'x'] : ['x']);
  });
});

describe('the events that a form speaks of', () => {
  it('are those of its fields and conditions, a term’s being the first of its provision', () => {
    const spoken = talks.rules.map((rule) => {
      const form = formOf(rule, rule, registryOf(), fullNames(talks));
      return [...(eventsSpokenOf(form, talks) ?? [])].sort();
    });
    expect(spoken).toEqual([
      ['road.agreed', 'toll.agreed'],
      ['sign.agreed', 'toll.agreed'],
      ['toll.agreed'],
      ['sign.agreed', 'toll.agreed'],
    ]);
    const first = { id: 'f', type: 'first', event: 'sign' };
    const settled = { id: 'g', type: 'finally', condition: { terms: { road: 'agreed' } } };
    const late = { id: 'h', type: 'by', event: 'sign', position: 2 };
    const of = (rule: typeof first | typeof settled | typeof late) =>
      eventsSpokenOf(formOf(rule, rule, registryOf(), fullNames(talks)), talks);
    expect(of(first)).toEqual(new Set(['sign.agreed']));
    expect(of(late)).toEqual(new Set(['sign.agreed']));
    expect(of(settled)).toEqual(new Set(['road.agreed']));
  });

  it('may be any where the type does not compile', () => {
    const rule = talks.rules[0];
    if (rule === undefined) throw new Error('There are rules.');
    const form = formOf(rule, rule, registryOf(), fullNames(talks));
    const { compile: _, ...type } = form.type;
    expect(eventsSpokenOf({ ...form, type }, talks)).toBeUndefined();
  });
});
