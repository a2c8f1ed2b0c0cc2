import { analyze, type Negotiation, prices, repairs, termsVerdict } from 'redlines';
import { describe, expect, it } from 'vitest';
import type { RuleEntry } from '../../oracle/file-format.js';
import { elements, held, negotiation, procedural } from '../../oracle/posets.js';
import { everyoneFirst, withRules } from '../../support/large.js';
import { asNegotiation } from '../../support/task.js';
import { ask, everyAnalysis, namesOf } from './every-analysis.js';

describe('a rule set whose conflicts explode', () => {
  it('is answered with a list that is cut and says so, each entry right', {
    timeout: 60_000,
  }, () => {
    const subject = everyoneFirst(8);
    const answer = analyze(subject, { budget: { milliseconds: 3_000 }, opens: false, most: 50 });
    expect(answer).toMatchObject({ status: 'infeasible', complete: false });
    for (const { rules } of answer.conflicts) expect(isCycle(rules)).toBe(true);
    for (const { rules } of answer.relaxations) {
      const left = subject.rules.filter(({ id }) => !rules.includes(id));
      expect(analyze({ ...subject, rules: left }, { opens: false }).status).toBe('feasible');
    }
  });
});

describe('repairs of what has too many', () => {
  it('are some of them where the time does not suffice for all', { timeout: 60_000 }, () => {
    const answer = repairs(everyoneFirst(8), { budget: { milliseconds: 3_000 } });
    expect(answer).toMatchObject({ status: 'infeasible', complete: false });
    expect(answer.repairs.length).toBeGreaterThan(0);
  });
});

describe('a rule that no package can trigger', () => {
  const free = withRules(3, []);
  const unmet: readonly (readonly [string, RuleEntry])[] = [
    ['a `when` that contradicts itself', never({ all: [on('x'), { not: on('x') }] })],
    ['two terms at once', never({ all: [on('x'), on('y')] })],
    ['a required provision left out', never({ not: { included: 'deal' } })],
  ];

  it.each(unmet)('%s: changes no answer', (_, rule) => {
    for (const name of namesOf(everyAnalysis).filter((each) => !listingRules.includes(each))) {
      expect(ask(name, deal([rule]), {}), name).toEqual(ask(name, deal([]), {}));
    }
    const { prices: price } = prices(deal([rule]));
    expect(price).toMatchObject([{ rule: 'silent', adds: { strict: 0n, bundled: 0n } }]);
  });

  it('about an event of a provision left out is kept by every ordering', () => {
    const aside = elements(1, { optional: true }).map((each) => ({ ...each, id: 'aside' }));
    const body = { type: 'before', first: 'e1', then: 'aside' };
    const document = negotiation('aside', {
      provisions: [...elements(3), ...aside],
      rules: [held('r', body), held('s', { type: 'never', condition: { done: 'aside' } })],
    });
    const { orderings, packages } = analyze(asNegotiation(document));
    expect(packages).toEqual({ total: 2n, feasible: 1n });
    expect(orderings).toEqual(analyze(free).orderings);
  });
});

describe('a class of terms that is empty', () => {
  it('a coalition that can sign nothing is left with the empty package', () => {
    const subject = { ...everyoneFirst(3), parties: [{ id: 'one' }, { id: 'two' }] };
    for (const parties of [[], ['one'], ['two']]) {
      const answer = analyze(subject, { parties });
      expect(answer).toMatchObject({ status: 'feasible', packages: { total: 1n, feasible: 1n } });
      expect(answer.orderings).toEqual({ strict: 1n, bundled: 1n });
      expect(answer.witness).toEqual({ package: {}, ordering: [] });
    }
  });

  it('what the empty package lacks at the end is what is in the way', () => {
    const demand = { type: 'finally', condition: { done: 'e1' } };
    const rules = [held('r', demand), procedural('p', demand)];
    const subject = { ...withRules(2, rules), parties: [{ id: 'one' }, { id: 'two' }] };
    const answer = analyze(subject, { parties: ['one'] });
    expect(answer).toMatchObject({ status: 'infeasible', packages: { total: 1n, feasible: 0n } });
    expect(answer.conflicts.map(({ rules: ids }) => ids)).toEqual([[]]);
    expect(answer.relaxations).toEqual([]);
  });

  it.each(namesOf(everyAnalysis))('%s answers a coalition without any open term', (name) => {
    const subject = { ...everyoneFirst(3), parties: [{ id: 'one' }, { id: 'two' }] };
    expect(() => ask(name, subject, { parties: ['two'] })).not.toThrow();
  });

  it('a provision of which every term is refused is named, and repaired', () => {
    const refused = ['x', 'y'].map((term, place) =>
      held(`no-${term}`, { type: 'never', condition: on(term), cost: place + 1 }),
    );
    const subject = deal(refused);
    expect(analyze(subject).conflicts.map(({ rules }) => rules)).toEqual([['no-x', 'no-y']]);
    const closed = termsVerdict(subject).closedProvisions.map(({ provision }) => provision);
    expect(closed).toEqual(['deal']);
    expect(repairs(subject).repairs[0]?.cost).toBe(1);
  });
});

/** Their answers name every rule, idle or not. */
const listingRules = ['prices', 'necessity', 'compare'];

function on(term: string) {
  return { terms: { deal: term } };
}

function never(when: RuleEntry['when']): RuleEntry {
  return { ...held('silent', { type: 'never', condition: { done: 'e1' } }), ...(when && { when }) };
}

function deal(rules: readonly RuleEntry[]): Negotiation {
  const provisions = [{ id: 'deal', title: 'Deal', terms: ['x', 'y'] }, ...elements(2)];
  return asNegotiation(negotiation('deal', { provisions, rules }));
}

/** Whether the rules `a-b`, `b-c`, ... close, each event once. */
function isCycle(rules: readonly string[]): boolean {
  const next = new Map(rules.map((rule) => rule.split('-') as [string, string]));
  const [start = ''] = next.keys();
  let [at, steps] = [next.get(start), 1];
  while (at !== undefined && at !== start && steps < rules.length) {
    at = next.get(at);
    steps += 1;
  }
  return at === start && steps === rules.length && next.size === rules.length;
}
