import { type Meter, OutOfBudget, type Stop } from '../engine/meter.js';
import type { Bits } from './bits.js';
import type { Family } from './family.js';
import { leastSets } from './least-sets.js';

/** How far a search for minimal sets got. */
export interface Ended {
  /** Whether it found them all. */
  readonly complete: boolean;
  /** Where the budget ran out: how many bundles had been tried. */
  readonly states: number | undefined;
  readonly why?: Stop;
}

/** What a search for minimal sets has found. */
export interface Gathered extends Ended {
  /** Cheapest first; where some are left out, none of those costs less. */
  readonly least: readonly Bits[];
  /** Minimal sets, each met by every set of the family; all of them where it is complete. */
  readonly obstacles: readonly Bits[];
}

/**
 * Minimal sets of a family until there are more than `most` of them, or of obstacles besides those
 * `known`.
 */
export function gather(
  family: Family,
  known: readonly Bits[],
  most: number,
  meter: Meter,
): Gathered {
  const found = { least: [] as Bits[], obstacle: [] as Bits[] };
  const ended = (complete: boolean) => ({
    least: found.least,
    obstacles: [...known, ...found.obstacle],
    complete,
    states: undefined,
  });
  try {
    for (const { kind, set } of leastSets(family, known, meter)) {
      if (found[kind].length >= most) return ended(false);
      found[kind].push(set);
    }
  } catch (error) {
    if (!(error instanceof OutOfBudget)) throw error;
    return { ...ended(false), states: error.states, why: error.why };
  }
  return ended(true);
}
