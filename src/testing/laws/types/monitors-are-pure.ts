import type { Form } from '../../../rules/chain.js';
import { outset } from '../../../rules/course.js';
import type { Step } from '../../../rules/moment.js';
import type { Json } from '../../../rules/monitor.js';
import { broken, kept, told } from '../answers.js';
import { law } from '../law.js';
import { formsOf, stepsIn, stepText } from './walks.js';

/** How often a rule is asked the same once more: what it keeps between calls may show late. */
const repeated = 8;

/**
 * A rule type looks at nothing but what it is given, and leaves that as it was. Exercised where one is asked about two
 * steps or more.
 */
export const monitorsArePure = law(
  {
    id: 'monitors-are-pure',
    says: 'A rule type gives the same answer to the same state and step, and changes neither.',
    failure:
      'A rule type keeps something between calls, or asks a clock or chance, or writes into what it is given: counts would depend on the order in which the search asks.',
  },
  (instance, subject) => {
    const forms = formsOf(instance, subject);
    const steps = stepsIn(instance.negotiation, instance.picks);
    for (const form of forms) {
      const complaint = complaintOf(form, steps);
      if (complaint !== undefined) return broken(`the rule "${form.rule}" ${complaint}`);
    }
    return kept(forms.length > 0 && steps.length > 1);
  },
);

function complaintOf(form: Form, steps: readonly Step[]): string | undefined {
  const given = told([form.fields, steps.map(stepText)]);
  const first = courseOf(form, steps);
  if (told([form.fields, steps.map(stepText)]) !== given) return 'writes into the step or the rule';
  if (first.wrote) return 'writes into its state';
  for (let turn = 0; turn < repeated; turn += 1) {
    const again = courseOf(form, steps).text;
    if (again !== first.text) return `answers ${first.text}, then ${again}`;
  }
  return undefined;
}

interface Course {
  /** Every state, and the end. */
  readonly text: string;
  /** Whether a state was changed by the step that it was asked about. */
  readonly wrote: boolean;
}

function courseOf({ type: { monitor }, fields }: Form, steps: readonly Step[]): Course {
  const texts: string[] = [];
  let wrote = false;
  let state: Json = monitor.initial(fields);
  for (const step of steps) {
    const before = told(state);
    const next = monitor.next(state, step, fields);
    wrote ||= told(state) !== before;
    texts.push(next === undefined ? 'broken' : told(next));
    state = next === undefined ? state : next;
  }
  const ending = { moment: steps.at(-1)?.after ?? outset, bundles: steps.length };
  texts.push(String(monitor.holdsAtEnd?.(state, ending, fields) ?? true));
  return { text: texts.join(', '), wrote };
}
