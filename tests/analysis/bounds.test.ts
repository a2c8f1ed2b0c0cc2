import {
  type Analysis,
  analyze,
  availableNext,
  checkOrdering,
  type Negotiation,
  orderings,
  partialDeals,
} from 'redlines';
import { describe, expect, it } from 'vitest';
import { elements, negotiation, numbers, procedural } from '../oracle/posets.js';
import {
  chained,
  factorial,
  free,
  fubini,
  ring,
  staged,
  withRules,
  zigzagged,
} from '../support/large.js';
import { asNegotiation } from '../support/task.js';

const timeout = 120_000;

describe('60 free events', () => {
  it('are feasible, and never miscounted', { timeout }, () => {
    const answer = analyze(free(60), { budget: { states: 100_000 } });
    expect(answer.status).toBe('feasible');
    expect(answer.packages).toEqual({ total: 1n, feasible: 1n });
    expect([null, factorial(60)]).toContain(answer.orderings.strict);
    expect([null, fubini(60)]).toContain(answer.orderings.bundled);
    expectWitness(free(60), answer);
  });
});

describe('partial deals', () => {
  it('of 60 free events are the whole, without a look at its parts', { timeout }, () => {
    const { deals, complete } = partialDeals(free(60));
    expect([deals.map(({ provisions }) => provisions.length), complete]).toEqual([[60], true]);
  });

  it('that are parts of one another in very many ways end with the budget', { timeout }, () => {
    const alone = procedural('alone', { type: 'never', condition: { done: 'e1' } });
    const { deals, complete } = partialDeals(withRules(60, [alone]), {
      budget: { states: 300_000 },
    });
    expect([deals.map(({ provisions }) => provisions.length), complete]).toEqual([[59], false]);
  });
});

/**
 * Up, down, up, down: one piece, with more done-sets than anybody can visit. In single steps it falls
 * apart as it goes; bundled orderings are counted by done-sets.
 */
describe('60 events in a zigzag', () => {
  it('are feasible; the answer says how far the counting got', { timeout }, () => {
    const answer = analyze(zigzagged(60), { budget: { states: 100_000 } });
    expect(answer.status).toBe('feasible');
    expect(answer.orderings).toEqual({ strict: upDown(60), bundled: null });
    expect(answer.undecided.map(({ question }) => question)).toEqual(['bundled']);
    for (const { states } of answer.undecided) expect(states).toBeGreaterThan(1_000);
    expectWitness(zigzagged(60), answer);
  });

  it('end by themselves, without any budget given', () => {
    expect(analyze(zigzagged(60)).status).toBe('feasible');
  });

  it('stop when their time is up', { timeout }, () => {
    const budget = { milliseconds: 100, states: Number.POSITIVE_INFINITY };
    const ask = () => analyze(zigzagged(60), { budget }).orderings.bundled;
    expect(timed(ask, 60)).toEqual([null, 'within 60 s']);
  });
});

describe('chained events', () => {
  it('have one ordering, found and counted at once', { timeout }, () => {
    const answer = analyze(chained(40), { budget: { states: 100_000 } });
    expect(answer.orderings).toEqual({ strict: 1n, bundled: 1n });
    expect(answer.undecided).toEqual([]);
    expectWitness(chained(40), answer);
  });

  it('have one that may be taken next; the others are soon known to be blocked', {
    timeout,
  }, () => {
    const ask = () => availableNext(chained(25));
    const [{ available, blocked }, time] = timed(ask, 60);
    expect(available).toEqual([{ event: 'e1.agreed', term: 'agreed', with: [] }]);
    expect(blocked).toHaveLength(24);
    expect(time).toBe('within 60 s');
  });

  it('in a ring are one conflict', { timeout }, () => {
    const { conflicts, relaxations } = analyze(ring(12), { opens: false });
    expect(conflicts.map(({ rules, cycle }) => [rules.length, cycle?.length])).toEqual([[12, 12]]);
    expect(relaxations.map(({ rules }) => rules.length)).toEqual(Array(12).fill(1));
  });
});

describe('a `when` that names many open provisions', () => {
  it('does not make one wait for what is available', { timeout }, () => {
    const provisions = elements(14, { terms: ['x', 'y'] });
    const named = provisions.map(({ id }) => ({ terms: { [id]: 'x' } }));
    const body = { type: 'first', event: 'e2', when: { any: [...named, { terms: { e1: 'y' } }] } };
    const subject = negotiation('many', { provisions, rules: [procedural('rule', body)] });
    // Whatever the terms, the first bundle has to hold e2.
    const [{ available }, time] = timed(() => availableNext(asNegotiation(subject)), 60);
    expect(available).toHaveLength(28);
    expect(time).toBe('within 60 s');
  });
});

describe('many hundreds of events', () => {
  const budget = { states: 1_000_000, milliseconds: 1_000 };

  it.each([
    ['free', () => free(800)],
    ['chained', () => chained(2_000)],
    ['stages of one provision', () => staged(2_000)],
    ['one of them last', () => withRules(800, [procedural('r', { type: 'last', event: 'e1' })])],
  ])('%s: answered or given up within the budget', { timeout }, (_, subject) => {
    const [status, time] = timed(() => analyze(subject(), { budget }).status, 60);
    expect(['feasible', 'undecided']).toContain(status);
    expect(time).toBe('within 60 s');
  });
});

describe('a listing', () => {
  it('of many orderings gives its first ones at once', { timeout }, () => {
    const [first, time] = timed(() => orderings(free(18)).next().value, 1);
    expect(first?.ordering).toEqual(numbers(18).map((n) => [`e${n}.agreed`]));
    expect(time).toBe('within 1 s');
  });
});

/** An answer, and whether it came in time. */
function timed<T>(ask: () => T, seconds = 60): readonly [T, string] {
  const started = performance.now();
  const answer = ask();
  const took = (performance.now() - started) / 1_000;
  return [answer, took <= seconds ? `within ${seconds} s` : `after ${took.toFixed(1)} s`];
}

/** A000111, the Euler numbers, by the triangle of Seidel: each row sums up the one before from its end. */
function upDown(count: number): bigint {
  let row = [1n];
  for (let n = 0; n < count; n += 1) {
    let sum = 0n;
    row = [0n, ...row.toReversed().map((entry) => (sum += entry))];
  }
  return row.at(-1) ?? 0n;
}

function expectWitness(subject: Negotiation, { witness }: Analysis): void {
  expect(checkOrdering(subject, witness?.package ?? {}, witness?.ordering ?? [])).toEqual([]);
}
