import { broken, kept, listed, optionsOf, rulesMatter, verdictOn } from '../answers.js';
import { law } from '../law.js';

/**
 * The counts are those of the list. Exercised where the rules take orderings away and leave several: then histories
 * are merged.
 */
export const countsEqualEnumeration = law(
  {
    id: 'counts-equal-enumeration',
    says: 'The numbers of feasible orderings and packages are those of the list of all orderings.',
    failure:
      'Counting merges histories that a rule type tells apart: its monitor’s state leaves something out.',
  },
  (instance, subject) => {
    const options = optionsOf(instance, subject);
    const list = listed(instance.negotiation, options);
    const { orderings, packages } = verdictOn(instance.negotiation, options);
    if (list === undefined || orderings.bundled === null) return kept(false);
    const strict = list.filter(({ ordering }) => ordering.every((bundle) => bundle.length === 1));
    const settled = new Set(list.map((each) => JSON.stringify(each.package)));
    const counted = `${orderings.bundled} in bundles, ${orderings.strict} strict, ${packages.feasible} packages`;
    const seen = `${list.length} in bundles, ${strict.length} strict, ${settled.size} packages`;
    if (counted !== seen) return broken(`counted ${counted}; listed ${seen}`);
    return kept(list.length > 1 && rulesMatter(instance, subject, orderings));
  },
  { feasible: true },
);
