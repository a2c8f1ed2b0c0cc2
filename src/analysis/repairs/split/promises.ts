import type { Case } from '../../case/case.js';
import { engineOf } from '../../engine/engine.js';
import { classCost, type Meter } from '../../engine/meter.js';
import { minimalSets, passOn } from '../../leverage/minimal-sets.js';
import { type Mask, membersOf, sizeOf, within } from '../../program/mask.js';

/** A split event as the search sees it: the same rules, in the same order, held to either moment. */
export interface Trial {
  /** Every rule held to the final moment. */
  readonly final: Case;
  /** Every rule that may be moved held to the conditional one. */
  readonly conditional: Case;
  /** The rules that may be moved, by their index. */
  readonly movable: readonly number[];
}

/** Minimal sets of rules, by their index, and whether they are all. */
export interface Promises {
  readonly minimal: readonly (readonly number[])[];
  readonly complete: boolean;
}

const mostTried = 4096;

/**
 * Every minimal set of movable rules that, held to the conditional moment, makes something feasible;
 * none where the empty set does. Holding a rule there asks no less than dropping it, so such a set
 * takes in some minimal set of rules without which something is feasible; from these it goes
 * upwards, a rule at a time. Gives up after 4,096 sets. Throws `OutOfBudget`.
 */
export function minimalPromises(trial: Trial, meter: Meter): Promises {
  const ask = questionsAbout(trial, meter);
  const start = minimalSets(trial.movable.length, ask.opensWith, mostTried, meter);
  passOn(start);
  const bits = trial.movable.map((_, place) => 1n << BigInt(place));
  const found: Mask[] = [];
  let open: ReadonlySet<Mask> = new Set(start.minimal.filter((mask) => mask !== 0n));
  let tried = 0;
  for (let size = 1; open.size > 0; size += 1) {
    const next = new Set<Mask>();
    for (const mask of open) {
      if (found.some((smaller) => within(smaller, mask))) continue;
      if (sizeOf(mask) > size) next.add(mask);
      else if (tried === mostTried) return { minimal: found.map(named(trial)), complete: false };
      else if (ask.opensPromising(mask)) found.push(mask);
      else for (const bit of bits) if ((mask & bit) === 0n) next.add(mask | bit);
      if (sizeOf(mask) === size) tried += 1;
    }
    open = next;
  }
  return { minimal: found.map(named(trial)), complete: start.complete };
}

function named({ movable }: Trial): (mask: Mask) => readonly number[] {
  return (mask) => membersOf(mask).flatMap((place) => movable[place] ?? []);
}

/** Each movable rule is there twice, once for either moment; one of the two, or both, is dropped. */
function questionsAbout({ final, conditional, movable }: Trial, meter: Meter) {
  const doubles = movable.flatMap((index) => conditional.rules[index] ?? []);
  const engine = engineOf({ ...final, rules: [...final.rules, ...doubles] });
  meter.spend(classCost);
  const isFeasible = (held: Mask, promised: Mask) => {
    const degrees = [...engine.firm];
    for (const [place, index] of movable.entries()) {
      const bit = 1n << BigInt(place);
      const forms = final.rules[index]?.chain.length ?? 0;
      if ((held & bit) === 0n) degrees[index] = forms;
      if ((promised & bit) === 0n) degrees[final.rules.length + place] = forms;
    }
    return engine.isFeasible(degrees, meter);
  };
  const all = (1n << BigInt(movable.length)) - 1n;
  return {
    /** With these rules held to the final moment, and the other movable ones dropped. */
    opensWith: (held: Mask) => isFeasible(held, 0n),
    /** With these rules held to the conditional moment, and the others to the final one. */
    opensPromising: (promised: Mask) => {
      meter.spend(classCost);
      return isFeasible(all & ~promised, promised);
    },
  };
}
