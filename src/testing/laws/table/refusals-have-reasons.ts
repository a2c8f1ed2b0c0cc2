import { explainMove } from '../../../machine/explain-move.js';
import { broken, kept, told } from '../answers.js';
import { law } from '../law.js';
import { asksRules, playOf, typesOf } from './held.js';

/**
 * A move is refused for a reason, the same whoever asks, and leaves no trace. Exercised where rules are asked, and one move
 * is refused and another made.
 */
export const refusalsHaveReasons = law(
  {
    id: 'refusals-have-reasons',
    says: 'A move is refused exactly where something stands against it, and a refused move is not in the log.',
    failure:
      'A rule type answers differently when it is asked to explain than when it is asked to play.',
  },
  (instance, subject) => {
    const play = playOf(instance, subject);
    const { tried, end } = play;
    for (const { before, move, outcome } of tried) {
      const against = explainMove(before, move, typesOf(subject));
      const violations = outcome.ok ? [] : outcome.violations;
      if (told(against) !== told(violations) || outcome.ok !== (against.length === 0)) {
        return broken(
          `${JSON.stringify(move)} is answered ${told(outcome)}, explained ${told(against)}`,
        );
      }
    }
    const made = tried.filter(({ outcome }) => outcome.ok);
    if (end.log.length !== made.length) return broken('the log has moves that were not made');
    const both = made.length > 0 && made.length < tried.length;
    return kept(both && asksRules(instance, play));
  },
);
