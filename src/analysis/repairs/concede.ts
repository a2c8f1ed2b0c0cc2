import type { PackageCondition } from '../../model/condition.js';
import type { Rule, RuleBody, RuleFrame } from '../../model/rule.js';
import type { BindingRule } from '../case/case.js';

/**
 * The rule in the softer form that it is conceded to, as a document writes it, or `undefined` where it
 * is dropped. What it rests on and what it costs stays; its title, which spoke of the firm form, goes;
 * the fallbacks that are softer still stay its fallbacks.
 */
export function concededRule(binding: BindingRule, degree: number): Rule | undefined {
  const { rule, chain } = binding;
  const form = chain[degree];
  if (form === undefined) return undefined;
  const stated = rule.fallbacks?.[degree - 1];
  const body: RuleBody = stated ?? { type: form.type.name, ...form.fields };
  const softer = rule.fallbacks?.slice(degree) ?? [];
  const inherited = rule.when ?? (body.when && always(body.when));
  const kept = softer.map((fallback) =>
    inherited === undefined ? fallback : { when: inherited, ...fallback },
  );
  return {
    ...frameOf(rule),
    ...(rule.when === undefined ? {} : { when: rule.when }),
    ...body,
    ...(kept.length === 0 ? {} : { fallbacks: kept }),
  };
}

/** A condition that holds on every package, for a fallback that must not inherit another. */
function always(when: PackageCondition): PackageCondition {
  return { any: [when, { not: when }] };
}

type Frame = Omit<RuleFrame, 'when' | 'fallbacks' | 'title'>;

function frameOf(rule: Rule): Frame {
  const { id, heldBy, because, assumption, relaxable, cost, from, until } = rule;
  const frame = { id, heldBy, because, assumption, relaxable, cost, from, until };
  const stated = Object.entries({ ...frame, private: rule.private }).filter(
    ([, value]) => value !== undefined,
  );
  return { ...Object.fromEntries(stated), id };
}
