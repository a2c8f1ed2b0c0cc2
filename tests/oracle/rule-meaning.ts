import { type FullName, holdsAt } from './conditions.js';
import type { Course, Ending, Moment, Step } from './course.js';
import type { Condition, RuleBody } from './file-format.js';

/** A user's rule type: a monitor whose state is carried along the ordering. */
export interface CustomType {
  initial(rule: RuleBody): unknown;
  /** The state after the bundle, or `undefined` when the bundle violates the rule. */
  next(state: unknown, step: Step, rule: RuleBody): unknown;
  holdsAtEnd?(state: unknown, ending: Ending, rule: RuleBody): boolean;
}

export type CustomTypes = Readonly<Record<string, CustomType>>;

interface Meaning {
  /** Whether the bundle violates the rule. */
  readonly bundle?: (rule: RuleBody, step: Step, full: FullName) => boolean;
  /** Whether the completed ordering violates the rule. */
  readonly end?: (rule: RuleBody, ending: Ending, full: FullName) => boolean;
}

/** The table of section 3, a line a type. */
const meanings: Readonly<Record<string, Meaning>> = {
  never: {
    bundle: (rule, { after }, full) => holdsAt(conditionOf(rule), after, full),
  },
  finally: {
    end: (rule, { moment }, full) => !holdsAt(conditionOf(rule), moment, full),
  },
  before: {
    bundle: (rule, step, full) => takesThen(rule, step, full) && !firstIn(rule, step.before, full),
  },
  noLaterThan: {
    bundle: (rule, step, full) => takesThen(rule, step, full) && !firstIn(rule, step.after, full),
  },
  immediatelyBefore: {
    bundle: (rule, { bundle, previous }, full) =>
      bundle.includes(full(eventIn(rule, 'then'))) &&
      !previous.includes(full(eventIn(rule, 'first'))),
  },
  leadsTo: {
    bundle: (rule, { bundle, after }, full) =>
      bundle.includes(full(eventIn(rule, 'first'))) && after.done.has(full(eventIn(rule, 'then'))),
    end: (rule, { moment }, full) =>
      moment.done.has(full(eventIn(rule, 'first'))) &&
      !moment.done.has(full(eventIn(rule, 'then'))),
  },
  together: {
    bundle: (rule, step, full) => {
      const taken = countTaken(rule, step, full);
      return taken > 0 && taken < eventList(rule.events).length;
    },
  },
  apart: {
    bundle: (rule, step, full) => countTaken(rule, step, full) >= 2,
  },
  first: {
    bundle: (rule, { bundle, position }, full) =>
      position === 1 && !bundle.includes(full(eventIn(rule, 'event'))),
  },
  last: {
    bundle: (rule, { before }, full) => before.done.has(full(eventIn(rule, 'event'))),
  },
  by: {
    bundle: (rule, { after, position }, full) =>
      position === rule.position && !after.done.has(full(eventIn(rule, 'event'))),
    end: (rule, { moment, bundles }, full) =>
      bundles < Number(rule.position) && !moment.done.has(full(eventIn(rule, 'event'))),
  },
};

/** The names of the rule types of section 3. */
export const builtInTypes: readonly string[] = Object.keys(meanings);

/** Whether a completed ordering violates the rule at some bundle or at its end. */
export function isViolated(
  rule: RuleBody,
  course: Course,
  full: FullName,
  types: CustomTypes,
): boolean {
  const custom = types[rule.type];
  if (custom !== undefined) return monitorFails(custom, rule, course);
  const meaning = meanings[rule.type];
  if (meaning === undefined) throw new Error(`unknown rule type ${rule.type}`);
  return (
    course.steps.some((step) => meaning.bundle?.(rule, step, full) ?? false) ||
    (meaning.end?.(rule, course.ending, full) ?? false)
  );
}

/** Whether one of the bundles taken violates the rule, whatever may follow; no end is judged. */
export function isViolatedSoFar(
  rule: RuleBody,
  steps: readonly Step[],
  full: FullName,
  types: CustomTypes,
): boolean {
  const custom = types[rule.type];
  if (custom === undefined) {
    const meaning = meanings[rule.type];
    return steps.some((step) => meaning?.bundle?.(rule, step, full) ?? false);
  }
  let state = custom.initial(rule);
  for (const step of steps) {
    state = custom.next(state, step, rule);
    if (state === undefined) return true;
  }
  return false;
}

function monitorFails(custom: CustomType, rule: RuleBody, course: Course): boolean {
  let state = custom.initial(rule);
  for (const step of course.steps) {
    state = custom.next(state, step, rule);
    if (state === undefined) return true;
  }
  return custom.holdsAtEnd?.(state, course.ending, rule) === false;
}

function takesThen(rule: RuleBody, step: Step, full: FullName): boolean {
  return eventList(rule.then).some((event) => step.bundle.includes(full(event)));
}

/** Whether `first`, an event or a condition, holds at the moment. */
function firstIn({ first }: RuleBody, moment: Moment, full: FullName): boolean {
  if (typeof first === 'string') return moment.done.has(full(first));
  return holdsAt(first as Condition, moment, full);
}

function countTaken(rule: RuleBody, step: Step, full: FullName): number {
  return eventList(rule.events).filter((event) => step.bundle.includes(full(event))).length;
}

function conditionOf(rule: RuleBody): Condition {
  return rule.condition as Condition;
}

function eventIn(rule: RuleBody, field: string): string {
  return String(rule[field]);
}

function eventList(field: unknown): readonly string[] {
  return typeof field === 'string' ? [field] : (field as readonly string[]);
}
