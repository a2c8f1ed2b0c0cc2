import type { Case } from '../case/case.js';
import type { Engine } from '../engine/engine.js';
import { type Meter, meterOf, OutOfBudget } from '../engine/meter.js';
import { relaxing, rulesIn } from '../explain/families.js';
import { membersOf } from '../explain/sets/bits.js';
import type { Family } from '../explain/sets/family.js';
import { gather } from '../explain/sets/gather.js';
import { softenings, tradeOffs } from '../explain/trade-offs.js';
import type { Degrees } from '../program/demand.js';
import { type Mask, maskOf } from '../program/mask.js';
import { defaultMost, type LeverageOptions } from './options.js';
import type { Stopped } from './questions.js';

/*
 * All that these analyses and the repairs ask of the enumerations of minimal sets, in one place.
 */

/** Minimal sets, and how far the search for them got. */
export interface Found<Sets> extends Stopped {
  readonly minimal: readonly Sets[];
  readonly complete: boolean;
}

/** The minimal sets of elements to give up so that the others can be kept, small ones first. */
export function minimalSets(
  count: number,
  canKeep: (kept: Mask) => boolean,
  most: number,
  meter: Meter,
): Found<Mask> {
  const all = (1n << BigInt(count)) - 1n;
  const family: Family = {
    costs: Array.from({ length: count }, () => 1),
    along: Array.from({ length: count }, () => undefined),
    beyond: (set) => (canKeep(all & ~maskOf(membersOf(set))) ? undefined : set),
  };
  const { least, obstacles: _, ...ended } = gather(family, [], most, meter);
  return { ...ended, minimal: least.map((set) => maskOf(membersOf(set))) };
}

/** What stands in the way of an infeasible case, and what would clear it; rules by their index. */
export interface Known extends Found<Degrees> {
  readonly conflicts: readonly (readonly number[])[];
}

/** The conflicts, and the relaxations as the degrees at which their rules are dropped. */
export function knownOf(subject: Case, engine: Engine, options: LeverageOptions): Known {
  const { most = defaultMost } = options;
  const { relaxations, ...rest } = tradeOffs(subject, engine, most, meterOf(options));
  return { ...rest, minimal: relaxations };
}

/** The cheapest relaxations of those that give up only these rules, by their index. */
export function cheapestOf(
  subject: Case,
  engine: Engine,
  rules: readonly number[],
  most: number,
  meter: Meter,
): Found<readonly number[]> {
  const family = relaxing(subject, engine, rules, meter);
  const { least, obstacles: _, ...ended } = gather(family, [], most, meter);
  return { ...ended, minimal: least.map((set) => rulesIn(rules, set)) };
}

/** The softened relaxations, as degrees. */
export function softenedOf(
  subject: Case,
  engine: Engine,
  options: LeverageOptions,
): Found<Degrees> {
  const { most = defaultMost } = options;
  const { softened, ...rest } = softenings(subject, engine, most, meterOf(options));
  return { ...rest, minimal: softened };
}

/** Passes on that a search was stopped, for the question that it was a part of. */
export function passOn({ states, why = 'states' }: Stopped): void {
  if (states !== undefined) throw new OutOfBudget(states, why);
}
