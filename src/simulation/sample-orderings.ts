import type { AnalysisOptions } from '../analysis/case/options.js';
import type { Witness } from '../analysis/engine/engine.js';
import { rankOrderings } from '../analysis/rank-orderings.js';
import type { Negotiation } from '../model/negotiation.js';
import { rngOf } from './rng.js';

/** What `sampleOrderings` is told. */
export interface SampleOptions extends AnalysisOptions {
  /** Starts the random generator: the same seed, the same sample. */
  readonly seed: string | number;
  /** How many orderings to draw, with replacement. */
  readonly count: number;
}

/**
 * Feasible orderings drawn exactly uniformly over all orderings of all packages, with replacement;
 * none where nothing is feasible.
 * @throws RangeError where the seed is missing, `count` is no whole number from 0, or the options do
 * not fit the negotiation.
 * @throws OutOfBudget where the budget runs out before the orderings are counted.
 */
export function sampleOrderings(
  negotiation: Negotiation,
  options: SampleOptions,
): readonly Witness[] {
  const { seed, count } = options;
  if (!Number.isInteger(count) || count < 0) {
    throw new RangeError(`count is ${count}; give a whole number from 0.`);
  }
  const rng = rngOf(seed);
  const ranked = rankOrderings(negotiation, options);
  if (ranked.count === 0n) return [];
  return Array.from({ length: count }, () => ranked.at(rng.below(ranked.count)));
}
