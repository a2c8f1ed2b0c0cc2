import { isMet } from '../../reference/history.js';
import { broken, kept, rulesMatter } from '../answers.js';
import { law } from '../law.js';
import { boundIn, playOf } from './held.js';

/**
 * Where talks are settled, everybody’s positions are met, as far as they were not conceded. Exercised where they are
 * settled, a rule is left that was not dropped, and the rules take an ordering away.
 */
export const nobodyCrossesItsOwnLine = law(
  {
    id: 'nobody-crosses-its-own-line',
    says: 'Settled talks meet every rule as conceded, in a form that its holder is content with, over the whole history.',
    failure: 'A rule type’s monitor says something else step by step than over the whole history.',
  },
  (instance, subject) => {
    const { end } = playOf(instance, subject);
    if (end.status.kind !== 'settled') return kept(false);
    const bound = boundIn(end, instance, subject);
    const crossed = bound.find(({ forms }) => !forms.some((form) => isMet(form, end)))?.rule;
    if (crossed !== undefined)
      return broken(`settled against the rule "${crossed.id}": ${JSON.stringify(end.bundles)}`);
    return kept(bound.length > 0 && rulesMatter(instance, subject));
  },
  { feasible: true },
);
