import type { AnalysisOptions } from '../../../analysis/case/options.js';
import type { Negotiation } from '../../../model/negotiation.js';
import { broken, isFeasible, kept, optionsOf, standing, verdictOn } from '../answers.js';
import { law } from '../law.js';
import { relaxableIn } from './relaxable.js';

/** The most relaxations of one case that are tried. */
const tried = 5;

/**
 * Relaxations are enough, and no rule in them is there for nothing. Exercised where there is one, and two rules or more
 * to choose from.
 */
export const relaxationsSuffice = law(
  {
    id: 'relaxations-suffice',
    says: 'Without the rules of a relaxation something is feasible, and each of them has to go.',
    failure:
      'The search for relaxations asks a rule type something else than the search for orderings does.',
  },
  (instance, subject) => {
    const own = standing(instance);
    const { negotiation } = own;
    const options = optionsOf(own, subject);
    const { relaxations } = verdictOn(negotiation, options);
    const unlocks = (ids: readonly string[]) => feasibleWithout(ids, negotiation, options);
    for (const { rules } of relaxations.slice(0, tried)) {
      if (!unlocks(rules)) return broken(`nothing is feasible without ${rules.join(', ')}`);
      const spare = rules.find((rule) => unlocks(rules.filter((each) => each !== rule)));
      if (spare !== undefined) return broken(`"${spare}" need not go with ${rules.join(', ')}`);
    }
    return kept(relaxations.length > 0 && relaxableIn(negotiation) > 1);
  },
  { feasible: false },
);

function feasibleWithout(
  ids: readonly string[],
  negotiation: Negotiation,
  options: AnalysisOptions,
): boolean {
  const rules = negotiation.rules.filter((rule) => !ids.includes(rule.id));
  return isFeasible({ ...negotiation, rules }, options);
}
