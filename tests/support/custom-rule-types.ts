import { type AnyRuleType, type Fields, type Json, type Monitor, ruleType } from 'redlines';
import { customTypes } from '../oracle/custom-types.js';
import type { RuleBody } from '../oracle/file-format.js';

const fieldsOf = {
  gap: { first: 'event', then: 'event', atLeast: 'number' },
  alternate: { left: 'events', right: 'events' },
  lasting: { event: 'event', bundles: 'number' },
} satisfies Readonly<Record<string, Fields>>;

/** The oracle's own rule types, as a user of the library would register them. */
export const customRuleTypes: readonly AnyRuleType[] = Object.entries(fieldsOf).map(
  ([name, fields]): AnyRuleType =>
    ruleType({ name, fields, monitor: monitorOf(name), sentence: () => `a rule of type ${name}` }),
);

function monitorOf(name: string): Monitor<object, Json> {
  const custom = customTypes[name];
  if (custom === undefined) throw new Error(`the oracle has no type ${name}`);
  return {
    initial: (rule) => custom.initial(rule as RuleBody) as Json,
    next: (state, step, rule) => custom.next(state, step, rule as RuleBody) as Json | undefined,
    holdsAtEnd: (state, ending, rule) =>
      custom.holdsAtEnd?.(state, ending, rule as RuleBody) !== false,
  };
}
