import { checkOptions } from '../document/problems/known-options.js';
import type { Negotiation } from '../model/negotiation.js';
import { caseOf } from './case/case.js';
import { type AnalysisOptions, analysisOptions } from './case/options.js';
import { engineOf } from './engine/engine.js';
import { begun, meterOf } from './engine/meter.js';
import { relaxableRules, relaxing, rulesAt, rulesIn } from './explain/families.js';
import { leastSets } from './explain/sets/least-sets.js';
import { type Unlocker, unlockerOf } from './leverage/unlocker.js';

/**
 * The relaxations of an infeasible negotiation one by one, the cheapest first by the `cost` of their
 * rules; none of a feasible one. Lazy: the first is a cheapest one of all, however many there are.
 * The order among those of one cost is always the same.
 *
 * Each is found by looking for a cheapest set of rules that meets every conflict known; see
 * `leastSets` for the algorithm.
 * @throws RangeError where the options do not fit the negotiation.
 * @throws OutOfBudget once the budget runs out or the signal is aborted.
 * @throws RuleTypeError where a rule type of your own throws.
 * @example
 * const { value: cheapest } = relaxations(negotiation).next();
 */
export function* relaxations(
  negotiation: Negotiation,
  options: AnalysisOptions = {},
): Generator<Unlocker, void> {
  checkOptions('the options of relaxations', options, analysisOptions);
  const subject = caseOf(negotiation, options);
  const meter = meterOf(begun(options));
  const engine = engineOf(subject);
  if (engine.isFeasible(engine.firm, meter)) return;
  const rules = relaxableRules(subject);
  for (const { kind, set } of leastSets(relaxing(subject, engine, rules, meter), [], meter)) {
    if (kind === 'least') yield unlockerOf(rulesAt(subject, rulesIn(rules, set)));
  }
}
