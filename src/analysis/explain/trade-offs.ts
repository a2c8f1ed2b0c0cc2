import type { Case } from '../case/case.js';
import type { Engine } from '../engine/engine.js';
import { type Meter, OutOfBudget } from '../engine/meter.js';
import type { Degrees } from '../program/demand.js';
import { clashing, dropping, relaxableRules, relaxing, rulesIn, softening } from './families.js';
import { type Bits, bitsOf, distinct } from './sets/bits.js';
import { obstacleOf } from './sets/family.js';
import { type Ended, gather } from './sets/gather.js';

/** What stands in the way of an infeasible case, and what would clear it; rules by their index. */
export interface TradeOffs extends Ended {
  /** Small ones first. */
  readonly conflicts: readonly (readonly number[])[];
  /** Cheap ones first. */
  readonly relaxations: readonly Degrees[];
}

/**
 * All minimal conflicts and relaxations of an infeasible case: the relaxable rules are kept whole or
 * dropped whole. Where there are more than `most` of either, the smallest conflicts and the cheapest
 * relaxations.
 */
export function tradeOffs(subject: Case, engine: Engine, most: number, meter: Meter): TradeOffs {
  const rules = relaxableRules(subject);
  // One of each comes first, so that a search that is cut short has something to show.
  const one = anyRelaxation(subject, engine, rules, meter);
  const given = gather(relaxing(subject, engine, rules, meter), [], most, meter);
  const isCut = !given.seesAll && given.states === undefined;
  const kept = isCut
    ? gather(clashing(subject, engine, rules, meter), given.least, most, meter)
    : undefined;
  const { states, why } = kept ?? given;
  const conflicts = [...(kept?.least ?? []), ...given.obstacles];
  const relaxations = [...given.least, ...(kept?.obstacles ?? []), ...one];
  return {
    conflicts: distinct(conflicts)
      .map((set) => rulesIn(rules, set))
      .sort((a, b) => a.length - b.length)
      .slice(0, most),
    relaxations: distinct(relaxations)
      .map((set) => dropping(subject, rulesIn(rules, set)))
      .slice(0, most),
    complete: given.complete,
    states,
    ...(why === undefined ? {} : { why }),
  };
}

/** One relaxation, where there is one and the budget lasts. */
function anyRelaxation(
  subject: Case,
  engine: Engine,
  rules: readonly number[],
  meter: Meter,
): readonly Bits[] {
  const family = clashing(subject, engine, rules, meter);
  try {
    const start = family.beyond(bitsOf(rules.length));
    return start === undefined ? [] : [obstacleOf(family, start)];
  } catch (error) {
    if (error instanceof OutOfBudget) return [];
    throw error;
  }
}

/** Minimal vectors of degrees, cheap ones first. */
export interface Softenings extends Ended {
  readonly softened: readonly Degrees[];
}

/** All softened relaxations of an infeasible case; where there are more than `most`, the cheapest. */
export function softenings(subject: Case, engine: Engine, most: number, meter: Meter): Softenings {
  const family = softening(subject, engine, meter);
  const { least, obstacles: _, ...ended } = gather(family, [], most, meter);
  return { ...ended, softened: least.map(family.degreesOf) };
}

/** The minimal sets of relaxable rules that cannot all be kept; at most `most`, the smallest. */
export function leastConflicts(subject: Case, engine: Engine, most: number, meter: Meter) {
  const rules = relaxableRules(subject);
  const { least, complete } = gather(clashing(subject, engine, rules, meter), [], most, meter);
  return { conflicts: least.map((set) => rulesIn(rules, set)), complete };
}
