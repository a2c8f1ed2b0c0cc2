import { checkOptions } from '../document/problems/known-options.js';
import type { Negotiation } from '../model/negotiation.js';
import type { Conflict } from './analysis.js';
import { caseOf } from './case/case.js';
import { type AnalysisOptions, analysisOptions } from './case/options.js';
import { engineOf } from './engine/engine.js';
import { begun, meterOf } from './engine/meter.js';
import { conflictOf } from './explain/conflict.js';
import { clashing, relaxableRules, relaxing, rulesIn } from './explain/families.js';
import { bitsOf } from './explain/sets/bits.js';
import { obstacleOf } from './explain/sets/family.js';
import { leastSets } from './explain/sets/least-sets.js';

/**
 * The conflicts of an infeasible negotiation one by one, those of few rules first; none of a feasible
 * one. Lazy: the first ones are there long before the last, however many there are. The order among
 * those of one size is always the same.
 *
 * Each is found by looking for a smallest set of rules that meets every relaxation known; see
 * `leastSets` for the algorithm.
 * @throws RangeError where the options do not fit the negotiation.
 * @throws OutOfBudget once the budget runs out or the signal is aborted.
 * @throws RuleTypeError where a rule type of your own throws.
 * @example
 * for (const { rules, clash } of conflicts(negotiation)) console.log(clash, rules);
 */
export function* conflicts(
  negotiation: Negotiation,
  options: AnalysisOptions = {},
): Generator<Conflict, void> {
  checkOptions('the options of conflicts', options, analysisOptions);
  const subject = caseOf(negotiation, options);
  const meter = meterOf(begun(options));
  const engine = engineOf(subject);
  if (engine.isFeasible(engine.firm, meter)) return;
  const rules = relaxableRules(subject);
  const any = obstacleOf(relaxing(subject, engine, rules, meter), bitsOf(rules.length));
  const family = clashing(subject, engine, rules, meter);
  for (const { kind, set } of leastSets(family, [], meter, [any])) {
    if (kind === 'least') yield conflictOf(subject, engine, rulesIn(rules, set), meter);
  }
}
