import type { Conflict } from '../analysis.js';
import type { Case } from '../case/case.js';
import type { Counter } from '../engine/counter.js';
import type { Engine } from '../engine/engine.js';
import type { Meter } from '../engine/meter.js';
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
  { attempt }: Counter,
): readonly Conflict[] {
  const unknown: Clash = { clash: 'unknown' };
  return conflicts
    .map((conflict): Conflict => {
      const clash = attempt((meter) => clashOf(subject, engine, conflict, meter));
      return { ...sidesOf(subject, conflict), ...(clash ?? unknown) };
    })
    .sort((a, b) => bySizeThenText(a.rules, b.rules));
}

/** Which rules clash, and whose they are. */
function sidesOf(subject: Case, conflict: readonly number[]) {
  const clashing = rulesAt(subject, conflict);
  return {
    rules: sortedTexts(clashing.map(({ id }) => id)),
    parties: sortedTexts([...new Set(clashing.flatMap(({ heldBy }) => heldBy ?? []))]),
  };
}
