import { analyze } from 'redlines';
import { describe, expect, it } from 'vitest';
import type { RuleEntry } from '../oracle/file-format.js';
import type { KnownAnswer } from '../oracle/known-answer.js';
import { knownAnswers, requiredCases } from '../oracle/literature.js';
import { allPairs, elements, held, negotiation, numbers } from '../oracle/posets.js';
import { asNegotiation } from '../support/task.js';

describe('analyze and the literature', () => {
  it('has the cases that are required', () => {
    expect(requiredCases.length).toBeGreaterThan(20);
    for (const known of requiredCases) expect(knownAnswers).toContain(known);
  });

  it.each(knownAnswers)('$name', (known) => {
    expect(answered(known)).toEqual(claimed(known));
  });

  it.each(knownAnswers)('$name, of width 1', (known) => {
    if (known.strict === undefined) return;
    const { orderings } = analyze(asNegotiation(known.document), { widest: 1 });
    expect(orderings).toEqual({ strict: BigInt(known.strict), bundled: BigInt(known.strict) });
  });
});

describe('counting walks done-sets, never permutations', () => {
  const quickly = 5_000; // on a slow machine; a tenth of a second is usual

  it('12 free events have 12! strict orderings', { timeout: quickly }, () => {
    const { orderings } = analyze(free(12), { widest: 1 });
    expect(orderings.strict).toBe(479_001_600n);
  });

  it('8 free events have 545,835 bundled ones', { timeout: quickly }, () => {
    expect(analyze(free(8)).orderings.bundled).toBe(545_835n);
  });

  it('12 free events have 28,091,567,595 bundled ones (A000670)', { timeout: 30_000 }, () => {
    expect(analyze(free(12)).orderings.bundled).toBe(28_091_567_595n);
  });

  it('6 provisions of 3 stages have 137,225,088,000 strict orderings', { timeout: quickly }, () => {
    const provisions = elements(6, { stages: ['agreed', 'signed', 'ratified'] });
    const staged = asNegotiation(negotiation('staged', { provisions }));
    // The multinomial 18! / 3!^6.
    expect(analyze(staged, { widest: 1 }).orderings.strict).toBe(137_225_088_000n);
  });

  it('20 provisions of 3 terms have 3,486,784,401 packages, none told apart by a rule', {
    timeout: quickly,
  }, () => {
    const provisions = elements(20, { terms: ['none', 'some', 'all'] });
    const document = asNegotiation(negotiation('terms', { provisions }));
    const { packages } = analyze(document, { widest: 1, budget: { states: 100_000 } });
    expect(packages).toEqual({ total: 3n ** 20n, feasible: 3n ** 20n });
  });
});

// The lists are far shorter than the 1,000 sets that `most` lets through, so they must be whole.
describe('conflicts of many parties', () => {
  it('five that each want to be first: A006231, A000142, A000670', { timeout: 60_000 }, () => {
    const rules = allPairs(5).map(([first, then]) =>
      held(`${first}-${then}`, { type: 'before', first, then }),
    );
    expect(sizes(5, rules)).toEqual({
      conflicts: 84,
      relaxations: 120,
      softened: 541,
      complete: true,
    });
  });

  it.each([6, 8, 10, 12, 16])('%i that each wait for the next', { timeout: 60_000 }, (count) => {
    const rules = numbers(count).map((n) =>
      held(`r${n}`, { type: 'before', first: `e${n}`, then: `e${(n % count) + 1}` }),
    );
    // One drops its demand, or all settle for the same moment.
    expect(sizes(count, rules)).toEqual({
      conflicts: 1,
      relaxations: count,
      softened: count + 1,
      complete: true,
    });
  });
});

function sizes(count: number, rules: readonly RuleEntry[]) {
  const document = negotiation('many', { provisions: elements(count), rules });
  const answer = analyze(asNegotiation(document), { opens: false });
  return {
    conflicts: answer.conflicts.length,
    relaxations: answer.relaxations.length,
    softened: answer.softened.length,
    complete: answer.complete,
  };
}

function free(count: number) {
  return asNegotiation(negotiation(`free-${count}`, { provisions: elements(count) }));
}

function claimed(known: KnownAnswer): Partial<KnownAnswer> {
  const { strict, bundled, packages, conflicts, relaxations, softened } = known;
  const all = { strict, bundled, packages, conflicts, relaxations, softened };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

function answered(known: KnownAnswer): Partial<KnownAnswer> {
  const { orderings, packages, ...lists } = analyze(asNegotiation(known.document));
  expect(lists.complete).toBe(true);
  const all: Readonly<Record<string, unknown>> = {
    strict: String(orderings.strict),
    bundled: String(orderings.bundled),
    packages: { total: String(packages.total), feasible: String(packages.feasible) },
    conflicts: lists.conflicts.length,
    relaxations: lists.relaxations.length,
    softened: lists.softened.length,
  };
  return Object.fromEntries(Object.keys(claimed(known)).map((key) => [key, all[key]]));
}
