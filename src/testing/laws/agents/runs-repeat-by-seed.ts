import { broken, kept, told } from '../answers.js';
import { law } from '../law.js';
import { runOf } from './run-of.js';

/** A run is the same by its seed. Exercised where it is another by another seed: then chance has a say in it. */
export const runsRepeatBySeed = law(
  {
    id: 'runs-repeat-by-seed',
    says: 'Played again from the same seed, a run is the same, move by move.',
    failure:
      'An agent remembers something between its moves, or asks a clock or a chance of its own.',
  },
  (instance, subject) => {
    const [first, second] = [runOf(instance, subject), runOf(instance, subject)];
    if (told(first) !== told(second)) return broken(`${told(first.log)}, then ${told(second.log)}`);
    return kept(told(first.log) !== told(runOf(instance, subject, ' another').log));
  },
);
