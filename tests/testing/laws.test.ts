import fc from 'fast-check';
import { type EventId, ruleType } from 'redlines';
import {
  agentLaws,
  analysisLaws,
  holdLaws,
  type Law,
  monitorsStaySmall,
  softerFormsAreWeaker,
  tableLaws,
  typeLaws,
} from 'redlines/testing';
import { describe, expect, it } from 'vitest';
import { customRuleTypes } from '../support/custom-rule-types.js';
import { runs } from '../support/runs.js';

const timeout = 300_000;

describe('the laws', () => {
  it('find that `before` has no weaker form where it asks for something not done', () => {
    // Done before, it may not be done any more in the very bundle: “no later than” is another demand.
    const [report] = holdLaws([softerFormsAreWeaker], {}, { runs: 1_000 });
    expect(JSON.stringify(report?.failure?.counterexample)).toContain(
      '"type":"before","first":{"not"',
    );
  });

  it('find nothing against the other built-in weaker forms', { timeout }, () => {
    const property = softerFormsAreWeaker({ shape: { draw: ['immediatelyBefore'] } });
    fc.assert(property, runs(200));
    expect(property.exercised()).toBeGreaterThan(20);
  });

  it('are put to the test by a fair share of random negotiations of the built-in types', {
    timeout,
  }, () => {
    // The built-in types remember nothing, and before with a condition is known to have no weaker form.
    const apart: readonly Law[] = [monitorsStaySmall, softerFormsAreWeaker];
    const laws = [...typeLaws, ...analysisLaws, ...tableLaws, ...agentLaws];
    const { numRuns } = runs(40);
    for (const { law, exercised, failure } of holdLaws(
      laws.filter((each) => !apart.includes(each)),
      {},
      { runs: numRuns },
    )) {
      expect(failure, law).toBeNull();
      expect(exercised, law).toBeGreaterThan(numRuns / 12);
    }
  });

  for (const law of [
    ...typeLaws,
    ...analysisLaws.filter((each) => each !== softerFormsAreWeaker),
    ...tableLaws,
  ]) {
    it(`hold on this library: ${law.id}`, { timeout }, () => {
      const { numRuns } = runs(200);
      const property = law({ types: customRuleTypes });
      fc.assert(property, { numRuns });
      expect(property.exercised()).toBeGreaterThan(numRuns / 8);
    });
  }

  it('have names and words of their own', () => {
    const all = [...typeLaws, ...analysisLaws, ...tableLaws];
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(new Set(all.map(({ says }) => says)).size).toBe(all.length);
    for (const { failure } of all) expect(failure).toMatch(/\w+.*[.]$/);
  });
});

/** Its state remembers everything. */
const growing = ruleType({
  name: 'faulty',
  fields: { event: 'event' },
  monitor: {
    initial: (): readonly EventId[] => [],
    next: (state, { bundle }) => [...state, ...bundle],
  },
  sentence: ({ event }, words) => `something about ${words.event(event)}`,
});

describe('a law that is broken', () => {
  it('is found again by its seed and path alone', () => {
    const types = [growing];
    const subject = { types, shape: { draw: ['faulty'] } };
    const law = typeLaws.filter(({ id }) => id === 'monitors-stay-small');
    const [found] = holdLaws(law, subject);
    const [again] = holdLaws(law, subject, { path: found?.failure?.path ?? '' });
    expect(again?.failure?.counterexample).toEqual(found?.failure?.counterexample);
  });

  it('prints its story in any runner, under plain fc.assert', () => {
    const property = softerFormsAreWeaker();
    expect(() => fc.assert(property, { seed: 1, numRuns: 1_000 })).toThrow(
      /seed: 1, path: "[\d:]+"[\s\S]*Counterexample: \[At the table: North\.\n[\s\S]*As JSON: \{"redlines":1/,
    );
  });

  it('is found on a negotiation of one’s own: a fallback that asks for more', () => {
    const [report] = holdLaws([softerFormsAreWeaker], {
      negotiation: {
        redlines: 1,
        id: 'talks',
        title: 'Talks',
        parties: [{ id: 'north' }],
        provisions: [{ id: 'aid' }, { id: 'border' }],
        rules: [
          {
            id: 'aid-first',
            heldBy: 'north',
            type: 'noLaterThan',
            first: 'aid',
            then: 'border',
            fallbacks: [{ type: 'before', first: 'aid', then: 'border' }],
          },
        ],
      },
    });
    expect(report?.failure?.message).toContain('form 1 of "aid-first" is not weaker');
  });
});
