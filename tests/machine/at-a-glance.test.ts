import { describe, expect, it } from 'vitest';
import { plainMove } from '../../src/machine/reading/plain-move.js';
import { tableOf } from '../../src/machine/table.js';
import { customRuleTypes } from '../support/custom-rule-types.js';
import { start } from './harbour.js';

const party = 'north';
const offer = { kind: 'propose', party, bundle: ['ships'], terms: { ships: 'agreed' } };

class Own {
  readonly kind = 'pass';
  readonly party = party;
}

const trap = {
  kind: 'pass',
  get party(): string {
    throw new Error('a trap');
  },
};

describe('what is plainly a move', () => {
  it.each([
    ...['accept', 'reject', 'withdraw', 'pass', 'conclude', 'walkOut'].map((kind) => ({
      kind,
      party,
    })),
    { kind: 'concede', party, rule: 'aid-first' },
    offer,
    { ...offer, bundle: [], terms: {} },
  ])('is told at a glance, and copied: %j', (move) => {
    expect(plainMove(move)).toEqual(move);
    expect(plainMove(move)).not.toBe(move);
  });

  it('may leave out its terms', () => {
    expect(plainMove({ kind: 'propose', party, bundle: ['ships'] })).toEqual({
      ...offer,
      terms: {},
    });
  });

  it.each<[string, unknown]>([
    ['nothing', null],
    ['a text', 'pass'],
    ['a list', [{ kind: 'pass', party }]],
    ['an object of a class', new Own()],
    ['one without a prototype', Object.assign(Object.create(null), { kind: 'pass', party })],
    ['one that throws', trap],
    ['no party', { kind: 'pass', party: 1 }],
    ['no kind', { kind: 'leave', party }],
    ['a key too many', { kind: 'pass', party, extra: 1 }],
    ['a rule too many', { kind: 'pass', party, rule: 'x' }],
    ['a bundle too many', { kind: 'pass', party, bundle: undefined }],
    ['terms too many', { kind: 'concede', party, rule: 'x', terms: {} }],
    ['a concession of nothing', { kind: 'concede', party }],
    ['a bundle with a rule', { ...offer, rule: 'x' }],
    ['a bundle that is none', { ...offer, bundle: 'ships' }],
    ['an event that is none', { ...offer, bundle: ['ships', 1] }],
    ['terms that are none', { ...offer, terms: ['agreed'] }],
    ['a term that is none', { ...offer, terms: { ships: 'agreed', aid: 1 } }],
    [
      'a term of a name that is not to be had',
      { ...offer, terms: JSON.parse('{"__proto__":"x"}') },
    ],
  ])('is not %s', (_, input) => {
    expect(plainMove(input)).toBeUndefined();
  });
});

describe('the table', () => {
  const at = start();

  it('is laid once for the same talks and rule types', () => {
    const table = tableOf(at, customRuleTypes);
    expect(tableOf(at, [...customRuleTypes])).toBe(table);
    const fewer = tableOf(at, customRuleTypes.slice(1));
    expect(fewer).not.toBe(table);
    expect(tableOf(at, customRuleTypes)).not.toBe(fewer);
    const turned = tableOf(at, customRuleTypes.toReversed());
    expect(tableOf(at, customRuleTypes)).not.toBe(turned);
    expect(tableOf(at)).toBe(tableOf(at, []));
  });

  it('asks in the order of turns from the proposer on, those without turns last', () => {
    const order = (turns: readonly string[]) =>
      Object.fromEntries(tableOf(start({ turns })).asking);
    expect(order(['north', 'south', 'envoy'])).toEqual({
      north: ['north', 'south', 'envoy'],
      south: ['south', 'envoy', 'north'],
      envoy: ['envoy', 'north', 'south'],
    });
    expect(order(['envoy', 'south'])).toEqual({
      north: ['north', 'envoy', 'south'],
      south: ['south', 'envoy', 'north'],
      envoy: ['envoy', 'south', 'north'],
    });
  });

  it('knows which rules may be relaxed: those that somebody holds, unless they say otherwise', () => {
    const relaxable = [...tableOf(at).rules].map(([id, rule]) => [id, rule.relaxable]);
    expect(Object.fromEntries(relaxable)).toEqual({
      'aid-first': true,
      'no-half': false,
      quiet: true,
      'ships-alone': false,
      seen: true,
    });
  });
});
