import type { Rule } from '../../model/rule.js';
import type { Case } from '../case/case.js';
import type { Engine } from '../engine/engine.js';
import type { Meter } from '../engine/meter.js';
import type { Degrees } from '../program/demand.js';
import { type Bits, bitsOf, has, membersOf, union } from './sets/bits.js';
import type { Family } from './sets/family.js';
import { suspectsOf } from './suspects.js';

/** Rules by their index, in the order of the case: the elements of `relaxing` and `clashing`. */
export function relaxableRules({ rules }: Case): readonly number[] {
  return rules.flatMap(({ relaxable }, rule) => (relaxable ? [rule] : []));
}

/** The rules of a set of elements. */
export function rulesIn(rules: readonly number[], set: Bits): readonly number[] {
  return membersOf(set).map((place) => rules[place] ?? 0);
}

/** The rules themselves, in the order of the case. */
export function rulesAt({ rules }: Case, indexes: readonly number[]): readonly Rule[] {
  return rules.filter((_, index) => indexes.includes(index)).map(({ rule }) => rule);
}

/** The degrees at which the rules of these indexes are dropped and the others as they were. */
export function dropping(
  { rules }: Case,
  dropped: readonly number[],
  from: Degrees = rules.map(() => 0),
): Degrees {
  const degrees = [...from];
  for (const rule of dropped) degrees[rule] = rules[rule]?.chain.length ?? 0;
  return degrees;
}

/** The sets of these rules without which something is feasible; each rule at its cost. */
export function relaxing(
  subject: Case,
  engine: Engine,
  rules: readonly number[],
  meter: Meter,
): Family {
  return {
    costs: rules.map((rule) => costOf(subject, rule)),
    along: rules.map(() => undefined),
    beyond(set) {
      const degrees = dropping(subject, rulesIn(rules, set));
      if (engine.isFeasible(degrees, meter)) return undefined;
      const wide = wideningOf(subject, engine, degrees, meter);
      if (wide === undefined) return set;
      const dropped = rules.flatMap((rule, place) =>
        isDropped(subject, wide, rule) ? [place] : [],
      );
      return union(set, bitsOf(rules.length, dropped));
    },
  };
}

/** The sets of these relaxable rules that cannot all be kept; each rule counts for one. */
export function clashing(
  subject: Case,
  engine: Engine,
  rules: readonly number[],
  meter: Meter,
): Family {
  return {
    costs: rules.map(() => 1),
    along: rules.map(() => undefined),
    beyond(set) {
      const dropped = rules.filter((_, place) => !has(set, place));
      return engine.isFeasible(dropping(subject, dropped), meter) ? set : undefined;
    },
  };
}

/** The sets of concessions, each by one degree, with which something is feasible. */
export interface Softening extends Family {
  degreesOf(set: Bits): Degrees;
}

/** Each degree takes the ones before it along, and costs its share of the rule's cost. */
export function softening(subject: Case, engine: Engine, meter: Meter): Softening {
  const steps = relaxableRules(subject).flatMap((rule) =>
    (subject.rules[rule]?.chain ?? []).map((_, form) => ({ rule, degree: form + 1 })),
  );
  const degreesOf = (set: Bits): Degrees => {
    const degrees = subject.rules.map(() => 0);
    for (const [place, { rule, degree }] of steps.entries()) {
      if (has(set, place)) degrees[rule] = degree;
    }
    return degrees;
  };
  return {
    degreesOf,
    costs: steps.map(
      ({ rule }) => costOf(subject, rule) / (subject.rules[rule]?.chain.length ?? 1),
    ),
    along: steps.map(({ degree }, place) => (degree === 1 ? undefined : place - 1)),
    beyond(set) {
      const degrees = degreesOf(set);
      if (engine.isFeasible(degrees, meter)) return undefined;
      const wide = wideningOf(subject, engine, degrees, meter) ?? degrees;
      const taken = steps.flatMap(({ rule, degree }, place) =>
        degree <= (wide[rule] ?? 0) ? [place] : [],
      );
      return bitsOf(steps.length, taken);
    },
  };
}

/**
 * Degrees at which nothing is feasible either, where every relaxable rule is dropped but those that are
 * in each other's way at the given ones; `undefined` where it is not plain which are.
 */
function wideningOf(
  subject: Case,
  engine: Engine,
  degrees: Degrees,
  meter: Meter,
): Degrees | undefined {
  const suspects = suspectsOf(subject, engine, degrees, meter);
  if (suspects === undefined) return undefined;
  const others = relaxableRules(subject).filter((rule) => !suspects.has(rule));
  const wide = dropping(subject, others, degrees);
  return engine.isFeasible(wide, meter) ? undefined : wide;
}

function isDropped({ rules }: Case, degrees: Degrees, rule: number): boolean {
  return (degrees[rule] ?? 0) >= (rules[rule]?.chain.length ?? 0);
}

function costOf(subject: Case, rule: number): number {
  return subject.rules[rule]?.rule.cost ?? 1;
}
