import { checkOrdering } from '../../../analysis/stepwise/check-ordering.js';
import { leftTo } from '../../../rules/in-force.js';
import { chooseOrdering, choosePackage } from '../../draw/ordering.js';
import { chooser } from '../../draw/picks.js';
import { broken, kept, listed, optionsOf, orderingText, told } from '../answers.js';
import { law } from '../law.js';

/**
 * What breaks a rule is not listed as feasible, and what breaks none is. Exercised where the ordering drawn breaks one.
 */
export const brokenOrderingsAreCaught = law(
  {
    id: 'broken-orderings-are-caught',
    says: 'An ordering is listed as feasible exactly where the independent check finds nothing.',
    failure:
      'A rule type’s compiled form and its meaning (monitor or violates) say different things.',
  },
  (instance, subject) => {
    const { negotiation, asked, picks } = instance;
    const options = optionsOf(instance, subject);
    const list = listed(negotiation, options);
    if (list === undefined) return kept(false);
    const table = leftTo(negotiation, asked);
    const choose = chooser(picks);
    const chosen = choosePackage(table, choose);
    const ordering = chooseOrdering(table, chosen, choose, asked.widest);
    const drawn = { package: chosen, ordering };
    const found = checkOrdering(negotiation, chosen, ordering, options);
    const isListed = list.some((each) => sortedText(each) === sortedText(drawn));
    if (isListed === (found.length === 0)) return kept(found.length > 0);
    return broken(
      `${orderingText(drawn)} is ${isListed ? '' : 'not '}listed, but the check finds ${told(found)}`,
    );
  },
);

function sortedText(each: Parameters<typeof orderingText>[0]): string {
  const entries = Object.entries(each.package).sort(([a], [b]) => (a < b ? -1 : 1));
  return orderingText({
    package: Object.fromEntries(entries),
    ordering: each.ordering.map((bundle) => bundle.toSorted()),
  });
}
