import type { Analysis } from '../../../analysis/analysis.js';
import { chooser } from '../../draw/picks.js';
import { broken, kept, optionsOf, standing, verdictOn } from '../answers.js';
import { law } from '../law.js';

/**
 * A rule can only take orderings away. Exercised where the rule drawn does: one that takes none away adds none by
 * nobody’s merit.
 */
export const oneMoreRuleNeverMore = law(
  {
    id: 'one-more-rule-never-more',
    says: 'One more rule never makes more feasible, and dropping one never less.',
    failure: 'A rule type’s meaning depends on the other rules, or on state that rules share.',
  },
  (instance, subject) => {
    const own = standing(instance);
    const { negotiation, picks } = own;
    if (negotiation.rules.length === 0) return kept(false);
    const options = optionsOf(own, subject);
    const dropped = chooser(picks).oneOf(negotiation.rules);
    const rules = negotiation.rules.filter((rule) => rule !== dropped);
    const fewer = countsOf(verdictOn({ ...negotiation, rules }, options));
    const whole = countsOf(verdictOn(negotiation, options));
    if (fewer === undefined || whole === undefined) return kept(false);
    const more = whole.find(([, count], at) => count > (fewer[at]?.[1] ?? count));
    if (more === undefined) return kept(`${whole}` !== `${fewer}`);
    return broken(`dropping "${dropped.id}" leaves fewer ${more[0]}: it had ${more[1]}`);
  },
);

/** The counts by name; `undefined` where one is not known. */
function countsOf({ orderings, packages }: Analysis) {
  const { bundled, strict } = orderings;
  if (bundled === null || strict === null || packages.feasible === null) return undefined;
  return [
    ['orderings in bundles', bundled],
    ['orderings in single steps', strict],
    ['feasible packages', packages.feasible],
  ] as const;
}
