import type { PackageCondition } from '../model/condition.js';
import type { Rule, RuleBody } from '../model/rule.js';
import { canonicalFields, type FullName } from './canonical.js';
import type { Canonical, Fields } from './field.js';
import { type Registry, typeOf } from './registry.js';
import type { AnyRuleType } from './rule-type.js';

/** One form of a rule: the rule itself, a fallback, or a built-in weaker form. */
export interface Form {
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
  const formOf = (body: RuleBody): Form => {
    const type = typeOf(registry, body.type);
    const fields = canonicalFields(body, type.fields, full);
    return { type, fields, when: body.when ?? rule.when };
  };
  const own = formOf(rule);
  const softer = rule.fallbacks ?? own.type.weaker?.(own.fields) ?? [];
  return [own, ...softer.map(formOf)];
}
