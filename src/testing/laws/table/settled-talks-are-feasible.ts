import { checkOrdering } from '../../../analysis/stepwise/check-ordering.js';
import { broken, kept, optionsOf, rulesMatter, told } from '../answers.js';
import { law } from '../law.js';
import { playOf } from './held.js';

/**
 * What the table settles without a concession, the analysis calls feasible. Exercised where it does so, and the rules
 * take an ordering away that might have been taken.
 */
export const settledTalksAreFeasible = law(
  {
    id: 'settled-talks-are-feasible',
    says: 'Talks that are settled without a concession have taken a feasible ordering of their package.',
    failure: 'A rule type means something else while the package is open than once it is complete.',
  },
  (instance, subject) => {
    const { end } = playOf(instance, subject);
    const conceded = end.log.some(({ kind }) => kind === 'concede');
    if (end.status.kind !== 'settled' || conceded) return kept(false);
    const options = optionsOf(instance, subject);
    const found = checkOrdering(end.negotiation, end.terms, end.bundles, options);
    if (found.length > 0)
      return broken(`${told(end.bundles)} is settled, and breaks ${told(found)}`);
    return kept(rulesMatter(instance, subject));
  },
  { feasible: true },
);
