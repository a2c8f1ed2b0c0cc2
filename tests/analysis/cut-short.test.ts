import { type Analysis, analyze, type Negotiation, OutOfBudget, orderings } from 'redlines';
import { describe, expect, it } from 'vitest';
import { elements, held, negotiation, numbers, procedural } from '../oracle/posets.js';
import { everyoneFirst, free, ring, withRules } from '../support/large.js';
import { asNegotiation } from '../support/task.js';

const timeout = 120_000;

describe('a budget', () => {
  it('too small for anything leaves the verdict open', () => {
    const answer = analyze(ring(3), { budget: { states: 0 } });
    expect(answer).toMatchObject({
      status: 'undecided',
      packages: { total: 1n, feasible: null },
      orderings: { strict: null, bundled: null },
      witness: null,
      conflicts: [],
      relaxations: [],
      softened: [],
      complete: false,
    });
    expect(answer.undecided.map(({ question }) => question)).toEqual(['feasibility']);
  });

  it('names each question that it cuts short, with how far it got', () => {
    const { undecided } = analyze(everyoneFirst(3), { budget: { states: 40 } });
    expect(undecided).toMatchObject(
      ['conflicts', 'clash', 'softened'].map((question) => ({ question, why: 'states' })),
    );
    for (const { states } of undecided) expect(states).toBeGreaterThan(40);
  });

  it('leaves a witness where it does not suffice to count', () => {
    // Eight kinds of packages, on each of which another rule counts; the first is soon looked at.
    const terms = numbers(8).map((n) => `t${n}`);
    const rules = terms.map((term, place) => {
      const [first, then] = [`e${place + 1}`, `e${place + 2}`];
      return procedural(term, { type: 'before', first, then, when: { terms: { deal: term } } });
    });
    const provisions = [...elements(9), { id: 'deal', title: 'Deal', terms }];
    const talks = asNegotiation(negotiation('talks', { provisions, rules }));
    const answer = analyze(talks, { budget: { states: 4_000 } });
    expect(answer).toMatchObject({
      status: 'feasible',
      packages: { total: 8n, feasible: null },
      orderings: { strict: null, bundled: null },
      complete: true,
      undecided: ['packages', 'strict', 'bundled'].map((question) => ({ question, why: 'states' })),
    });
    expect(answer.witness?.ordering.flat()).toHaveLength(10);
  });

  it('leaves one conflict and one relaxation, where it is enough to find any', () => {
    const { conflicts, relaxations, complete } = analyze(everyoneFirst(8), {
      opens: false,
      budget: { states: 1_500 },
    });
    expect(conflicts.length).toBeGreaterThan(0);
    expect(relaxations.length).toBeGreaterThan(0);
    expect(complete).toBe(false);
  });

  it('never makes an answer wrong, however small', { timeout }, () => {
    const whole = analyze(everyoneFirst(3));
    for (const states of [...numbers(40), 60, 100, 200, 400, 1_000]) {
      const part = analyze(everyoneFirst(3), { budget: { states } });
      if (part.status === 'undecided') continue;
      expect(part.status).toBe('infeasible');
      for (const list of ['conflicts', 'relaxations', 'softened'] as const) {
        const known = whole[list].map(rulesOf);
        for (const each of part[list]) expect(known).toContain(rulesOf(each));
        if (part.complete) expect(part[list]).toHaveLength(known.length);
      }
      expect(part.complete && part.undecided.length === 0).toBe(isWhole(part, whole));
    }
  });

  it('ends a listing with an error that says so', () => {
    const listing = orderings(free(8), { budget: { states: 1_000 } });
    expect(() => [...listing]).toThrow(OutOfBudget);
    expect(() => [...orderings(free(8), { budget: { states: 1_000 } })]).toThrow(/budget.*ran out/);
  });

  it('that ran out leaves the next call unharmed', () => {
    const before = analyze(everyoneFirst(3));
    analyze(free(60), { budget: { states: 1_000 } });
    expect(() => [...orderings(free(8), { budget: { states: 10 } })]).toThrow(OutOfBudget);
    expect(analyze(everyoneFirst(3))).toEqual(before);
  });
});

describe('most', () => {
  it.each([1, 2, 5])('shows as many as %i of each kind, however many there are', (most) => {
    const { conflicts, relaxations, softened } = analyze(everyoneFirst(7), { opens: false, most });
    expect([conflicts.length, relaxations.length, softened.length]).toEqual([most, most, most]);
  });

  it('may be none at all', () => {
    expect(analyze(everyoneFirst(3), { most: 0 })).toMatchObject({
      status: 'infeasible',
      conflicts: [],
      relaxations: [],
      softened: [],
      complete: false,
      undecided: [],
    });
  });

  it('counts a degree as its share of what the rule costs', () => {
    // To soften the first by one of its two forms costs 0.5, to drop the other 0.6.
    const rules = [
      { ...held('x-first', { type: 'before', first: 'e1', then: 'e2' }), cost: 1 },
      { ...held('together', { type: 'together', events: ['e1', 'e2'] }), cost: 0.6 },
    ];
    const { softened } = analyze(withRules(2, rules), { most: 1 });
    expect(softened.map(({ concessions }) => concessions)).toEqual([
      [{ rule: 'x-first', degree: 1, to: 'noLaterThan' }],
    ]);
  });

  it.each([1, 2, 3, 4])('lists at most %i of each kind and says so', (most) => {
    const whole = analyze(everyoneFirst(4), { opens: false });
    const part = analyze(everyoneFirst(4), { opens: false, most });
    expect(part.complete).toBe(false);
    for (const list of ['conflicts', 'relaxations', 'softened'] as const) {
      expect(part[list].length).toBeLessThanOrEqual(most);
      const known = whole[list].map(rulesOf);
      for (const each of part[list]) expect(known).toContain(rulesOf(each));
    }
  });

  it('keeps the smallest conflicts and the cheapest moves', { timeout }, () => {
    // Of five parties there are 541 softened relaxations, too many to be gone through at once for 5 of them.
    for (const count of [4, 5]) {
      const most = 5;
      const negotiation = priced(everyoneFirst(count));
      const costs = new Map(negotiation.rules.map(({ id, cost }) => [id, cost ?? 1]));
      const priceOf = (rules: readonly string[]) =>
        rules.reduce((sum, rule) => sum + (costs.get(rule) ?? 0), 0);
      const inOrder = (list: readonly number[]) => list.toSorted((a, b) => a - b);
      const [whole, part] = [{}, { most }].map((options) => {
        const answer = analyze(negotiation, { opens: false, ...options });
        return {
          sizes: inOrder(answer.conflicts.map(({ rules }) => rules.length)),
          prices: inOrder(answer.relaxations.map(({ rules }) => priceOf(rules))),
          // Each rule has two forms, so that a degree is half its cost.
          softened: inOrder(
            answer.softened.map(({ concessions }) =>
              concessions.reduce(
                (sum, { rule, degree }) => sum + (degree * (costs.get(rule) ?? 0)) / 2,
                0,
              ),
            ),
          ),
        };
      });
      expect(part).toEqual({
        sizes: whole?.sizes.slice(0, most),
        prices: whole?.prices.slice(0, most),
        softened: whole?.softened.slice(0, most),
      });
    }
  });

  it('does not cut what is just as long', () => {
    const whole = analyze(everyoneFirst(3));
    expect([whole.conflicts.length, whole.relaxations.length]).toEqual([5, 6]);
    expect(analyze(everyoneFirst(3), { most: 13 })).toEqual(whole);
  });
});

/** Each rule at a cost of its own. */
function priced(negotiation: Negotiation): Negotiation {
  const rules = negotiation.rules.map((rule, place) => ({ ...rule, cost: 1 + ((7 * place) % 5) }));
  return { ...negotiation, rules };
}

function isWhole(part: Analysis, whole: Analysis): boolean {
  return JSON.stringify(part, inText) === JSON.stringify(whole, inText);
}

function inText(_: string, value: unknown): unknown {
  return typeof value === 'bigint' ? String(value) : value;
}

function rulesOf(each: Analysis['conflicts' | 'relaxations' | 'softened'][number]): string {
  return JSON.stringify('rules' in each ? each.rules : each.concessions);
}
