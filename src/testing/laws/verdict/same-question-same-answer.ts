import { broken, kept, optionsOf, rulesMatter, told, verdictOn } from '../answers.js';
import { law } from '../law.js';

/** The same question has the same answer. Exercised where the rules take an ordering away. */
export const sameQuestionSameAnswer = law(
  {
    id: 'same-question-same-answer',
    says: 'Asked twice, an analysis answers the same, and it leaves the negotiation as it was.',
    failure: 'A rule type looks at a clock, at chance, or at what it remembered from another call.',
  },
  (instance, subject) => {
    const { negotiation } = instance;
    const options = optionsOf(instance, subject);
    const before = told(negotiation);
    const [first, second] = [verdictOn(negotiation, options), verdictOn(negotiation, options)];
    if (told(negotiation) !== before) return broken('the negotiation was changed by the analysis');
    if (told(first) !== told(second)) return broken(`${told(first)}, then ${told(second)}`);
    return kept(rulesMatter(instance, subject, first.orderings));
  },
);
