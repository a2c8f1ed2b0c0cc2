import { anyHolds, type Tables, type Trigger } from '../tables.js';
import { membersOf, type Sets, setAt, type Words, wordSize } from '../words.js';

/** What is done, as a lookup of the events that this keeps from being taken. */
export interface Locks {
  readonly full: Words;
  /**
   * What may not be taken for the sake of some of the events done, `step` bits of them: one such
   * table after another for the first word of what may not be taken, then for the second.
   */
  readonly lookups: Int32Array;
  readonly step: number;
  /** How many tables there are for a word: one for each third of each word of what is done. */
  readonly thirds: number;
  readonly gates: readonly Trigger[];
}

/**
 * For each event of `full` those that must be done before it (`before`) and those that must not be
 * (`closing`), as a lookup by what is done.
 */
export function locksOf({ events, full, words, closing, gates }: Tables, before: Sets): Locks {
  const step = Math.ceil(Math.min(events.length, wordSize) / 3);
  const thirds = 3 * words;
  const lookups = new Int32Array((thirds * words) << step);
  for (let word = 0; word < words; word += 1) {
    const waiting = transposed(before, full, word);
    const closed = transposed(closing, full, word);
    for (let third = 0; third < thirds; third += 1) {
      const table = lookups.subarray((word * thirds + third) << step);
      for (let bit = 0; bit < step; bit += 1) {
        const event = third * step + bit;
        addEvent(table, 1 << bit, waiting[event] as number, closed[event] as number);
      }
    }
  }
  return { full, lookups, step, thirds, gates };
}

/** Goes on from a table of the sets of some events to that of the sets of one event more. */
function addEvent(table: Int32Array, size: number, open: number, done: number): void {
  for (let set = 0; set < size; set += 1) {
    const locked = table[set] as number;
    table[set] = locked | open;
    table[set + size] = locked | done;
  }
}

/** For each event those of one word of `full` whose entry holds it. */
function transposed(entries: Sets, full: Words, word: number): Int32Array {
  const turned = new Int32Array(3 * wordSize);
  const events = membersOf(word === 0 ? { ...full, high: 0 } : { ...full, low: 0 });
  for (const event of events) {
    const bit = 1 << (event - word * wordSize);
    for (const other of membersOf(setAt(entries, event))) {
      turned[other] = (turned[other] as number) | bit;
    }
  }
  return turned;
}

/**
 * One word of the events that may be taken where those of `low` and `high` are done, as far as that
 * depends on nothing else.
 */
export function unlocked(locks: Locks, low: number, high: number, word: number): number {
  const { full, lookups, step, thirds, gates } = locks;
  const size = 1 << step;
  let at = (word * thirds) << step;
  let locked = lookups[at + (low & (size - 1))] as number;
  locked |= lookups[at + size + ((low >>> step) & (size - 1))] as number;
  locked |= lookups[at + 2 * size + (low >>> (2 * step))] as number;
  if (thirds > 3) {
    at += 3 * size;
    locked |= lookups[at + (high & (size - 1))] as number;
    locked |= lookups[at + size + ((high >>> step) & (size - 1))] as number;
    locked |= lookups[at + 2 * size + (high >>> (2 * step))] as number;
  }
  let open = (word === 0 ? full.low & ~low : full.high & ~high) & ~locked;
  for (let each = 0; each < gates.length; each += 1) {
    const gate = gates[each] as Trigger;
    const events = word === 0 ? gate.low : gate.high;
    if ((events & open) !== 0 && !anyHolds(gate.clauses, low, high)) open &= ~events;
  }
  return open;
}
