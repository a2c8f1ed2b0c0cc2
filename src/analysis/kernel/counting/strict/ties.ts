import { type ClauseList, holds, type Tables, type Trigger } from '../../tables.js';
import {
  addTo,
  leastOf,
  membersOf,
  none,
  type Sets,
  setAt,
  sizeOf,
  union,
  unionOf,
  type Words,
  wordSize,
  wordsOf,
} from '../../words.js';

/** Which events demands tie to each other in strict orderings as long as both are to come. */
export interface Ties {
  readonly tables: Tables;
  /** For each event those that one of the two has to come before. */
  readonly partners: Sets;
  /** Events for which it matters how many others come before them. */
  readonly timed: Words;
  /** Events that are at the heels of others. */
  readonly heels: Words;
  /** Those and the others. */
  readonly neighbours: Words;
}

export function tiesOf(tables: Tables, before: Sets, timed: Words): Ties {
  const { closing, next, full } = tables;
  const partners = new Int32Array(before.length);
  for (const event of membersOf(full)) {
    const others = union(setAt(before, event), setAt(closing, event));
    addTo(partners, event, others);
    for (const other of membersOf(others)) addTo(partners, other, wordsOf([event]));
  }
  let heels = none;
  for (let at = 1; 2 * at < next.length; at += 2) heels = union(heels, setAt(next, at));
  return { tables, partners, timed, heels, neighbours: unionOf(next) };
}

/** Whether there are so few ties that what is left is likely to fall apart again and again. */
export function areFew({ tables, partners }: Ties): boolean {
  const { full, gates, checks, bad } = tables;
  const pairs = partners.reduce((sum, word) => sum + sizeOf(word), 0) / 2;
  const others = gates.length + checks.length + bad.length / 4;
  return pairs + others <= 1.5 * sizeOf(full.low, full.high);
}

/**
 * What is left in parts that no demand ties together any more, whatever is done of either: two words
 * a part, one after another.
 */
export function partsLeft(ties: Ties, low: number, high: number): readonly number[] {
  const alive = aliveAmong(ties, low, high);
  const parts: number[] = [];
  for (let [lowRest, highRest] = [low, high]; (lowRest | highRest) !== 0; ) {
    let [lowPart, highPart] = [0, 0];
    let lowFresh = lowRest & -lowRest;
    let highFresh = lowRest === 0 ? highRest & -highRest : 0;
    while ((lowFresh | highFresh) !== 0) {
      lowPart |= lowFresh;
      highPart |= highFresh;
      let lowMet = partnersOf(ties, lowFresh, highFresh, 0);
      let highMet = high === 0 ? 0 : partnersOf(ties, lowFresh, highFresh, 1);
      for (let at = 0; at < alive.length; at += 2) {
        const [lowTied, highTied] = [alive[at] as number, alive[at + 1] as number];
        if (((lowTied & lowFresh) | (highTied & highFresh)) === 0) continue;
        lowMet |= lowTied;
        highMet |= highTied;
      }
      lowFresh = lowMet & low & ~lowPart;
      highFresh = highMet & high & ~highPart;
    }
    parts.push(lowPart, highPart);
    lowRest &= ~lowPart;
    highRest &= ~highPart;
  }
  return parts;
}

/** One word of the partners of some events. */
function partnersOf({ partners }: Ties, low: number, high: number, word: number): number {
  let met = 0;
  for (let rest = low; rest !== 0; rest &= rest - 1) {
    met |= partners[2 * leastOf(rest) + word] as number;
  }
  for (let rest = high; rest !== 0; rest &= rest - 1) {
    met |= partners[2 * (wordSize + leastOf(rest)) + word] as number;
  }
  return met;
}

/** The sets of events that a demand with alternatives, or with numbers, ties together still. */
function aliveAmong(ties: Ties, low: number, high: number): readonly number[] {
  const { tables, timed, neighbours } = ties;
  const { full, gates, checks, bad } = tables;
  const lowDone = full.low & ~low;
  const highDone = full.high & ~high;
  const alive: number[] = [];
  for (const gate of gates) tie(alive, gate, low, high, full);
  for (const check of checks) tie(alive, check, low, high, full);
  for (let at = 0; at < bad.length; at += 4) {
    const [lowAll, highAll] = [bad[at] as number, bad[at + 1] as number];
    const [lowOpen, highOpen] = [bad[at + 2] as number, bad[at + 3] as number];
    if (((lowOpen & lowDone) | (highOpen & highDone)) !== 0) continue;
    // Where nothing at all is needed for it to hold, it bars every event but those that end it.
    if ((lowAll | highAll) === 0) alive.push(low, high);
    else alive.push((lowAll | lowOpen) & low, (highAll | highOpen) & high);
  }
  // Neighbours take two places and not one, so that how many they are is not enough to know.
  if (((timed.low & low) | (timed.high & high)) !== 0) {
    alive.push((timed.low | neighbours.low) & low, (timed.high | neighbours.high) & high);
  }
  return alive;
}

/** Ties each event of a trigger to all that its clauses ask for still. */
function tie(alive: number[], trigger: Trigger, low: number, high: number, full: Words): void {
  const { clauses } = trigger;
  const [lowHeld, highHeld] = [trigger.low & low, trigger.high & high];
  if ((lowHeld | highHeld) === 0) return;
  const [lowDone, highDone] = [full.low & ~low, full.high & ~high];
  if (holdsForGood(clauses, lowDone, highDone)) return;
  const lowNamed = namedStill(clauses, lowDone, highDone, 0) & low;
  const highNamed = high === 0 ? 0 : namedStill(clauses, lowDone, highDone, 1) & high;
  for (let rest = lowHeld; rest !== 0; rest &= rest - 1) {
    alive.push((rest & -rest) | lowNamed, highNamed);
  }
  for (let rest = highHeld; rest !== 0; rest &= rest - 1) {
    alive.push(lowNamed, (rest & -rest) | highNamed);
  }
}

/** Whether a clause holds, whatever is done later. */
function holdsForGood(clauses: ClauseList, low: number, high: number): boolean {
  for (let at = 0; at < clauses.length; at += 4) {
    const asksForOpen = clauses[at + 2] !== 0 || clauses[at + 3] !== 0;
    if (!asksForOpen && holds(clauses, at, low, high)) return true;
  }
  return false;
}

/** One word of the events of the clauses that may hold still. */
function namedStill(clauses: ClauseList, low: number, high: number, word: number): number {
  let named = 0;
  for (let at = 0; at < clauses.length; at += 4) {
    const isOver =
      (((clauses[at + 2] as number) & low) | ((clauses[at + 3] as number) & high)) !== 0;
    if (!isOver) named |= (clauses[at + word] as number) | (clauses[at + 2 + word] as number);
  }
  return named;
}
