import { repairs } from '../../../analysis/repairs/repairs.js';
import { checkOrdering } from '../../../analysis/stepwise/check-ordering.js';
import { broken, kept, optionsOf, orderingText } from '../answers.js';
import { law } from '../law.js';

/** What is said to repair the talks does. Exercised where a repair leaves rules that its ordering might break. */
export const repairsReplay = law(
  {
    id: 'repairs-replay',
    says: 'Each repair’s ordering passes the independent check of the negotiation as repaired.',
    failure:
      'A rule type’s weaker forms, or its fields once an event is split, do not mean what they say.',
  },
  (instance, subject) => {
    const options = optionsOf(instance, subject);
    const found = repairs(instance.negotiation, options).repairs;
    for (const { kind, moves, repaired, witness, widest } of found) {
      const allowed = { ...options, ...(widest === undefined ? {} : { widest }) };
      const wrong = checkOrdering(repaired, witness.package, witness.ordering, allowed);
      if (wrong.length > 0) {
        return broken(
          `${kind} ${JSON.stringify(moves)} is shown by ${orderingText(witness)}, which fails`,
        );
      }
    }
    return kept(found.some(({ repaired }) => repaired.rules.length > 0));
  },
  { feasible: false },
);
