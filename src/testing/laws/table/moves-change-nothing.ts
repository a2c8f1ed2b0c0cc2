import { transition } from '../../../machine/transition.js';
import { broken, kept, told } from '../answers.js';
import { law } from '../law.js';
import { asksRules, playOf, typesOf } from './held.js';

/** A transition is a pure function. Exercised where a move asks about rules. */
export const movesChangeNothing = law(
  {
    id: 'moves-change-nothing',
    says: 'A move made again on the same state comes to the same, and the state stays as it was.',
    failure: 'A rule type keeps something between calls, or writes into what it is given.',
  },
  (instance, subject) => {
    const play = playOf(instance, subject);
    for (const { before, move, outcome } of play.tried) {
      const seen = told(before);
      if (told(transition(before, move, typesOf(subject))) !== told(outcome)) {
        return broken(`${JSON.stringify(move)} comes to something else the second time`);
      }
      if (told(before) !== seen) return broken(`${JSON.stringify(move)} changes its state`);
    }
    return kept(asksRules(instance, play));
  },
);
