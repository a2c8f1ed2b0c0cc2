import fc from 'fast-check';
import {
  conflictsAndRelaxationsHit,
  documentRoundTrips,
  feasibleOrderingsPass,
  type Law,
  namesDoNotMatter,
  orderOfListsDoesNotMatter,
  type Question,
  relaxationsSuffice,
  sameQuestionSameAnswer,
  strictAmongBundled,
} from 'redlines/testing';
import { describe, expect, it } from 'vitest';
import { customRuleTypes } from '../support/custom-rule-types.js';
import { runs } from '../support/runs.js';
import { arbTask } from '../support/task.js';

/** Drawn apart from the kit: coalitions, days and widths among them. */
const questions = arbTask({ coalitions: true }).map(({ negotiation, options }): Question => {
  const { types: _, ...asked } = options;
  return { negotiation, asked };
});

const cases: readonly (readonly [law: Law, count: number])[] = [
  [orderOfListsDoesNotMatter, 500],
  [namesDoNotMatter, 500],
  [sameQuestionSameAnswer, 150],
  [conflictsAndRelaxationsHit, 500],
  [relaxationsSuffice, 250],
  [feasibleOrderingsPass, 750],
  [strictAmongBundled, 300],
  [documentRoundTrips, 300],
];

describe('the laws of the kit on documents that it has not drawn', () => {
  for (const [law, count] of cases) {
    it(`hold: ${law.id}`, { timeout: 300_000 }, () => {
      const { numRuns } = runs(count);
      const property = law({ questions, types: customRuleTypes });
      fc.assert(property, { numRuns });
      expect(property.exercised()).toBeGreaterThan(numRuns / 20);
    });
  }
});
