import type { AnalysisOptions } from '../../../analysis/case/options.js';
import type { Negotiation } from '../../../model/negotiation.js';
import { broken, isFeasible, kept, optionsOf, standing, verdictOn } from '../answers.js';
import { law } from '../law.js';
import { isRelaxable } from './relaxable.js';

/**
 * Conflicts are conflicts, and no rule in them is there for nothing. Exercised where one has two rules or more, of
 * which one might be there for nothing.
 */
export const conflictsAreMinimal = law(
  {
    id: 'conflicts-are-minimal',
    says: 'The rules of a conflict cannot all be met, and without any one of them they can.',
    failure:
      'The search for conflicts asks a rule type something else than the search for orderings does.',
  },
  (instance, subject) => {
    const own = standing(instance);
    const { negotiation } = own;
    const options = optionsOf(own, subject);
    const { conflicts } = verdictOn(negotiation, options);
    for (const { rules } of conflicts) {
      if (feasibleWith(rules, negotiation, options))
        return broken(`${rules.join(', ')} can be met`);
      const spare = rules.find((rule) => {
        const others = rules.filter((each) => each !== rule);
        return !feasibleWith(others, negotiation, options);
      });
      if (spare !== undefined) return broken(`${rules.join(', ')} clash without "${spare}" too`);
    }
    return kept(conflicts.some(({ rules }) => rules.length > 1));
  },
  { feasible: false },
);

/** Whether these rules can be met, with those that cannot be relaxed. */
function feasibleWith(
  ids: readonly string[],
  negotiation: Negotiation,
  options: AnalysisOptions,
): boolean {
  const rules = negotiation.rules.filter((rule) => !isRelaxable(rule) || ids.includes(rule.id));
  return isFeasible({ ...negotiation, rules }, options);
}
