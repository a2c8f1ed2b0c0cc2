import { analyze, checkOrdering, type Negotiation, orderings, rankOrderings } from 'redlines';
import { describe, expect, it } from 'vitest';
import type { RuleEntry } from '../../oracle/file-format.js';
import { numbers, procedural } from '../../oracle/posets.js';
import { customRuleTypes } from '../../support/custom-rule-types.js';
import { free, ring, withRules, zigzagged } from '../../support/large.js';

const timeout = 60_000;
const budget = { states: 3_000_000 };

/** Ladders of twelve events beside each other, each event before the next, and rules besides. */
function ladders(count: number, besides: readonly RuleEntry[]): Negotiation {
  const rungs = numbers(12 * count)
    .filter((n) => n % 12 !== 0)
    .map((n) => procedural(`r${n}`, { type: 'before', first: `e${n}`, then: `e${n + 1}` }));
  return withRules(12 * count, [...rungs, ...besides]);
}

const apart = procedural('apart', { type: 'apart', events: ['e1', 'e13'] });
const soon = procedural('soon', { type: 'by', event: 'e2', position: 4 });
const tooSoon = procedural('too-soon', { type: 'by', event: 'e5', position: 4 });
const tied = [12, 24, 36, 48, 60].map((n) =>
  procedural(`tie${n}`, { type: 'noLaterThan', first: `e${n}`, then: `e${n + 12}` }),
);

const around = [1, 2, 3].map((n) =>
  procedural(`around${n}`, { type: 'before', first: `e${n}`, then: `e${(n % 3) + 1}` }),
);

describe('the first orderings of more events than the kernel has room for', () => {
  it.each([
    ['66 in a zigzag', zigzagged(66)],
    ['72 in six ladders, two of which begin apart', ladders(6, [apart])],
    ['72 in six ladders, one of them soon', ladders(6, [soon])],
    ['72 in ladders that end one after the other', ladders(6, [apart, ...tied])],
  ])('are feasible, and each another one: %s', { timeout }, (_, subject) => {
    const listing = orderings(subject, { budget });
    const found = Array.from({ length: 12 }, () => listing.next().value);
    expect(new Set(found.map((each) => JSON.stringify(each?.ordering))).size).toBe(12);
    for (const each of found) {
      expect(checkOrdering(subject, each?.package ?? {}, each?.ordering ?? [])).toEqual([]);
    }
  });

  it.each([
    ['all around', ring(66)],
    ['around three beside many others', withRules(66, around)],
    ['in one ladder of six', ladders(6, [tooSoon])],
    [
      'at one moment and not',
      ladders(6, [apart, procedural('with', { type: 'together', events: ['e1', 'e13'] })]),
    ],
  ])('are none where rules leave no way: %s', { timeout }, (_, subject) => {
    expect([...orderings(subject, { budget })]).toEqual([]);
  });
});

describe('a rule that no ordering can meet', () => {
  const never = procedural('never', {
    type: 'never',
    condition: { any: [{ done: 'e1' }, { not: { done: 'e1' } }] },
  });

  it.each([3, 66])('leaves %i events nothing to list or to number', (count) => {
    const subject = withRules(count, [never]);
    expect([...orderings(subject, { budget })]).toEqual([]);
    expect(rankOrderings(subject, { budget }).count).toBe(0n);
  });

  it('does so beside types of one’s own, which only a walk can ask', () => {
    const lasting = procedural('lasting', { type: 'lasting', event: 'e1.agreed', bundles: 1 });
    const types = { types: customRuleTypes };
    for (const rules of [
      [lasting, never],
      [never, lasting],
    ]) {
      const subject = withRules(3, rules);
      expect([...orderings(subject, types)]).toEqual([]);
      expect(rankOrderings(subject, types).count).toBe(0n);
      expect(analyze(subject, types)).toMatchObject({
        status: 'infeasible',
        orderings: { strict: 0n, bundled: 0n },
      });
    }
    // Of thirteen, without the three with e1 alone at the end and the three with e1 in the last bundle.
    expect([...orderings(withRules(3, [lasting]), types)]).toHaveLength(7);
  });
});

it('what the kernel has room for is listed without a walk', () => {
  const count = (states: number) => [...orderings(free(6), { budget: { states } })].length;
  expect(count(10_000)).toBe(4_683);
});
