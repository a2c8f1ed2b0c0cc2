import { OutOfBudget } from './meter.js';
import { type Mask, membersOf, sizeOf, within } from './program/mask.js';

/** The two families that answer each other, as masks over the elements. */
export interface Dual {
  /** Every minimal set of elements that cannot be kept together. */
  readonly conflicts: readonly Mask[];
  /** Every minimal set of elements without which the rest can be kept. */
  readonly relaxations: readonly Mask[];
  /** Whether both lists are whole; if not, each entry is still right. */
  readonly complete: boolean;
  /** Where the budget ran out: how many bundles had been tried. */
  readonly states: number | undefined;
}

/**
 * All minimal infeasible sets and all minimal relaxations of `count` elements, given whether any
 * set of them can be kept together (a question whose answer can only turn from yes to no as the set
 * grows). Dualize and Advance: the minimal hitting sets of the conflicts known so far are either
 * relaxations, or show a new conflict (Gunopulos, Khardon, Mannila, Saluja, Toivonen, Sharma:
 * Discovering all most specific sentences, ACM TODS 28, 2003). Stops at `most` of either.
 */
export function dualize(count: number, canKeep: (kept: Mask) => boolean, most: number): Dual {
  const all = (1n << BigInt(count)) - 1n;
  const conflicts: Mask[] = [];
  const relaxations: Mask[] = [];
  let open: readonly Mask[] = [0n];
  const cut = () => Math.max(conflicts.length, relaxations.length, open.length) > most;
  try {
    while (open.length > 0 && !cut()) {
      const smallest = open.reduce((best, each) => (sizeOf(each) < sizeOf(best) ? each : best));
      if (canKeep(all & ~smallest)) {
        relaxations.push(smallest);
        open = open.filter((each) => each !== smallest);
      } else {
        const conflict = shrink(all & ~smallest, canKeep);
        conflicts.push(conflict);
        open = hitting(open, relaxations, conflict);
      }
    }
  } catch (error) {
    if (!(error instanceof OutOfBudget)) throw error;
    return { conflicts, relaxations, complete: false, states: error.states };
  }
  return {
    conflicts: conflicts.slice(0, most),
    relaxations: relaxations.slice(0, most),
    complete: open.length === 0 && !cut(),
    states: undefined,
  };
}

/** A minimal part of a set that cannot be kept: each element goes if the rest still cannot. */
function shrink(set: Mask, canKeep: (kept: Mask) => boolean): Mask {
  return membersOf(set).reduceRight((rest, element) => {
    const without = rest & ~(1n << BigInt(element));
    return canKeep(without) ? rest : without;
  }, set);
}

/** The minimal hitting sets of one conflict more, those already known to be relaxations left out. */
function hitting(
  open: readonly Mask[],
  relaxations: readonly Mask[],
  conflict: Mask,
): readonly Mask[] {
  const hit = open.filter((each) => (each & conflict) !== 0n);
  const minimal = [...relaxations, ...hit];
  const grown = open
    .filter((each) => (each & conflict) === 0n)
    .flatMap((each) => membersOf(conflict).map((element) => each | (1n << BigInt(element))))
    .filter((each) => !minimal.some((smaller) => within(smaller, each)));
  const unique = [...new Set(grown)];
  return [
    ...hit,
    ...unique.filter((each) => !unique.some((other) => other !== each && within(other, each))),
  ];
}
