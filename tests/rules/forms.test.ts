import { analyze, type Rule } from 'redlines';
import { describe, expect, it } from 'vitest';
import { chainOf } from '../../src/rules/chain.js';
import { registryOf } from '../../src/rules/registry.js';
import type { RuleBody } from '../oracle/file-format.js';
import { elements, held, negotiation, procedural } from '../oracle/posets.js';
import { inFull } from '../support/stand.js';
import { asNegotiation } from '../support/task.js';

const pair = { first: 'a', then: 'b' };
const ifWest = { terms: { c: 'west' } };
const ifEast = { terms: { c: 'east' } };

describe('the chain of a rule’s forms', () => {
  it.each([
    ['immediatelyBefore', ['immediatelyBefore', 'before', 'noLaterThan']],
    ['before', ['before', 'noLaterThan']],
    ['noLaterThan', ['noLaterThan']],
    ['leadsTo', ['leadsTo']],
  ])('of %s is built in', (type, forms) => {
    expect(typesOf({ type, ...pair })).toEqual(forms);
  });

  it.each([
    { type: 'never', condition: { done: 'a' } },
    { type: 'finally', condition: { done: 'a' } },
    { type: 'together', events: ['a', 'b'] },
    { type: 'apart', events: ['a', 'b'] },
    { type: 'first', event: 'a' },
    { type: 'last', event: 'a' },
    { type: 'by', event: 'a', position: 1 },
  ])('of $type is itself alone', (body) => {
    expect(typesOf(body)).toEqual([body.type]);
  });

  it('says the same of the same events', () => {
    const forms = chain({ type: 'immediatelyBefore', ...pair });
    expect(forms.map(({ fields }) => fields)).toEqual([
      { first: 'a.agreed', then: 'b.agreed' },
      { first: { done: 'a.agreed' }, then: ['b.agreed'] },
      { first: { done: 'a.agreed' }, then: ['b.agreed'] },
    ]);
  });

  it('keeps a condition and a list on the way down', () => {
    const first = { any: [{ done: 'a' }, { terms: { c: 'west' } }] };
    const forms = chain({ type: 'before', first, then: ['b', 'd'] });
    const full = {
      first: { any: [{ done: 'a.agreed' }, { terms: { c: 'west' } }] },
      then: ['b.agreed', 'd.agreed'],
    };
    expect(forms.map(({ fields }) => fields)).toEqual([full, full]);
  });

  it('is the rule and its own fallbacks where it has any', () => {
    const fallbacks = [
      { type: 'noLaterThan', ...pair },
      { type: 'apart', events: ['a', 'b'] },
    ];
    expect(typesOf({ type: 'before', ...pair, fallbacks })).toEqual([
      'before',
      'noLaterThan',
      'apart',
    ]);
  });

  it('is the built-in one where the list of fallbacks is empty', () => {
    expect(typesOf({ type: 'before', ...pair, fallbacks: [] })).toEqual(['before', 'noLaterThan']);
  });

  it('inherits `when`, unless a fallback states its own', () => {
    const fallbacks = [
      { type: 'noLaterThan', ...pair },
      { type: 'apart', events: ['a', 'b'], when: ifEast },
    ];
    expect(whens({ type: 'before', ...pair, when: ifWest, fallbacks })).toEqual([
      ifWest,
      ifWest,
      ifEast,
    ]);
    expect(whens({ type: 'before', ...pair, when: ifWest })).toEqual([ifWest, ifWest]);
    expect(whens({ type: 'before', ...pair })).toEqual([undefined, undefined]);
  });
});

describe('when', () => {
  const provisions = [...elements(2), { id: 'deal', title: 'Deal', terms: ['soft', 'hard'] }];
  const only = (when?: RuleBody['when']) => {
    const never = { type: 'never', condition: { done: 'e1' }, ...(when && { when }) };
    const document = negotiation('talks', { provisions, rules: [procedural('rule', never)] });
    return analyze(asNegotiation(document)).packages;
  };

  it('restricts a rule to the packages on which it holds', () => {
    expect(only()).toEqual({ total: 2n, feasible: 0n });
    expect(only({ terms: { deal: 'soft' } })).toEqual({ total: 2n, feasible: 1n });
    expect(only({ terms: { deal: ['soft', 'hard'] } })).toEqual({ total: 2n, feasible: 0n });
    expect(only({ not: { terms: { deal: ['soft', 'hard'] } } })).toEqual({
      total: 2n,
      feasible: 2n,
    });
    expect(only({ included: 'deal' })).toEqual({ total: 2n, feasible: 0n });
  });

  it('is met by the package, however late its term is chosen', () => {
    const before = { type: 'before', first: 'e1', then: 'e2', when: { terms: { deal: 'hard' } } };
    const rules = [procedural('rule', before), procedural('end', { type: 'last', event: 'deal' })];
    const document = negotiation('talks', { provisions, rules });
    // deal last: soft leaves e1 and e2 free, hard orders them.
    expect(analyze(asNegotiation(document), { widest: 1 }).orderings.strict).toBe(3n);
  });

  it('of a fallback decides where that form is said', () => {
    const fallbacks = [{ type: 'apart', events: ['e1', 'e2'], when: { terms: { deal: 'hard' } } }];
    const demand = held('demand', { type: 'never', condition: { done: 'e1' }, fallbacks });
    const tie = procedural('tie', { type: 'together', events: ['e1', 'e2'] });
    const soft = analyze(
      asNegotiation(negotiation('talks', { provisions, rules: [demand, tie] })),
    ).softened;
    // On `soft` the fallback says nothing, so conceding to it is enough there.
    expect(soft.map(({ concessions, opens }) => ({ concessions, opens }))).toEqual([
      {
        concessions: [{ rule: 'demand', degree: 1, to: 'apart' }],
        opens: { strict: 0n, bundled: 3n },
      },
    ]);
  });
});

function chain(body: RuleBody) {
  return chainOf({ id: 'rule', ...body } as unknown as Rule, registryOf(), inFull);
}

function typesOf(body: RuleBody): readonly string[] {
  return chain(body).map(({ type }) => type.name);
}

function whens(body: RuleBody) {
  return chain(body).map(({ when }) => when);
}
