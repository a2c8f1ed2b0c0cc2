import { checkOrdering } from '../../../analysis/stepwise/check-ordering.js';
import {
  broken,
  kept,
  listed,
  optionsOf,
  orderingText,
  rulesMatter,
  verdictOn,
} from '../answers.js';
import { law } from '../law.js';

/**
 * What is listed as feasible passes the independent check, and so does the witness. Exercised where the rules take an
 * ordering away, which might have been listed.
 */
export const feasibleOrderingsPass = law(
  {
    id: 'feasible-orderings-pass',
    says: 'Every ordering that is listed as feasible, and the witness of the verdict, passes the independent check of each rule; there is a witness where one is listed.',
    failure:
      'A rule type’s compiled form lets through what its meaning (monitor or violates) forbids.',
  },
  (instance, subject) => {
    const { negotiation } = instance;
    const options = optionsOf(instance, subject);
    const { witness, status, orderings } = verdictOn(negotiation, options);
    const list = listed(negotiation, options) ?? [];
    if (witness === null && status !== 'undecided' && list.length > 0) {
      return broken(`nothing is called feasible, and ${list.length} orderings are listed`);
    }
    for (const each of witness === null ? list : [witness, ...list]) {
      const [violation] = checkOrdering(negotiation, each.package, each.ordering, options);
      if (violation !== undefined) {
        const what = violation.kind === 'rule' ? `the rule "${violation.rule}"` : violation.fault;
        return broken(`${orderingText(each)} is listed, but breaks ${what}`);
      }
    }
    return kept(rulesMatter(instance, subject, orderings));
  },
);
