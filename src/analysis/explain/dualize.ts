import { type Meter, OutOfBudget, type Stop } from '../engine/meter.js';
import { type Mask, membersOf } from '../program/mask.js';
import { setMapOf } from './unexplored.js';

/** The two families that answer each other, as masks over the elements. */
export interface Dual {
  /** Minimal sets of elements that cannot be kept together. */
  readonly conflicts: readonly Mask[];
  /** Minimal sets of elements without which the rest can be kept. */
  readonly relaxations: readonly Mask[];
  /** Whether both lists are whole; if not, each entry is still right. */
  readonly complete: boolean;
  /** Where the budget ran out: how many bundles had been tried. */
  readonly states: number | undefined;
  /** Which bound that was. */
  readonly why?: Stop;
}

/** A set of elements and a question whose answer can only turn from yes to no as more are kept. */
export interface Elements {
  readonly count: number;
  /** Pairs of elements, the second before the first: it is given up wherever the first is. */
  readonly implied: readonly (readonly [number, number])[];
  /** Relaxations known beforehand: all of them; left out where none is known. */
  readonly relaxations?: readonly Mask[];
  canKeep(kept: Mask): boolean;
}

/** Small relaxations are looked for first, so that a list that is cut begins with them. */
const sizes = [0, 1, 2, 3, Number.POSITIVE_INFINITY];

/**
 * All minimal infeasible sets and all minimal relaxations, by way of a map of what is known: a set
 * to give up that meets every conflict found and contains no relaxation found is either enough, and
 * shrinks to a new relaxation, or leaves a new conflict. Where no such set is left, both families
 * are whole (Liffiton, Previti, Malik, Marques-Silva: Fast, flexible MUS enumeration, Constraints
 * 21, 2016). Stops once either list has `most` entries.
 */
export function dualize(elements: Elements, most: number, meter: Meter): Dual {
  const all = (1n << BigInt(elements.count)) - 1n;
  const conflicts: Mask[] = [];
  const relaxations: Mask[] = [...(elements.relaxations ?? [])];
  const known = relaxations.length;
  const map = setMapOf(elements.count);
  for (const [one, other] of elements.implied) map.add({ some: bit(other), notAll: bit(one) });
  /** What tells that a set contains a relaxation: the rest is given up anyway. */
  const telling = (relaxation: Mask) =>
    elements.implied.reduce(
      (rest, [one, other]) => ((relaxation & bit(one)) === 0n ? rest : rest & ~bit(other)),
      relaxation,
    );
  /** What of a conflict a set has to give up one of: to give up the rest implies it. */
  const asking = (conflict: Mask) =>
    elements.implied.reduce(
      (rest, [one, other]) => ((conflict & bit(other)) === 0n ? rest : rest & ~bit(one)),
      conflict,
    );
  for (const relaxation of relaxations) map.add({ some: 0n, notAll: telling(relaxation) });
  const learn = (given: Mask) => {
    if (elements.canKeep(all & ~given)) {
      const relaxation = leastGiven(elements, all, given);
      relaxations.push(relaxation);
      map.add({ some: 0n, notAll: telling(relaxation) });
    } else {
      const conflict = leastKept(elements, all & ~given);
      conflicts.push(conflict);
      map.add({ some: asking(conflict), notAll: 0n });
    }
  };
  const pay = (clauses: number) => meter.spend(clauses);
  try {
    // One of each comes first, so that a search that is cut short has something to show.
    if (!elements.canKeep(all)) learn(0n);
    if (known === 0 && !conflicts.includes(0n)) learn(all);
    for (const largest of sizes) {
      for (;;) {
        const given = map.satisfying(largest, pay);
        if (given === undefined) break;
        if (Math.max(conflicts.length, relaxations.length - known) >= most) {
          return { conflicts, relaxations, complete: false, states: undefined };
        }
        learn(given);
      }
    }
  } catch (error) {
    if (!(error instanceof OutOfBudget)) throw error;
    return { conflicts, relaxations, complete: false, states: error.states, why: error.why };
  }
  return { conflicts, relaxations, complete: true, states: undefined };
}

/**
 * A minimal part of a set that is enough to give up: each element is kept if that can be, and if
 * nothing given up implies it.
 */
function leastGiven({ canKeep, implied }: Elements, all: Mask, given: Mask): Mask {
  return membersOf(given).reduceRight((rest, element) => {
    const fewer = rest & ~bit(element);
    const isImplied = implied.some(([one, other]) => other === element && (rest & bit(one)) !== 0n);
    return !isImplied && canKeep(all & ~fewer) ? fewer : rest;
  }, given);
}

/**
 * A minimal part of a set that cannot be kept: each element goes if the rest still cannot, and if all
 * that this implies has gone.
 */
function leastKept({ canKeep, implied }: Elements, kept: Mask): Mask {
  return membersOf(kept).reduce((rest, element) => {
    const fewer = rest & ~bit(element);
    const mustStay = implied.some(([one, other]) => one === element && (rest & bit(other)) !== 0n);
    return mustStay || canKeep(fewer) ? rest : fewer;
  }, kept);
}

function bit(element: number): Mask {
  return 1n << BigInt(element);
}
