import type { Form } from '../../rules/chain.js';
import type { Ending, Step } from '../../rules/moment.js';
import type { Json } from '../../rules/monitor.js';

/** A form that its type's monitor is asked about, and the id of the rule whose form it is. */
export interface Monitored {
  readonly form: Form;
  readonly rule: string;
}

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

export function initialState(watch: Monitored): Json {
  return guarded(watch, ({ type, fields }) => type.monitor.initial(fields));
}

/** The monitor's state after the step, or `undefined` where the step violates the rule. */
export function nextState(watch: Monitored, state: Json, step: Step): Json | undefined {
  return guarded(watch, ({ type, fields }) => type.monitor.next(state, step, fields));
}

export function holdsAtEnd(watch: Monitored, state: Json, ending: Ending): boolean {
  return guarded(
    watch,
    ({ type, fields }) => type.monitor.holdsAtEnd?.(state, ending, fields) ?? true,
  );
}

function guarded<T>(watch: Monitored, ask: (form: Form) => T): T {
  try {
    return ask(watch.form);
  } catch (cause) {
    throw new RuleTypeError(watch.rule, watch.form.type.name, cause);
  }
}
