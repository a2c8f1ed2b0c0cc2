import fc from 'fast-check';
import { parseNegotiation } from 'redlines';
import { describe, expect, it } from 'vitest';
import { customRuleTypes } from '../support/custom-rule-types.js';
import { runs } from '../support/runs.js';
import { arbTask } from '../support/task.js';

describe('the parser', () => {
  it('asks for the rule types that a document uses', () => {
    fc.assert(
      fc.property(arbTask(), ({ document }) => {
        const own = customRuleTypes.map(({ name }) => name);
        const needed = document.rules
          .flatMap(({ type, fallbacks = [] }) => [type, ...fallbacks.map((each) => each.type)])
          .some((type) => own.includes(type));
        expect(parseNegotiation(document).ok).toBe(!needed);
      }),
      runs(100),
    );
  });
});
