import { analyze } from 'redlines';
import { describe, expect, it } from 'vitest';
import type { RuleBody } from '../oracle/file-format.js';
import { elements, negotiation, procedural } from '../oracle/posets.js';
import { asNegotiation } from '../support/task.js';

/** `e1` is always in the package, `x` may be left out: which packages does a rule leave? */
const cases: readonly (readonly [rule: RuleBody, withX: boolean, without: boolean])[] = [
  [{ type: 'never', condition: { done: 'x' } }, false, true],
  [{ type: 'never', condition: { not: { done: 'x' } } }, true, false],
  [{ type: 'finally', condition: { done: 'x' } }, true, false],
  [{ type: 'finally', condition: { terms: { x: 'agreed' } } }, true, false],
  [{ type: 'finally', condition: { not: { done: 'x' } } }, false, true],
  [{ type: 'before', first: 'x', then: 'e1' }, true, false],
  [{ type: 'before', first: 'e1', then: 'x' }, true, true],
  [{ type: 'before', first: { not: { done: 'x' } }, then: 'e1' }, true, true],
  [{ type: 'noLaterThan', first: 'x', then: ['e1'] }, true, false],
  [{ type: 'noLaterThan', first: 'e1', then: ['x'] }, true, true],
  [{ type: 'immediatelyBefore', first: 'x', then: 'e1' }, true, false],
  [{ type: 'immediatelyBefore', first: 'e1', then: 'x' }, true, true],
  [{ type: 'leadsTo', first: 'e1', then: 'x' }, true, false],
  [{ type: 'leadsTo', first: 'x', then: 'e1' }, true, true],
  [{ type: 'together', events: ['e1', 'x'] }, true, false],
  [{ type: 'apart', events: ['e1', 'x'] }, true, true],
  [{ type: 'first', event: 'x' }, true, false],
  [{ type: 'last', event: 'x' }, true, true],
  [{ type: 'by', event: 'x', position: 1 }, true, false],
  [{ type: 'by', event: 'x', position: 2 }, true, false],
];

describe('a rule that names an event of an omitted provision', () => {
  it.each(cases)('%j reads it as never done', (rule, withX, without) => {
    const [e1] = elements(1);
    const provisions = [...(e1 ? [e1] : []), { id: 'x', title: 'X', optional: true }];
    const rules = [procedural('rule', rule)];
    const when = (included: boolean) =>
      procedural('choice', {
        type: 'finally',
        condition: included ? { done: 'x' } : { not: { done: 'x' } },
      });
    const feasible = (included: boolean) =>
      analyze(
        asNegotiation(negotiation('talks', { provisions, rules: [...rules, when(included)] })),
      ).status === 'feasible';
    expect([feasible(true), feasible(false)]).toEqual([withX, without]);
  });

  it('leaves the empty package its one ordering, to which only end checks apply', () => {
    const provisions = [{ id: 'x', title: 'X', optional: true }];
    const bundled = (rule: RuleBody) => {
      const document = negotiation('talks', { provisions, rules: [procedural('rule', rule)] });
      return analyze(asNegotiation(document)).orderings.bundled;
    };
    expect(bundled({ type: 'never', condition: { done: 'x' } })).toBe(1n);
    expect(bundled({ type: 'never', condition: { not: { done: 'x' } } })).toBe(2n);
    expect(bundled({ type: 'finally', condition: { done: 'x' } })).toBe(1n);
    expect(bundled({ type: 'first', event: 'x' })).toBe(2n);
    expect(bundled({ type: 'by', event: 'x', position: 1 })).toBe(1n);
  });
});
