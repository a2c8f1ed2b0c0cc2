import { holdsAtEnd, initialState, nextState } from '../../../rules/asked.js';
import type { Form } from '../../../rules/chain.js';
import { outset } from '../../../rules/course.js';
import type { Step } from '../../../rules/moment.js';
import { broken, kept } from '../answers.js';
import { law } from '../law.js';
import { formsOf, stepsIn } from './walks.js';

/**
 * A rule type has an answer to everything that can happen. Exercised where one is asked about two steps or more.
 */
export const monitorsAreTotal = law(
  {
    id: 'monitors-are-total',
    says: 'A rule type answers every step and every end, and its state is plain JSON.',
    failure:
      'A rule type throws, or keeps a state that does not survive JSON: an analysis would stop with an error.',
  },
  (instance, subject) => {
    const forms = formsOf(instance, subject);
    const steps = stepsIn(instance.negotiation, instance.picks);
    for (const form of forms) {
      const complaint = complaintOf(form, steps);
      if (complaint !== undefined) return broken(complaint);
    }
    return kept(forms.length > 0 && steps.length > 1);
  },
);

function complaintOf(form: Form, steps: readonly Step[]): string | undefined {
  try {
    let state = initialState(form);
    for (const step of steps) state = nextState(form, state, step) ?? state;
    holdsAtEnd(form, state, { moment: steps.at(-1)?.after ?? outset, bundles: steps.length });
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
