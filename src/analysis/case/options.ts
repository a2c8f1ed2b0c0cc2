import type { Standpoint } from '../../rules/in-force.js';
import type { AnyRuleType } from '../../rules/rule-type.js';
import type { Limits } from '../meter.js';

/** What an analysis may be told. */
export interface AnalysisOptions extends Standpoint, Limits {
  /** Rule types of your own that the negotiation uses. */
  readonly types?: readonly AnyRuleType[];
  /** The most events that one bundle may hold, from 1 (strict orderings); unbounded by default. */
  readonly widest?: number;
}

/** What `analyze` may be told besides. */
export interface AnalyzeOptions extends AnalysisOptions {
  /** The most conflicts, relaxations and softened relaxations that are listed; 1,000 by default. */
  readonly most?: number;
  /** Whether to count what each relaxation opens; it does by default. */
  readonly opens?: boolean;
}

/**
 * The widest bundle that the options allow.
 * @throws RangeError where it is no whole number from 1.
 */
export function widestOf(options: AnalysisOptions): number {
  const widest = options.widest ?? Number.POSITIVE_INFINITY;
  if (widest >= 1 && (Number.isInteger(widest) || widest === Number.POSITIVE_INFINITY)) {
    return widest;
  }
  throw new RangeError(`widest is ${widest}; give a whole number from 1, or leave it out.`);
}
