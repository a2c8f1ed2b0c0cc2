import { describe, expect, it } from 'vitest';
import { compare } from '../../src/analysis/compare/compare.js';
import type { Side } from '../../src/analysis/compare/comparison.js';
import { comparisonLine, formatComparison } from '../../src/report/index.js';
import { richCase } from './rich-case.js';
import { workedCase } from './worked-case.js';

const readings = { 'part-of': 'no-later' };
const then: Side = { negotiation: richCase, options: { readings, asOf: '2025-12-01' } };
const now: Side = { negotiation: richCase, options: { readings, asOf: '2026-02-01' } };
const refused: Side = { negotiation: richCase, options: { readings: { remark: 'refusal' } } };

function report(a: Side, b: Side): string {
  return formatComparison(a, b, compare(a, b)).replaceAll(/\s+/g, ' ');
}

describe('a comparison in words', () => {
  it('of two dates says what went, what that gains, and who forbade it', () => {
    const text = report(then, now);
    expect(text).toContain('A Troops, guarantees and an agreement As of 2025-12-01');
    expect(text).toContain('FEASIBLE ON BOTH SIDES');
    expect(text).toContain('In A only - North: in the end “Foreign troops” not settled');
    expect(text).toContain('packages 2 kept, 2 gained, 0 lost');
    expect(text).toContain('orderings, single steps 10 kept, 10 gained, 0 lost');
    expect(text).toContain('orderings, in bundles 28 kept, 28 gained, 0 lost');
    expect(text).toContain('A package gained: “Foreign troops” on “no troops”');
    expect(text).toContain('A has no ordering of this package, because of - North: in the end');
    expect(text).toContain('the President of North (conditional)');
    expect(text).toContain('40 and 132 in A; 80 and 264 in B');
  });

  it('of two readings says which conflicts and moves are gone', () => {
    const text = report(refused, { negotiation: richCase, options: { readings } });
    expect(text).toContain('INFEASIBLE → FEASIBLE');
    expect(text).toContain('Conflicts, gone 1. North: “guarantees signed” before “territory”');
    expect(text).toContain('Moves that unlock, gone');
    expect(report({ negotiation: richCase, options: { readings } }, refused)).toContain(
      'Conflicts, new',
    );
  });

  it('of a coalition with everybody says what is not on its table', () => {
    const few: Side = {
      negotiation: richCase,
      options: { readings, parties: ['north', 'guarantor'] },
    };
    const text = report(few, { negotiation: richCase, options: { readings } });
    expect(text).toContain('2 gained (not on the table of A), 2 lost (not on the table of B)');
    expect(text).toContain('In B only - “territory” - “agreement”');
    expect(text).toContain('In B it is no package: required provision left out, “territory”.');
  });

  it('of two orders shows one, and the step at which it breaks', () => {
    const rules = richCase.rules.filter(({ id }) => id !== 'guarantees-first');
    const without: Side = { negotiation: { ...richCase, rules }, options: { readings } };
    const text = report(without, { negotiation: richCase, options: { readings } });
    expect(text).toContain('An ordering lost');
    expect(text).toMatch(/In B it breaks, at step \d: - North: “guarantees signed” before/);
  });

  it('of a thing with itself says that nothing moves', () => {
    expect(report(then, then)).toContain('FEASIBLE ON BOTH SIDES: nothing moves from A to B.');
  });

  it('says what the budget did not suffice for', () => {
    const short: Side = { negotiation: richCase, options: { budget: { states: 1 } } };
    const text = report(short, short);
    expect(text).toContain('UNDECIDED ON BOTH SIDES');
    expect(text).toContain('? kept, ? gained, ? lost');
    expect(text).toContain('not known: the list of the other side is not whole');
  });

  it('refuses sides of something else', () => {
    const strange: Side = { negotiation: workedCase };
    expect(() => formatComparison(strange, strange, compare(then, now))).toThrow(RangeError);
  });

  it('is plain JSON on request', () => {
    const line = comparisonLine(compare(then, now));
    expect(JSON.parse(JSON.stringify(line))).toEqual(line);
    expect(line).toMatchObject({
      a: { negotiation: 'rich', status: 'feasible' },
      rules: { gone: ['some-troops'], new: [], changed: [] },
      packages: { kept: '2', gained: { total: '2', foreign: '0' } },
      orderings: { gainedExample: { against: [{ kind: 'rule', rule: 'some-troops' }] } },
      prices: { complete: true },
    });
    expect(line).not.toHaveProperty('undecided');
  });
});
