import { type AnyRuleType, defineNegotiation, type Negotiation, ruleType } from 'redlines';
import { wholeTable } from 'redlines/scenarios';
import {
  checkRules,
  type Finding,
  findingText,
  inspectRules,
  UnsoundRules,
} from 'redlines/testing';
import { describe, expect, it } from 'vitest';

function talks(rules: readonly object[]): Negotiation {
  return defineNegotiation({
    id: 'talks',
    title: 'Talks',
    parties: [{ id: 'north' }, { id: 'south' }],
    provisions: [{ id: 'aid' }, { id: 'border', terms: ['old', 'new'] }, { id: 'census' }],
    rules: rules as never,
  });
}

const held = { heldBy: 'north' };
const aidFirst = { id: 'aid-first', ...held, type: 'before', first: 'aid', then: 'border' };
const borderFirst = {
  id: 'border-first',
  heldBy: 'south',
  type: 'before',
  first: 'border',
  then: 'aid',
};
const chain = { id: 'chain', ...held, type: 'before', first: 'border', then: 'census' };

/** `listed` before the other: the order of its list is what it means. */
const inOrder = ruleType({
  name: 'in-order',
  fields: { listed: 'events' },
  violates: ({ listed }, { bundle, before }) => {
    const at = listed.findIndex((event) => bundle.includes(event));
    return at > 0 && !listed.slice(0, at).every((event) => before.done.has(event));
  },
  sentence: ({ listed }, words) => `${words.events(listed, 'and')} in this order`,
});

const kinds = (findings: readonly Finding[]) => findings.map(({ kind, rule }) => `${kind} ${rule}`);

describe('inspectRules', () => {
  it('finds nothing wrong with rules that say something each', () => {
    expect(inspectRules(talks([aidFirst, chain]))).toEqual({ findings: [], undecided: [] });
  });

  it('finds what can never be broken, and what can never be met', () => {
    const vacuous = { id: 'trivial', ...held, type: 'finally', condition: { done: 'aid' } };
    const dead = { id: 'hopeless', ...held, type: 'never', condition: { done: 'aid' } };
    const { findings } = inspectRules(talks([aidFirst, vacuous, dead]));
    expect(kinds(findings)).toEqual(['dead hopeless', 'vacuous trivial']);
    expect(findings[1]).toMatchObject({ orderings: 26n }); // 13 orderings of three events, two terms
  });

  it('finds what follows from other rules, and names no more of them than needed', () => {
    const follows = { id: 'follows', ...held, type: 'before', first: 'aid', then: 'census' };
    const beside = {
      id: 'beside',
      ...held,
      type: 'never',
      condition: { terms: { border: 'new' } },
    };
    const { findings } = inspectRules(talks([aidFirst, chain, follows, beside]));
    expect(findings).toMatchObject([
      { kind: 'redundant', rule: 'follows', from: ['aid-first', 'chain'], orderings: 1n },
    ]);
    const [{ breaking } = { breaking: undefined }] = findings.filter(
      (each) => each.kind === 'redundant',
    );
    expect(breaking?.ordering.flat()).toContain('census.agreed');
  });

  it('finds two rules that contradict each other, and whether one party holds both', () => {
    const { findings } = inspectRules(talks([aidFirst, borderFirst]));
    expect(findings).toMatchObject([
      { kind: 'contradictory', rule: 'aid-first', other: 'border-first', sameHolder: false },
    ]);
    const own = inspectRules(talks([aidFirst, { ...borderFirst, heldBy: 'north' }]));
    expect(own.findings).toMatchObject([{ sameHolder: true }]);
  });

  it('finds a fallback that asks for more than what it falls back from', () => {
    const odd = { ...aidFirst, fallbacks: [{ type: 'first', event: 'aid' }] };
    const [finding] = inspectRules(talks([odd])).findings;
    expect(finding).toMatchObject({ kind: 'fallback-not-weaker', form: 1 });
  });

  it('finds a rule that depends on the order of a list', () => {
    const listed = { id: 'listed', ...held, type: 'in-order', listed: ['aid', 'census'] };
    const negotiation = { ...talks([]), rules: [listed] };
    const { findings } = inspectRules(negotiation, { types: [inOrder] });
    expect(findings).toMatchObject([{ kind: 'order-dependent', rule: 'listed', field: 'listed' }]);
    const together = { id: 'as-one', ...held, type: 'together', events: ['aid', 'census'] };
    expect(inspectRules(talks([together])).findings).toEqual([]);
  });

  it('says each finding in words', () => {
    const hopeless = { id: 'hopeless', ...held, type: 'never', condition: { done: 'aid' } };
    const negotiation = talks([aidFirst, borderFirst, hopeless]);
    const texts = inspectRules(negotiation).findings.map((each) => findingText(each, negotiation));
    expect(texts[0]).toMatch(
      /^"hopeless" \(north: never “aid”\) can never be met: each of 26 orderings/,
    );
    expect(texts[1]).toMatch(/^"aid-first" .* cannot be met together with "border-first"/);
  });

  it('says of which rules it could not tell within the budget', () => {
    const { undecided } = inspectRules(talks([aidFirst]), { budget: { states: 1 } });
    expect(undecided).toEqual(['aid-first']);
  });
});

describe('checkRules', () => {
  it('passes sound rule types, and says how often each law was put to the test', () => {
    const report = checkRules({ types: [inOrder] }, { runs: 40 });
    expect(report.laws.every(({ failure }) => failure === null)).toBe(true);
    expect(report.laws.every(({ runs }) => runs === 40)).toBe(true);
    expect(report.laws.filter(({ exercised }) => exercised > 0).length).toBeGreaterThan(12);
  });

  it('passes a scenario whose parties disagree', () => {
    const report = checkRules(
      { negotiation: wholeTable },
      { runs: 2, laws: [], budget: { states: 1e6 } },
    );
    expect(report.findings.length).toBeGreaterThan(0);
  });

  it('stops at a party that contradicts itself, with the whole report as its message', () => {
    const negotiation = talks([aidFirst, { ...borderFirst, heldBy: 'north' }]);
    expect(() => checkRules({ negotiation }, { runs: 5 })).toThrow(UnsoundRules);
    expect(() => checkRules({ negotiation }, { runs: 5 })).toThrow(/0 broken laws, 1 finding/);
    expect(checkRules({ negotiation }, { runs: 5, tolerate: () => true }).findings).toHaveLength(1);
  });

  it('stops at a broken law, with a test file that repeats it', () => {
    const forgetful = ruleType({
      ...inOrder,
      name: 'forgetful',
      monitor: undefined as never,
      violates: () => true,
      compile: () => [],
    });
    expect(() => checkRules({ types: [forgetful] }, { runs: 20 })).toThrow(
      /Law broken-orderings-are-caught[\s\S]*import \{ brokenOrderingsAreCaught \} from 'redlines\/testing'/,
    );
  });

  it('stops at a rule type no rule of which can be broken, or none met, with a rule that shows it', () => {
    const always = (answer: boolean) =>
      ruleType({
        name: 'asleep',
        fields: { event: 'event' },
        violates: () => answer,
        sentence: ({ event }, words) => `something about ${words.event(event)}`,
      });
    const check = (type: AnyRuleType) => () => checkRules({ types: [type] }, { laws: [] });
    expect(check(always(false))).toThrow(
      /type-vacuous: "asleep" can never be broken: of \d+ rules[\s\S]*something about “[\s\S]*As JSON/,
    );
    expect(check(always(true))).toThrow(/type-dead: "asleep" can never be met/);
    const spoken = ruleType({ ...always(false), fields: { words: 'text' } } as never);
    expect(check(spoken as AnyRuleType)().findings).toMatchObject([{ kind: 'type-vacuous' }]);
    expect(check(inOrder)().findings).toEqual([]);
  });

  it('refuses parameters that make no sense', () => {
    expect(() => checkRules({}, { runs: 0 })).toThrow(/runs is 0: give a whole number from 1/);
    expect(() => checkRules({}, { seed: 1.5 })).toThrow(/seed is 1.5/);
  });
});
