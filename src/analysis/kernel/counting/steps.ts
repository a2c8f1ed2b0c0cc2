import { holdsTwo, lonelyIn } from '../moves.js';
import { anyHolds, holds, type Tables, type Trigger } from '../tables.js';
import { wordSize } from '../words.js';

/** One word of the events that the next bundle must hold at the heels of what is done. */
export function wantedBy({ next }: Tables, low: number, high: number, word: number): number {
  let wanted = 0;
  for (let at = 0; at < next.length; at += 4) {
    const isFirstDone = (((next[at] as number) & low) | ((next[at + 1] as number) & high)) !== 0;
    const then = next[at + 2 + word] as number;
    if (isFirstDone) wanted |= then & ~(word === 0 ? low : high);
  }
  return wanted;
}

/** Whether these events may be all that is done after a bundle. */
export function mayStand({ bad, opening }: Tables, low: number, high: number): boolean {
  if (((opening.low & ~low) | (opening.high & ~high)) !== 0) return false;
  for (let at = 0; at < bad.length; at += 4) if (holds(bad, at, low, high)) return false;
  return true;
}

/** Whether some events may be in a bundle for what is done after it. */
export function mayJoin(
  { checks }: Tables,
  low: number,
  high: number,
  afterLow: number,
  afterHigh: number,
): boolean {
  for (let at = 0; at < checks.length; at += 1) {
    const check = checks[at] as Trigger;
    if (((check.low & low) | (check.high & high)) === 0) continue;
    if (!anyHolds(check.clauses, afterLow, afterHigh)) return false;
  }
  return true;
}

/** The same for a group of events in a bundle of any width, together with what they may not meet in one. */
export function mayJoinAsGroup(
  tables: Tables,
  low: number,
  high: number,
  afterLow: number,
  afterHigh: number,
): boolean {
  const { accompanied, company, apart } = tables;
  return (
    lonelyIn(company, low & accompanied.low, 0, afterLow, afterHigh) === 0 &&
    lonelyIn(company, high & accompanied.high, wordSize, afterLow, afterHigh) === 0 &&
    !holdsTwo(apart, low, high) &&
    mayJoin(tables, low, high, afterLow, afterHigh)
  );
}
