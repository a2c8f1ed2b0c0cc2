import { checkOptions, type KnownOptions } from '../../document/problems/known-options.js';
import { isIsoDate } from '../../document/shapes/date.js';
import type { Standpoint } from '../../rules/in-force.js';
import type { AnyRuleType } from '../../rules/rule-type.js';
import type { Budget, Limits } from '../engine/meter.js';

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

export const standpointOptions: KnownOptions<Standpoint> = {
  asOf: true,
  readings: true,
  parties: true,
  minStrength: true,
};

const budgetOptions: KnownOptions<Budget> = { states: true, milliseconds: true };

export const limitOptions: KnownOptions<Limits> = {
  budget: true,
  signal: true,
  onProgress: true,
  until: true,
};

export const analysisOptions: KnownOptions<AnalysisOptions> = {
  ...standpointOptions,
  ...limitOptions,
  types: true,
  widest: true,
};

export const analyzeOptions: KnownOptions<AnalyzeOptions> = {
  ...analysisOptions,
  most: true,
  opens: true,
};

/**
 * The widest bundle that the options allow, once they are seen to be options at all.
 * @throws RangeError where a number or a date is none.
 */
export function widestOf(options: AnalyzeOptions): number {
  const { widest = Number.POSITIVE_INFINITY, asOf, most } = options;
  if (!(widest >= 1 && (Number.isInteger(widest) || widest === Number.POSITIVE_INFINITY))) {
    throw new RangeError(`widest is ${widest}; give a whole number from 1, or leave it out.`);
  }
  if (asOf !== undefined && !isIsoDate(asOf)) {
    throw new RangeError(`asOf is "${asOf}"; give a day as YYYY-MM-DD.`);
  }
  if (most !== undefined && !(Number.isInteger(most) && most >= 0)) {
    throw new RangeError(`most is ${most}; give a whole number from 0.`);
  }
  checkBudget(options);
  return widest;
}

/** @throws RangeError where a budget is of something that is none, or a bound no number from 0. */
export function checkBudget({ budget }: Limits): void {
  if (budget === undefined) return;
  checkOptions('budget', budget, budgetOptions);
  for (const [name, bound] of Object.entries(budget)) {
    if (bound !== undefined && !(bound >= 0)) {
      throw new RangeError(`budget.${name} is ${bound}; give a number from 0.`);
    }
  }
}
