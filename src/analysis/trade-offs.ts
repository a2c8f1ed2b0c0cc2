import type { Case } from './case/case.js';
import { dualize } from './dualize.js';
import type { Engine } from './feasibility.js';
import type { Meter } from './meter.js';
import type { Degrees } from './program/demand.js';
import { type Mask, membersOf } from './program/mask.js';

/** What stands in the way of an infeasible case, and what would clear it; rules by their index. */
export interface TradeOffs {
  readonly conflicts: readonly (readonly number[])[];
  readonly relaxations: readonly Degrees[];
  readonly complete: boolean;
  /** Where the budget ran out: how many bundles had been tried. */
  readonly states: number | undefined;
}

/** All minimal conflicts and relaxations: the relaxable rules are kept whole or dropped whole. */
export function tradeOffs(subject: Case, engine: Engine, most: number, meter: Meter): TradeOffs {
  const relaxable = relaxableRules(subject);
  const conceding = (kept: Mask): Degrees => {
    const degrees = [...engine.firm];
    for (const [place, rule] of relaxable.entries()) {
      if (!has(kept, place)) degrees[rule] = subject.rules[rule]?.chain.length ?? 0;
    }
    return degrees;
  };
  const all = (1n << BigInt(relaxable.length)) - 1n;
  const dual = dualize(relaxable.length, (kept) => engine.isFeasible(conceding(kept), meter), most);
  return {
    conflicts: dual.conflicts.map((mask) => membersOf(mask).map((place) => relaxable[place] ?? 0)),
    relaxations: dual.relaxations.map((mask) => conceding(all & ~mask)),
    complete: dual.complete,
    states: dual.states,
  };
}

/** All minimal vectors of degrees, and whether the list is whole. */
export interface Softenings {
  readonly softened: readonly Degrees[];
  readonly complete: boolean;
  readonly states: number | undefined;
}

/**
 * All softened relaxations. Conceding a rule by one more degree is an element of its own: "the rule
 * is met in one of its forms 0 to k - 1", for each k up to the number of its forms. A set of kept
 * elements asks no more of a rule than its least k, so the minimal sets of elements to give up are
 * the minimal vectors of degrees.
 */
export function softenings(subject: Case, engine: Engine, most: number, meter: Meter): Softenings {
  const elements = relaxableRules(subject).flatMap((rule) =>
    (subject.rules[rule]?.chain ?? []).map((_, form) => ({ rule, degree: form })),
  );
  const conceding = (kept: Mask): Degrees => {
    const degrees = [...engine.firm];
    for (const { rule } of elements) degrees[rule] = subject.rules[rule]?.chain.length ?? 0;
    for (const [place, { rule, degree }] of elements.entries()) {
      if (has(kept, place)) degrees[rule] = Math.min(degrees[rule] ?? 0, degree);
    }
    return degrees;
  };
  const all = (1n << BigInt(elements.length)) - 1n;
  const dual = dualize(elements.length, (kept) => engine.isFeasible(conceding(kept), meter), most);
  return {
    softened: dual.relaxations.map((mask) => conceding(all & ~mask)),
    complete: dual.complete,
    states: dual.states,
  };
}

function relaxableRules(subject: Case): readonly number[] {
  return subject.rules.flatMap((binding, rule) => (binding.relaxable ? [rule] : []));
}

function has(mask: Mask, place: number): boolean {
  return ((mask >> BigInt(place)) & 1n) === 1n;
}
