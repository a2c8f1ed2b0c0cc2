import type { PackageOrdering } from '../../draw/ordering.js';
import { broken, kept, listed, optionsOf, orderingText, rulesMatter } from '../answers.js';
import { law } from '../law.js';

/**
 * Single steps are bundles of one. Exercised where rules take orderings away, and of what they leave some are in
 * single steps and some are not.
 */
export const strictAmongBundled = law(
  {
    id: 'strict-among-bundled',
    says: 'The feasible orderings in single steps are those feasible orderings in bundles whose bundles hold one event each.',
    failure:
      'The width of bundles changes what a rule type means, not only which bundles there are.',
  },
  (instance, subject) => {
    const { negotiation } = instance;
    const options = optionsOf(instance, subject);
    const strict = listed(negotiation, { ...options, widest: 1 });
    const bundled = listed(negotiation, options);
    if (strict === undefined || bundled === undefined) return kept(false);
    const ones = bundled.filter(isStrict);
    const [odd] = [...without(strict, ones), ...without(ones, strict)];
    if (odd !== undefined) return broken(`only in one of the two lists: ${orderingText(odd)}`);
    const both = strict.length > 0 && strict.length < bundled.length;
    return kept(both && rulesMatter(instance, subject));
  },
  { feasible: true },
);

function isStrict({ ordering }: PackageOrdering): boolean {
  return ordering.every((bundle) => bundle.length === 1);
}

function without(
  list: readonly PackageOrdering[],
  others: readonly PackageOrdering[],
): readonly PackageOrdering[] {
  const texts = new Set(others.map(orderingText));
  return list.filter((each) => !texts.has(orderingText(each)));
}
