import type { Negotiation } from '../../../model/negotiation.js';
import type { Form } from '../../../rules/chain.js';
import { stepsOf } from '../../../rules/course.js';
import type { Step } from '../../../rules/moment.js';
import type { Json } from '../../../rules/monitor.js';
import { broken, kept } from '../answers.js';
import { law } from '../law.js';
import { formsOf, statesAlong } from './walks.js';

/** How many events that no rule names are put before everything else. */
const further = 32;

/**
 * A rule type remembers what it needs, not everything. Exercised where a rule goes the whole way with a list, an
 * object or a text as its state; the built-in types remember nothing.
 */
export const monitorsStaySmall = law(
  {
    id: 'monitors-stay-small',
    says: 'A rule type’s state does not grow with every event that has nothing to do with it.',
    failure:
      'The search merges histories with equal states; with a state that remembers everything it merges none, and is slow without need.',
  },
  (instance, subject) => {
    const forms = formsOf(instance, subject);
    const steps = furtherSteps(instance.negotiation);
    for (const form of forms) {
      const sizes = statesAlong(form, steps).map((state) => JSON.stringify(state).length);
      if (grows(sizes)) {
        return broken(
          `the state of "${form.rule}" takes ${sizes.join(', ')} letters after 0, 1, 2 … events`,
        );
      }
    }
    return kept(forms.some((form: Form) => remembers(statesAlong(form, steps))));
  },
);

/** Events of other provisions, one at a time. */
function furtherSteps({ provisions }: Negotiation): readonly Step[] {
  const taken = new Set(provisions.map(({ id }) => id));
  const ids = Array.from({ length: further }, (_, place) => `further-${place + 1}`);
  const free = ids.filter((id) => !taken.has(id));
  return stepsOf(
    free.map((id) => [`${id}.agreed`]),
    Object.fromEntries(free.map((id) => [id, 'agreed'])),
  );
}

/** Whether a rule went the whole way with a state in which something could have been kept. */
function remembers(states: readonly Json[]): boolean {
  const kinds = states.map((state) => (state === null ? 'null' : typeof state));
  return states.length > further && kinds.some((kind) => kind === 'object' || kind === 'string');
}

/** Whether each half of the way adds more than a number’s digits would. */
function grows(sizes: readonly number[]): boolean {
  if (sizes.length <= further) return false;
  const [quarter, half, whole] = [sizes[further / 4], sizes[further / 2], sizes[further]];
  if (quarter === undefined || half === undefined || whole === undefined) return false;
  return half - quarter >= further / 4 && whole - half >= further / 2;
}
