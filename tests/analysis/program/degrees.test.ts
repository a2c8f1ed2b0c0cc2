import fc from 'fast-check';
import { expect, it } from 'vitest';
import { caseOf } from '../../../src/analysis/case/case.js';
import { degreesOf } from '../../../src/analysis/program/broken-forms.js';
import { maskOf } from '../../../src/analysis/program/mask.js';
import { programOf } from '../../../src/analysis/program/program.js';
import { judge } from '../../oracle/brute-force.js';
import { often, runs } from '../../support/runs.js';
import { arbTask } from '../../support/task.js';

it('an ordering breaks each rule to the degree that the brute force says', {
  timeout: 300_000,
}, () => {
  const seen = { kept: 0, broken: 0, conceded: 0 };
  fc.assert(
    fc.property(arbTask({ rules: 4 }), ({ document, asked, negotiation, options }) => {
      const subject = caseOf(negotiation, options);
      for (const { chosen, ordering, degrees } of judge(document, asked).orderings.slice(0, 40)) {
        const program = programOf(subject, chosen);
        const masks = ordering.map((bundle) =>
          maskOf(bundle.map((event) => program.events.indexOf(event))),
        );
        expect(degreesOf(program, masks, subject.rules)).toEqual(degrees);
        for (const [rule, degree] of degrees.entries()) {
          if (degree === 0) seen.kept += 1;
          else if (degree === subject.rules[rule]?.chain.length) seen.broken += 1;
          else seen.conceded += 1;
        }
      }
    }),
    runs(60, 15),
  );
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(often(50));
});
