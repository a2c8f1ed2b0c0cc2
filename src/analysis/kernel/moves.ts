import { anyHolds, holds, type Tables, type Trigger } from './tables.js';
import {
  areSeveral,
  isEmpty,
  leastOf,
  none,
  type Sets,
  union,
  type Words,
  without,
  wordSize,
  wordsOf,
} from './words.js';

/** The events that some bundle may hold, as far as that does not depend on the bundle. */
export function available(tables: Tables, done: Words): Words {
  const { full, gates } = tables;
  let low = openIn(tables, full.low & ~done.low, 0, done);
  let high = full.high === 0 ? 0 : openIn(tables, full.high & ~done.high, wordSize, done);
  for (const gate of gates) {
    if (((gate.low & low) | (gate.high & high)) === 0) continue;
    if (anyHolds(gate.clauses, done.low, done.high)) continue;
    low &= ~gate.low;
    high &= ~gate.high;
  }
  return accompanied(tables, done, { low, high });
}

/** Those events of a word, the first of which is `first`, that have what they need before them. */
function openIn({ before, closing }: Tables, word: number, first: number, done: Words): number {
  let open = 0;
  for (let rest = word; rest !== 0; rest &= rest - 1) {
    const at = 2 * (first + leastOf(rest));
    const missing =
      ((before[at] as number) & ~done.low) |
      ((before[at + 1] as number) & ~done.high) |
      ((closing[at] as number) & done.low) |
      ((closing[at + 1] as number) & done.high);
    if (missing === 0) open |= rest & -rest;
  }
  return open;
}

/** Those of the open events whose company is open as well. */
function accompanied(tables: Tables, done: Words, open: Words): Words {
  let kept = open;
  for (;;) {
    const after = union(done, kept);
    const alone = lonely(tables, kept, after);
    if (isEmpty(alone)) return kept;
    kept = without(kept, alone);
  }
}

/** The events of a bundle that lack company. */
export function lonely({ company, accompanied }: Tables, bundle: Words, after: Words): Words {
  const low = lonelyIn(company, bundle.low & accompanied.low, 0, after.low, after.high);
  const high = lonelyIn(company, bundle.high & accompanied.high, wordSize, after.low, after.high);
  return { low, high };
}

/** The same for events of one word, the first of which is `first`. */
function lonelyIn(company: Sets, word: number, first: number, low: number, high: number): number {
  let alone = 0;
  for (let rest = word; rest !== 0; rest &= rest - 1) {
    const at = 2 * (first + leastOf(rest));
    const missing = ((company[at] as number) & ~low) | ((company[at + 1] as number) & ~high);
    if (missing !== 0) alone |= rest & -rest;
  }
  return alone;
}

/** The events that the next bundle must hold. */
export function required(tables: Tables, done: Words, position: number): Words {
  const { next, deadlines, opening } = tables;
  let due = isEmpty(done) ? opening : none;
  for (let at = 0; at < next.length; at += 4) {
    const low = next[at + 2] as number;
    const high = next[at + 3] as number;
    const isFirstDone =
      (((next[at] as number) & done.low) | ((next[at + 1] as number) & done.high)) !== 0;
    if (isFirstDone && ((low & done.low) | (high & done.high)) === 0) {
      due = union(due, { low, high });
    }
  }
  for (const deadline of deadlines) {
    if (deadline.position === position) due = union(due, without(wordsOf([deadline.event]), done));
  }
  return due;
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

/** Whether a bundle of available events breaks nothing that depends on the bundle. */
export function allowed(
  tables: Tables,
  low: number,
  high: number,
  afterLow: number,
  afterHigh: number,
): boolean {
  if (!mayJoinAsGroup(tables, low, high, afterLow, afterHigh)) return false;
  const { bad } = tables;
  for (let at = 0; at < bad.length; at += 4) if (holds(bad, at, afterLow, afterHigh)) return false;
  return true;
}

/** Whether a bundle holds two events of one of the sets. */
function holdsTwo(apart: Sets, low: number, high: number): boolean {
  for (let at = 0; at < apart.length; at += 2) {
    if (areSeveral((apart[at] as number) & low, (apart[at + 1] as number) & high)) return true;
  }
  return false;
}
