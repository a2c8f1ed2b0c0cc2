import type { Case } from '../case/case.js';
import type { Counter } from '../engine/counter.js';
import type { Engine } from '../engine/engine.js';
import type { Meter } from '../engine/meter.js';
import { dropping } from '../explain/families.js';
import type { Known } from './minimal-sets.js';

/**
 * For each rule of a case, by index, whether dropping it changes no count of orderings: from where
 * the rules stand, and on top of each relaxation. `null` where that cannot be told. The strict
 * orderings are among the bundled ones, so where these are more already, the others need no count.
 */
export function redundanciesOf(
  subject: Case,
  engine: Engine,
  known: Known,
  counter: Counter,
): readonly (boolean | null)[] {
  const starts = [engine.firm, ...known.minimal].map((degrees) => ({
    degrees,
    /** What was counted from there, by the widest bundle allowed. */
    counted: new Map<number, bigint>(),
  }));
  const changesNothing = (rule: number, meter: Meter) =>
    [...new Set([1, subject.widest])].every((widest) =>
      starts.every(({ degrees, counted }) => {
        if (degrees[rule] !== 0) return true;
        const orderings = counted.get(widest) ?? engine.count(degrees, widest, meter);
        counted.set(widest, orderings);
        return engine.count(dropping(subject, [rule], degrees), widest, meter) === orderings;
      }),
    );
  return subject.rules.map((_, rule) => {
    if (known.conflicts.some((conflict) => conflict.includes(rule))) return false;
    const redundant = counter.attempt((meter) => changesNothing(rule, meter));
    return redundant === true && !known.complete ? null : redundant;
  });
}
