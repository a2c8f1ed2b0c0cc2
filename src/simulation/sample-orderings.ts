import { type AnalysisOptions, analysisOptions } from '../analysis/case/options.js';
import type { Witness } from '../analysis/engine/engine.js';
import { begun, meterOf } from '../analysis/engine/meter.js';
import { rankOrderings } from '../analysis/rank-orderings.js';
import { checkOptions, type KnownOptions } from '../document/problems/known-options.js';
import type { Negotiation } from '../model/negotiation.js';
import { rngOf } from './rng.js';

/** What `sampleOrderings` is told. */
export interface SampleOptions extends AnalysisOptions {
  /** Starts the random generator: the same seed, the same sample. */
  readonly seed: string | number;
  /** How many orderings to draw, with replacement. */
  readonly count: number;
}

const known: KnownOptions<SampleOptions> = { ...analysisOptions, seed: true, count: true };

/** Roughly what an ordering takes once it is drawn. */
const bytesADraw = 300;

/**
 * Feasible orderings drawn exactly uniformly over all orderings of all packages, with replacement;
 * none where nothing is feasible.
 * @throws RangeError where the seed is missing, `count` is no whole number from 0, or the options do
 * not fit the negotiation.
 * @throws OutOfBudget where the budget runs out before the orderings are counted and drawn.
 */
export function sampleOrderings(
  negotiation: Negotiation,
  options: SampleOptions,
): readonly Witness[] {
  checkOptions('the options of sampleOrderings', options, known);
  const { seed, count, ...asked } = options;
  if (!Number.isInteger(count) || count < 0) {
    throw new RangeError(`count is ${count}; give a whole number from 0.`);
  }
  const rng = rngOf(seed);
  const timed = begun(asked);
  const ranked = rankOrderings(negotiation, timed);
  if (ranked.count === 0n) return [];
  const draw = rng.drawing(ranked.count);
  // The budget of states is for the counting; a draw tries nothing.
  const meter = meterOf({ ...timed, budget: { states: Number.POSITIVE_INFINITY } });
  const drawn: Witness[] = [];
  for (let number = 0; number < count; number += 1) {
    meter.spend(1);
    meter.hold(bytesADraw);
    drawn.push(ranked.at(draw()));
  }
  return drawn;
}
