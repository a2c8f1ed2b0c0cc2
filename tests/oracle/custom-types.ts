import type { Ending, Step } from './course.js';
import type { RuleBody } from './file-format.js';
import type { CustomType, CustomTypes } from './rule-meaning.js';

/*
 * Rule types as a user might register them. Their fields name events in full, so that they mean the
 * same whether or not somebody resolves short names first. Every state is plain JSON.
 */

/** `{ first, then, atLeast }`: `first` is done, and that many bundles lie between it and `then`. */
const gap: CustomType = {
  initial: () => ({ firstAt: null }),
  next: (state: { readonly firstAt: number | null }, step: Step, rule: RuleBody) => {
    const isTooSoon =
      state.firstAt === null || step.position - state.firstAt - 1 < Number(rule.atLeast);
    if (step.bundle.includes(String(rule.then)) && isTooSoon) return undefined;
    return step.bundle.includes(String(rule.first)) ? { firstAt: step.position } : state;
  },
};

type Side = 'left' | 'right' | null;

/** `{ left: [event], right: [event] }`: neither group moves alone twice running. */
const alternate: CustomType = {
  initial: () => ({ alone: null }),
  next: (state: { readonly alone: Side }, { bundle }: Step, rule: RuleBody) => {
    const left = bundle.some((event) => (rule.left as readonly string[]).includes(event));
    const right = bundle.some((event) => (rule.right as readonly string[]).includes(event));
    if (!left && !right) return state;
    const alone: Side = left && right ? null : left ? 'left' : 'right';
    return alone !== null && alone === state.alone ? undefined : { alone };
  },
};

/** `{ event, bundles }`: the event is done, and at least that many bundles come after it. */
const lasting: CustomType = {
  initial: () => ({ doneAt: null }),
  next: (state: { readonly doneAt: number | null }, step: Step, rule: RuleBody) =>
    step.bundle.includes(String(rule.event)) ? { doneAt: step.position } : state,
  holdsAtEnd: (state: { readonly doneAt: number | null }, ending: Ending, rule: RuleBody) =>
    ending.moment.done.has(String(rule.event)) &&
    state.doneAt !== null &&
    ending.bundles - state.doneAt >= Number(rule.bundles),
};

/** The user-defined types in the documents of `documents.ts`. */
export const customTypes: CustomTypes = { gap, alternate, lasting };
