import type { Case } from '../case/case.js';
import type { Engine } from '../engine/engine.js';
import { type Meter, meterOf, OutOfBudget } from '../engine/meter.js';
import { dualize } from '../explain/dualize.js';
import { softenings, tradeOffs } from '../explain/trade-offs.js';
import type { Degrees } from '../program/demand.js';
import type { Mask } from '../program/mask.js';
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

/** The minimal sets of elements to give up so that the others can be kept. */
export function minimalSets(
  count: number,
  canKeep: (kept: Mask) => boolean,
  most: number,
  meter: Meter,
): Found<Mask> {
  const elements = { count, implied: [], relaxations: [], canKeep };
  const { conflicts: _, relaxations, ...rest } = dualize(elements, most, meter);
  return { ...rest, minimal: relaxations };
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
