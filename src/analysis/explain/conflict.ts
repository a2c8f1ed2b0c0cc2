import type { Conflict } from '../analysis.js';
import type { Case } from '../case/case.js';
import type { Engine } from '../engine/engine.js';
import { type Meter, OutOfBudget } from '../engine/meter.js';
import { bySizeThenText, sortedTexts } from '../engine/order.js';
import { type Clash, clashOf } from './clash.js';
import { rulesAt } from './families.js';

/** A conflict, as rules by their index, and what it comes down to. Throws `OutOfBudget`. */
export function conflictOf(
  subject: Case,
  engine: Engine,
  conflict: readonly number[],
  meter: Meter,
): Conflict {
  return { ...sidesOf(subject, conflict), ...clashOf(subject, engine, conflict, meter) };
}

/** Conflicts by size, then by ids; from where the budget runs out, their clash is unknown. */
export function conflictsOf(
  subject: Case,
  engine: Engine,
  conflicts: readonly (readonly number[])[],
  meter: Meter,
): { readonly conflicts: readonly Conflict[]; readonly stopped: OutOfBudget | undefined } {
  let stopped: OutOfBudget | undefined;
  const clashIn = (conflict: readonly number[]): Clash => {
    if (stopped !== undefined) return { clash: 'unknown' };
    try {
      return clashOf(subject, engine, conflict, meter);
    } catch (error) {
      if (!(error instanceof OutOfBudget)) throw error;
      stopped = error;
      return { clash: 'unknown' };
    }
  };
  const found = conflicts
    .map((conflict): Conflict => ({ ...sidesOf(subject, conflict), ...clashIn(conflict) }))
    .sort((a, b) => bySizeThenText(a.rules, b.rules));
  return { conflicts: found, stopped };
}

/** Which rules clash, and whose they are. */
function sidesOf(subject: Case, conflict: readonly number[]) {
  const clashing = rulesAt(subject, conflict);
  return {
    rules: sortedTexts(clashing.map(({ id }) => id)),
    parties: sortedTexts([...new Set(clashing.flatMap(({ heldBy }) => heldBy ?? []))]),
  };
}
