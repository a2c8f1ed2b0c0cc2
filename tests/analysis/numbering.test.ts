import {
  type AnalysisOptions,
  analyze,
  checkOrdering,
  type Negotiation,
  OutOfBudget,
  rankOrderings,
  sampleOrderings,
} from 'redlines';
import { describe, expect, it } from 'vitest';
import { elements, negotiation, numbers, procedural } from '../oracle/posets.js';
import { factorial, free, fubini, withRules, zigzagged } from '../support/large.js';
import { asNegotiation } from '../support/task.js';

const timeout = 60_000;
const strict = { widest: 1 };
/** A000111 at 15: the strict orderings of a fence of 15. */
const fence = 1_903_757_312n;

const loose = [
  procedural('one', { type: 'before', first: 'e1', then: 'e2' }),
  procedural('two', { type: 'before', first: 'e3', then: 'e4' }),
  procedural('three', { type: 'apart', events: ['e5', 'e6'] }),
];
const early = procedural('early', { type: 'by', event: 'e7', position: 3 });
const inARow = numbers(27).map((n) =>
  procedural(`row${n}`, { type: 'before', first: `e${n}`, then: `e${n + 1}` }),
);
const lastInARow = inARow.map((rule, at) => ({ ...rule, first: `e${at + 5}`, then: `e${at + 6}` }));
const soonest = procedural('soonest', { type: 'by', event: 'e1', position: 3 });
const late = procedural('late', { type: 'by', event: 'e33', position: 3 });

/** Fences of 15 events beside each other. */
function fences(count: number): Negotiation {
  const rules = numbers(count).flatMap((fence) =>
    numbers(14).map((n) => {
      const [left, right] = [`e${15 * fence - 15 + n}`, `e${15 * fence - 14 + n}`];
      const [first, then] = n % 2 === 1 ? [left, right] : [right, left];
      return procedural(`r${fence}-${n}`, { type: 'before', first, then });
    }),
  );
  return withRules(15 * count, rules);
}

describe('numbering what falls into parts', () => {
  // Far below any table of the whole.
  const budget = { states: 500_000 };

  it.each([
    ['12 free events in bundles', free(12), {}, fubini(12)],
    ['60 free events', free(60), strict, factorial(60)],
    ['60 free events in bundles', free(60), {}, fubini(60)],
    ['20 events under three rules', withRules(20, loose), strict, factorial(20) / 4n],
    ['two fences of 15', fences(2), strict, choose(30, 15) * fence ** 2n],
    ['four of them', fences(4), strict, choose(60, 30) * (choose(30, 15) * fence ** 2n) ** 2n],
  ])('takes no table of all: %s', { timeout }, (_, subject, options, expected) => {
    const { count, at } = rankOrderings(subject, { ...options, budget });
    expect(count).toBe(expected);
    const drawn = sampleOrderings(subject, { ...options, budget, seed: 'large', count: 5 });
    for (const each of [at(0n), at(count - 1n), at(count / 3n), ...drawn]) {
      expect(checkOrdering(subject, each.package, each.ordering, options)).toEqual([]);
    }
  });

  it.each([
    ['20 events under three rules', withRules(20, loose), {}],
    ['with a deadline on all', withRules(20, [...loose, early]), {}],
    ['with that, strict', withRules(20, [...loose, early]), strict],
    ['with a deadline on the last of 33', withRules(33, [...inARow, late]), {}],
    ['with that, strict', withRules(33, [...inARow, late]), strict],
    ['with a deadline on the first of 33', withRules(33, [...lastInARow, soonest]), {}],
  ])('counts as the analysis does: %s', { timeout }, (_, subject, options) => {
    const { count, at } = rankOrderings(subject, { ...options, budget: { states: 1_000_000 } });
    const { orderings } = analyze(subject, options);
    expect(count).toBe('widest' in options ? orderings.strict : orderings.bundled);
    for (const { package: chosen, ordering } of [at(0n), at(count - 1n), at(count / 7n)]) {
      expect(checkOrdering(subject, chosen, ordering, options)).toEqual([]);
    }
  });

  it('goes from the order of the document to its reverse where all are free', () => {
    const { count, at } = rankOrderings(free(20), strict);
    const inOrder = numbers(20).map((n) => [`e${n}.agreed`]);
    expect(at(0n).ordering).toEqual(inOrder);
    expect(at(count - 1n).ordering).toEqual(inOrder.toReversed());
  });
});

describe('numbering a class of very many packages', () => {
  const subject = asNegotiation(
    negotiation('many', { provisions: elements(20, { terms: ['x', 'y', 'z'] }), rules: loose }),
  );

  it('goes package by package', { timeout }, () => {
    const { count, at } = rankOrderings(subject, strict);
    const one = factorial(20) / 4n;
    expect(count).toBe(3n ** 20n * one);
    const numbersOf = [0n, one - 1n, one, count / 2n, count - 1n];
    const found = numbersOf.map(at);
    expect(found[0]?.package).toEqual(found[1]?.package);
    expect(found[1]?.package).not.toEqual(found[2]?.package);
    expect(new Set(found.map((each) => JSON.stringify(each))).size).toBe(numbersOf.length);
    for (const { package: chosen, ordering } of found) {
      expect(checkOrdering(subject, chosen, ordering, strict)).toEqual([]);
    }
  });
});

describe('numbering packages that rules tell apart', () => {
  const terms = ['strict', 'loose'];
  const ordered = procedural('first', {
    type: 'before',
    first: 'e1',
    then: 'e2',
    when: { terms: { deal: 'strict' } },
  });
  const talks = (count: number, settled: readonly string[]) =>
    asNegotiation(
      negotiation('deal', {
        provisions: [...elements(count), { id: 'deal', title: 'Deal', terms: settled }],
        rules: [ordered],
      }),
    );

  it.each([
    ['few enough for a double', 4],
    ['more than that', 20],
  ])('goes on from one kind of package to the next: %s', (_, count) => {
    const [whole, one, other] = [terms, ['strict'], ['loose']].map((settled) =>
      rankOrderings(talks(count, settled), strict),
    );
    if (whole === undefined || one === undefined || other === undefined) throw new Error('three');
    expect([one.count, other.count]).toEqual([factorial(count + 1) / 2n, factorial(count + 1)]);
    expect(whole.count).toBe(one.count + other.count);
    for (const number of [0n, 1n, one.count - 1n]) expect(whole.at(number)).toEqual(one.at(number));
    for (const number of [0n, 1n, other.count - 1n]) {
      expect(whole.at(one.count + number)).toEqual(other.at(number));
    }
  });
});

describe('a number that no ordering has', () => {
  it.each([
    ['few', rankOrderings(free(3), strict), 6n],
    ['very many', rankOrderings(free(25), strict), factorial(25)],
  ])('is refused, where there are %s', (_, { count, at }, expected) => {
    expect(count).toBe(expected);
    const range = `they go from 0 to ${count - 1n}.`;
    for (const wrong of [
      -1n,
      count,
      -1,
      Number(count) * 2,
      0.5,
      Number.NaN,
      Number.POSITIVE_INFINITY,
    ]) {
      expect(() => at(wrong)).toThrow(new RangeError(`There is no ordering ${wrong}; ${range}`));
    }
    for (const right of [0, 1, 5]) expect(at(right)).toEqual(at(BigInt(right)));
  });

  it('is any where nothing is feasible', () => {
    const rules = [procedural('never', { type: 'never', condition: { done: 'e1' } })];
    const { at } = rankOrderings(withRules(2, rules));
    expect(() => at(0)).toThrow('There is no ordering 0; nothing is feasible.');
  });
});

describe('numbering what is too much for its budget', () => {
  const budget = { states: 300_000 };
  const never = [
    procedural('ab', { type: 'before', first: 'e1', then: 'e2' }),
    procedural('ba', { type: 'before', first: 'e2', then: 'e1' }),
  ];
  const chain = numbers(19).map((n) =>
    procedural(`apart-${n}`, { type: 'apart', events: [`e${n}`, `e${n + 1}`] }),
  );

  it.each([
    ['20 events all tied, in bundles', withRules(20, chain), {}],
    ['a zigzag of 30 in bundles', zigzagged(30), {}],
    ['3,000 free events', free(3_000), {}],
  ])('says so: %s', { timeout }, (_, subject, options) => {
    const limits = { ...options, budget };
    expect(countOrNone(subject, limits)).toBe('out of budget');
  });

  it('says so or numbers 40 events of which one is due', { timeout }, () => {
    const count = countOrNone(withRules(40, [...loose, early]), { ...strict, budget });
    expect(['out of budget', (factorial(39) / 4n) * 3n]).toContain(count);
  });

  it('is none where nothing is feasible', () => {
    expect(rankOrderings(withRules(45, [...loose, ...never]), { budget }).count).toBe(0n);
    expect(rankOrderings(withRules(20, [...never, early]), { budget }).count).toBe(0n);
  });
});

function countOrNone(subject: Negotiation, options: AnalysisOptions) {
  try {
    return rankOrderings(subject, options).count;
  } catch (error) {
    if (error instanceof OutOfBudget) return 'out of budget';
    throw error;
  }
}

function choose(n: number, k: number): bigint {
  return factorial(n) / (factorial(k) * factorial(n - k));
}
