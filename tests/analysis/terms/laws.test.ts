import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../../src/analysis/analyze.js';
import { termsVerdict } from '../../../src/analysis/terms/analyze-terms.js';
import { often, runs } from '../../support/runs.js';
import { arbTask } from '../../support/task.js';
import { expectedTerms } from './expected.js';

const timeout = 300_000;

describe('the verdict on terms', () => {
  it('is that of going through every package, term and set of rules', { timeout }, () => {
    const seen = { terms: 0, order: 0, both: 0, closed: 0, byOrder: 0 };
    fc.assert(
      fc.property(arbTask({ rules: 5, events: 4 }), (task) => {
        const found = termsVerdict(task.negotiation, task.options);
        const expected = expectedTerms(task);
        expect(found).toEqual(expected);
        if (found.failsOn !== null) seen[found.failsOn] += 1;
        seen.closed += found.closedProvisions.length;
        for (const { terms } of found.provisions) {
          seen.byOrder += terms.filter(
            (each) => each.standing === 'order' && each.closedBy[0],
          ).length;
        }
      }),
      runs(500),
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(often(0));
  });

  it('agrees with analyze on what is feasible', { timeout }, () => {
    fc.assert(
      fc.property(arbTask(), ({ negotiation, options }) => {
        const { status, packages } = termsVerdict(negotiation, options);
        const analysis = analyze(negotiation, { ...options, opens: false });
        expect({ status, total: packages.total, feasible: packages.feasible }).toEqual({
          status: analysis.status,
          ...analysis.packages,
        });
      }),
      runs(300),
    );
  });
});
