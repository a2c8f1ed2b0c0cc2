import { analyze } from '../../../analysis/analyze.js';
import type { Negotiation } from '../../../model/negotiation.js';
import { type Chooser, chooser } from '../../draw/picks.js';
import { broken, kept, optionsOf, rulesMatter } from '../answers.js';
import { law } from '../law.js';
import { unnamed } from './unnamed.js';

/**
 * The order in which a document lists things says nothing. Exercised where rules or provisions change places and the
 * rules take an ordering away.
 */
export const orderOfListsDoesNotMatter = law(
  {
    id: 'order-of-lists-does-not-matter',
    says: 'With its parties, provisions and rules listed in another order, a negotiation has the same verdict.',
    failure:
      'A rule type’s meaning depends on where in the document things stand, or on what was asked before.',
  },
  (instance, subject) => {
    const { negotiation, picks } = instance;
    const options = optionsOf(instance, subject);
    const shuffled = inAnotherOrder(negotiation, chooser(picks));
    const same = (id: string) => id;
    const verdict = analyze(negotiation, options);
    const before = unnamed(verdict, same);
    const after = unnamed(analyze(shuffled, options), same);
    if (before !== after) return broken(`${before} becomes ${after}`);
    return kept(
      isMoved(negotiation, shuffled) && rulesMatter(instance, subject, verdict.orderings),
    );
  },
);

function inAnotherOrder(negotiation: Negotiation, choose: Chooser): Negotiation {
  const shuffled = <T>(list: readonly T[]) => choose.several(list, list.length);
  return {
    ...negotiation,
    parties: shuffled(negotiation.parties),
    provisions: shuffled(negotiation.provisions),
    rules: shuffled(negotiation.rules),
  };
}

function isMoved(a: Negotiation, b: Negotiation): boolean {
  const order = ({ rules, provisions }: Negotiation) =>
    [...rules, ...provisions].map(({ id }) => id);
  return `${order(a)}` !== `${order(b)}`;
}
