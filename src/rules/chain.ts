import type { PackageCondition } from '../model/condition.js';
import type { Rule, RuleBody } from '../model/rule.js';
import { canonicalFields, type FullName } from './canonical.js';
import type { Canonical, Fields } from './field.js';
import { type Registry, typeOf } from './registry.js';
import type { AnyRuleType } from './rule-type.js';

/** One form of a rule: the rule itself, a fallback, or a built-in weaker form. */
export interface Form {
  /** The id of the rule whose form it is. */
  readonly rule: string;
  readonly type: AnyRuleType;
  /** Canonical: events in full, lists as lists. */
  readonly fields: Canonical<Fields>;
  /** The packages on which this form says anything; all where left out. */
  readonly when: PackageCondition | undefined;
}

/**
 * The chain of a rule's forms, from firm to soft, the rule itself first: its fallbacks if it states
 * any, else the built-in weaker forms of its type. A fallback without a `when` inherits the rule's.
 */
export function chainOf(rule: Rule, registry: Registry, full: FullName): readonly Form[] {
  const own = formOf(rule, rule, registry, full);
  const stated = rule.fallbacks ?? [];
  const softer = stated.length > 0 ? stated : (own.type.weaker?.(own.fields) ?? []);
  return [own, ...softer.map((body) => formOf(body, rule, registry, full))];
}

/** One form of a rule, from its body. */
export function formOf(body: RuleBody, rule: Rule, registry: Registry, full: FullName): Form {
  const type = typeOf(registry, body.type);
  const fields = canonicalFields(body, type.fields, full);
  return { rule: rule.id, type, fields, when: body.when ?? rule.when };
}
