import { builtInTypes, type RuleBody } from 'redlines';
import { describe, expect, it } from 'vitest';
import { failsAtEnd, type StepParts, violates } from '../support/stand.js';

/** A body, and steps that it lets pass and steps that violate it. */
interface Row {
  readonly rule: RuleBody;
  readonly passes: readonly StepParts[];
  readonly violated: readonly StepParts[];
}

const done = (event: string) => ({ done: event });
const notDone = (event: string) => ({ not: { done: event } });

/** The table of the semantics, section 3. Provisions that never appear are omitted ones. */
const rows: Readonly<Record<string, readonly Row[]>> = {
  never: [
    {
      rule: { type: 'never', condition: done('a') },
      passes: [{ bundle: 'b' }, { before: 'b', bundle: 'c' }],
      violated: [{ bundle: 'a' }, { bundle: 'ab' }, { before: 'a', bundle: 'b' }],
    },
    {
      rule: { type: 'never', condition: { all: [done('a'), notDone('b')] } },
      passes: [{ bundle: 'b' }, { bundle: 'ab' }, { before: 'b', bundle: 'a' }],
      violated: [{ bundle: 'a' }, { before: 'a', bundle: 'c' }],
    },
    {
      rule: { type: 'never', condition: { terms: { a: 'west' } } },
      passes: [{ bundle: 'a' }, { bundle: 'b', terms: { a: 'west' } }],
      violated: [{ bundle: 'a', terms: { a: 'west' } }],
    },
  ],
  finally: [
    { rule: { type: 'finally', condition: done('a') }, passes: [{ bundle: 'b' }], violated: [] },
  ],
  before: [
    {
      rule: { type: 'before', first: 'a', then: 'b' },
      passes: [{ bundle: 'a' }, { before: 'a', bundle: 'b' }, { before: 'ca', bundle: 'bd' }],
      violated: [{ bundle: 'b' }, { bundle: 'ab' }, { before: 'c', bundle: 'b' }],
    },
    {
      rule: { type: 'before', first: { any: [done('a'), done('b')] }, then: ['c', 'd'] },
      passes: [{ before: 'a', bundle: 'c' }, { before: 'b', bundle: 'cd' }, { bundle: 'ab' }],
      violated: [{ bundle: 'c' }, { bundle: 'ad' }, { before: 'c', bundle: 'd' }],
    },
    {
      rule: { type: 'before', first: { terms: { a: ['west', 'east'] } }, then: 'b' },
      passes: [{ before: 'a', bundle: 'b', terms: { a: 'east' } }],
      violated: [
        { before: 'a', bundle: 'b' },
        { bundle: 'ab', terms: { a: 'east' } },
      ],
    },
    {
      rule: { type: 'before', first: notDone('a'), then: 'b' },
      passes: [{ bundle: 'b' }, { bundle: 'ab' }],
      violated: [{ before: 'a', bundle: 'b' }],
    },
  ],
  noLaterThan: [
    {
      rule: { type: 'noLaterThan', first: 'a', then: 'b' },
      passes: [{ bundle: 'a' }, { bundle: 'ab' }, { before: 'a', bundle: 'b' }],
      violated: [{ bundle: 'b' }, { before: 'c', bundle: 'bd' }],
    },
    {
      rule: { type: 'noLaterThan', first: { all: [done('a'), done('b')] }, then: ['c', 'd'] },
      passes: [{ bundle: 'abc' }, { before: 'a', bundle: 'bd' }, { bundle: 'a' }],
      violated: [{ bundle: 'ac' }, { before: 'b', bundle: 'd' }],
    },
    {
      rule: { type: 'noLaterThan', first: notDone('a'), then: 'b' },
      passes: [{ bundle: 'b' }, { before: 'b', bundle: 'a' }],
      violated: [{ bundle: 'ab' }, { before: 'a', bundle: 'b' }],
    },
    {
      rule: {
        type: 'noLaterThan',
        first: { atLeast: { count: 2, of: [done('a'), done('b'), done('c')] } },
        then: 'd',
      },
      passes: [{ bundle: 'abd' }, { before: 'a', bundle: 'cd' }, { before: 'abc', bundle: 'd' }],
      violated: [{ bundle: 'd' }, { bundle: 'ad' }],
    },
  ],
  immediatelyBefore: [
    {
      rule: { type: 'immediatelyBefore', first: 'a', then: 'b' },
      passes: [
        { bundle: 'a' },
        { before: 'a', bundle: 'b' },
        { before: 'ca', previous: 'ca', bundle: 'b' },
        { before: 'a', bundle: 'c' },
      ],
      violated: [{ bundle: 'b' }, { bundle: 'ab' }, { before: 'ac', previous: 'c', bundle: 'b' }],
    },
  ],
  leadsTo: [
    {
      rule: { type: 'leadsTo', first: 'a', then: 'b' },
      passes: [{ bundle: 'a' }, { before: 'a', bundle: 'b' }, { bundle: 'b' }],
      violated: [{ bundle: 'ab' }, { before: 'b', bundle: 'a' }],
    },
  ],
  together: [
    {
      rule: { type: 'together', events: ['a', 'b', 'c'] },
      passes: [{ bundle: 'abc' }, { bundle: 'abcd' }, { bundle: 'd' }],
      violated: [{ bundle: 'a' }, { bundle: 'bc' }, { before: 'a', bundle: 'bcd' }],
    },
  ],
  apart: [
    {
      rule: { type: 'apart', events: ['a', 'b', 'c'] },
      passes: [{ bundle: 'a' }, { bundle: 'bd' }, { before: 'a', bundle: 'b' }, { bundle: 'd' }],
      violated: [{ bundle: 'ab' }, { bundle: 'bcd' }, { bundle: 'abc' }],
    },
  ],
  first: [
    {
      rule: { type: 'first', event: 'a' },
      passes: [{ bundle: 'a' }, { bundle: 'ab' }, { before: 'b', bundle: 'c' }],
      violated: [{ bundle: 'b' }, { bundle: 'cd' }],
    },
  ],
  last: [
    {
      rule: { type: 'last', event: 'a' },
      passes: [{ bundle: 'a' }, { bundle: 'ab' }, { before: 'b', bundle: 'ac' }],
      violated: [
        { before: 'a', bundle: 'b' },
        { before: 'ab', bundle: 'c' },
      ],
    },
  ],
  by: [
    {
      rule: { type: 'by', event: 'a', position: 2 },
      passes: [
        { bundle: 'b', position: 1 },
        { before: 'b', bundle: 'a', position: 2 },
        { before: 'a', bundle: 'b', position: 2 },
        { before: 'bc', bundle: 'd', position: 3 },
      ],
      violated: [
        { before: 'b', bundle: 'c', position: 2 },
        { before: 'bc', bundle: 'd', position: 2 },
      ],
    },
  ],
};

interface EndRow {
  readonly rule: RuleBody;
  readonly holds: readonly string[];
  readonly fails: readonly string[];
}

/** What completion violates: packages by what is done in them, each event a bundle. */
const ends: readonly EndRow[] = [
  { rule: { type: 'finally', condition: done('a') }, holds: ['a', 'ba'], fails: ['', 'b'] },
  { rule: { type: 'finally', condition: notDone('a') }, holds: ['', 'b'], fails: ['a', 'ab'] },
  { rule: { type: 'leadsTo', first: 'a', then: 'b' }, holds: ['', 'ab', 'b'], fails: ['a', 'ac'] },
  { rule: { type: 'by', event: 'a', position: 2 }, holds: ['a', 'ba', 'bc'], fails: ['', 'b'] },
];

describe('a step and the table of section 3', () => {
  it('has a row for each built-in type', () => {
    expect(Object.keys(rows)).toEqual(builtInTypes.map(({ name }) => name));
  });

  const cases = Object.values(rows).flat();

  it.each(cases)('$rule lets pass', ({ rule, passes }) => {
    for (const step of passes)
      expect({ step, is: violates(rule, step) }).toEqual({ step, is: false });
  });

  it.each(cases)('$rule is violated', ({ rule, violated }) => {
    for (const step of violated)
      expect({ step, is: violates(rule, step) }).toEqual({ step, is: true });
  });

  it.each(ends)('$rule at completion', ({ rule, holds, fails }) => {
    expect(holds.filter((package_) => failsAtEnd(rule, package_))).toEqual([]);
    expect(fails.filter((package_) => !failsAtEnd(rule, package_))).toEqual([]);
  });

  it('judges terms at completion', () => {
    const rule = { type: 'finally', condition: { terms: { a: ['west', 'east'] } } };
    expect(failsAtEnd(rule, 'a', 1, { a: 'east' })).toBe(false);
    expect(failsAtEnd(rule, 'a', 1, { a: 'south' })).toBe(true);
    expect(failsAtEnd(rule, 'b', 1, { a: 'east' })).toBe(true);
  });

  it('leaves the end alone in every other type', () => {
    const judging = new Set(ends.map(({ rule }) => rule.type));
    for (const { rule } of cases.filter((row) => !judging.has(row.rule.type))) {
      expect(failsAtEnd(rule, '')).toBe(false);
      expect(failsAtEnd(rule, 'abcd')).toBe(false);
    }
  });
});
