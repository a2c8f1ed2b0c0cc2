import type { Form } from './chain.js';
import type { Ending, Step } from './moment.js';
import type { Json } from './monitor.js';

/** A user's rule type that failed while it was asked about an ordering. */
export class RuleTypeError extends Error {
  readonly code = 'REDLINES_RULE_TYPE';
  constructor(
    readonly rule: string,
    readonly type: string,
    cause: unknown,
  ) {
    const why = cause instanceof Error ? cause.message : String(cause);
    super(
      `The rule type "${type}" threw on the rule "${rule}": ${why}. A monitor must answer every step.`,
      { cause },
    );
  }
}

/** The monitor's state at the start. Throws `RuleTypeError` where the rule type does. */
export function initialState(form: Form): Json {
  return guarded(form, ({ type, fields }) => type.monitor.initial(fields));
}

/** The monitor's state after the step, or `undefined` where the step violates the form. */
export function nextState(form: Form, state: Json, step: Step): Json | undefined {
  return guarded(form, ({ type, fields }) => type.monitor.next(state, step, fields));
}

export function holdsAtEnd(form: Form, state: Json, ending: Ending): boolean {
  return guarded(
    form,
    ({ type, fields }) => type.monitor.holdsAtEnd?.(state, ending, fields) ?? true,
  );
}

function guarded<T>(form: Form, ask: (form: Form) => T): T {
  try {
    return ask(form);
  } catch (cause) {
    throw new RuleTypeError(form.rule, form.type.name, cause);
  }
}
