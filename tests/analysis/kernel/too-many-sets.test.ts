import { analyze, orderings } from 'redlines';
import { describe, expect, it } from 'vitest';
import { caseOf } from '../../../src/analysis/case/case.js';
import { engineOf } from '../../../src/analysis/engine/engine.js';
import { meterOf } from '../../../src/analysis/engine/meter.js';
import { type Cover, chains, numbers, poset } from '../../oracle/posets.js';
import { asNegotiation } from '../../support/task.js';

const timeout = 60_000;

/** Ten chains of six, tied one to the next: hundreds of millions of sets. */
const wide = asNegotiation(
  poset('wide', [
    ...chains(10, 6),
    ...numbers(9).flatMap((chain): readonly Cover[] => [
      [`k${chain}-1`, `k${chain + 1}-6`],
      [`k${chain + 1}-2`, `k${chain}-5`],
      [`k${chain}-3`, `k${chain + 1}-4`],
    ]),
  ]),
);

describe('60 events of which too many sets can be reached', () => {
  it('are feasible, and the counts are undecided within the budget', { timeout }, () => {
    const answer = analyze(wide, { budget: { states: 2_000_000 } });
    expect(answer.status).toBe('feasible');
    expect(answer.orderings).toEqual({ strict: null, bundled: null });
    for (const { states } of answer.undecided) expect(states).toBeGreaterThan(10_000);
    const [first] = orderings(wide, { widest: 1, budget: { states: 100_000 } });
    expect(first?.ordering).toHaveLength(60);
  });

  it.each([1, Infinity])(
    'take no more memory than they pay for, at width %d',
    { timeout },
    (widest) => {
      const subject = caseOf(wide, {});
      const engine = engineOf(subject);
      const meter = meterOf({ budget: { states: 1_000_000 } });
      let [held, most, seen] = [0, 0, 0];
      const start = process.memoryUsage().arrayBuffers;
      const count = () =>
        engine.count(engine.firm, widest, {
          spend: meter.spend,
          hold(bytes) {
            held += bytes;
            most = Math.max(most, held);
            if (held === most) seen = process.memoryUsage().arrayBuffers - start;
          },
        });
      expect(count).toThrow(/budget of states ran out/);
      expect(most).toBeGreaterThan(1_000_000);
      // What is let go of is there until it is collected: twice as much, where tables grow by half.
      expect(seen).toBeLessThan(4 * most + 100_000_000);
    },
  );
});
