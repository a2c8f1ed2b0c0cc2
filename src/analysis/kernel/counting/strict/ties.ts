import { type ClauseList, holds, type Tables, type Trigger } from '../../tables.js';
import {
  addTo,
  among,
  isEmpty,
  leastOf,
  meet,
  membersOf,
  none,
  type Sets,
  setAt,
  sizeOf,
  union,
  unionOf,
  type Words,
  without,
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

/** What is left in parts that no demand ties together any more, whatever is done of either. */
export function partsLeft(ties: Ties, left: Words): readonly Words[] {
  const alive = aliveAmong(ties, left);
  const parts: Words[] = [];
  for (let rest = left; !isEmpty(rest); ) {
    let part = none;
    for (let fresh = firstOf(rest); !isEmpty(fresh); ) {
      part = union(part, fresh);
      let met = partnersOf(ties, fresh);
      for (const tied of alive) if (meet(tied, fresh)) met = union(met, tied);
      fresh = without(among(met, left), part);
    }
    parts.push(part);
    rest = without(rest, part);
  }
  return parts;
}

function firstOf({ low, high }: Words): Words {
  return low === 0 ? { low, high: high & -high } : { low: low & -low, high: 0 };
}

function partnersOf({ partners }: Ties, events: Words): Words {
  let [low, high] = [0, 0];
  for (let rest = events.low; rest !== 0; rest &= rest - 1) {
    const at = 2 * leastOf(rest);
    low |= partners[at] as number;
    high |= partners[at + 1] as number;
  }
  for (let rest = events.high; rest !== 0; rest &= rest - 1) {
    const at = 2 * (wordSize + leastOf(rest));
    low |= partners[at] as number;
    high |= partners[at + 1] as number;
  }
  return { low, high };
}

/** The sets of events that a demand with alternatives, or with numbers, ties together still. */
function aliveAmong({ tables, timed, neighbours }: Ties, left: Words): readonly Words[] {
  const { full, gates, checks, bad } = tables;
  const done = without(full, left);
  const alive: Words[] = [];
  for (const trigger of gates) tie(alive, trigger, left, done);
  for (const trigger of checks) tie(alive, trigger, left, done);
  for (let place = 0; 2 * place < bad.length; place += 2) {
    const [all, open] = [setAt(bad, place), setAt(bad, place + 1)];
    // Where nothing at all is needed for it to hold, it bars every event but those that end it.
    if (!meet(open, done)) alive.push(isEmpty(all) ? left : among(union(all, open), left));
  }
  // Neighbours take two places and not one, so that how many they are is not enough to know.
  if (meet(timed, left)) alive.push(among(union(timed, neighbours), left));
  return alive;
}

function tie(alive: Words[], trigger: Trigger, left: Words, done: Words): void {
  const { clauses } = trigger;
  if (!meet(trigger, left) || holdsForGood(clauses, done)) return;
  const named = namedStill(clauses, done);
  for (const event of membersOf(among(trigger, left))) {
    alive.push(among(union(wordsOf([event]), named), left));
  }
}

/** Whether a clause holds, whatever is done later. */
function holdsForGood(clauses: ClauseList, { low, high }: Words): boolean {
  for (let at = 0; at < clauses.length; at += 4) {
    const asksForOpen = clauses[at + 2] !== 0 || clauses[at + 3] !== 0;
    if (!asksForOpen && holds(clauses, at, low, high)) return true;
  }
  return false;
}

/** The events of the clauses that may hold still. */
function namedStill(clauses: ClauseList, done: Words): Words {
  let named = none;
  for (let place = 0; 2 * place < clauses.length; place += 2) {
    const [all, open] = [setAt(clauses, place), setAt(clauses, place + 1)];
    if (!meet(open, done)) named = union(named, union(all, open));
  }
  return named;
}
