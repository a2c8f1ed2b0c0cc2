import type { Meter } from '../../../engine/meter.js';
import { mayJoin } from '../../moves.js';
import { clear, drop, enter, type Rows, rowsOf } from '../../rows.js';
import type { Tables } from '../../tables.js';
import { areSeveral, setAt, sizeOf, type Words } from '../../words.js';
import { type Locks, locksOf, unlocked } from '../locks.js';
import { baseFor, numberAt, settle, widen } from '../numbers.js';
import { mayStand, wantedBy } from '../steps.js';
import type { Alone } from './alone.js';

/**
 * How many strict orderings there are. The sets of events done are gone through by their size, each with the number of ways to it, so
 * that the cost goes by reachable sets and not by orderings.
 */
export function countBySize({ tables, before, due }: Alone, meter: Meter): bigint {
  const events = sizeOf(tables.full.low, tables.full.high);
  const locks = locksOf(tables, before);
  const base = baseFor(events + 1);
  let [here, there] = [rowsOf(1, 1), rowsOf(1, 1)];
  enter(here, 0, 0, meter);
  (here.limbs[0] as Float64Array)[0] = 1;
  for (let done = 1; done <= events; done += 1) {
    settle(here, base, meter);
    clear(there, here.size, meter);
    widen(there, here.limbs.length, meter);
    advance(tables, locks, setAt(due, done), here, there, meter);
    [here, there] = [there, here];
  }
  const ways = here.size === 0 ? 0n : numberAt(here, 0, base);
  drop(here, meter);
  drop(there, meter);
  return ways;
}

/** Takes every set of one size to those with one event more. */
function advance(
  tables: Tables,
  locks: Locks,
  due: Words,
  here: Rows,
  there: Rows,
  meter: Meter,
): void {
  const { keys, size } = here;
  let tried = 0;
  for (let place = 0; place < size; place += 1) {
    const low = keys[2 * place] as number;
    const high = keys[2 * place + 1] as number;
    const lowWanted = wantedBy(tables, low, high, 0) | (due.low & ~low);
    const highWanted = tables.words === 1 ? 0 : wantedBy(tables, low, high, 1) | (due.high & ~high);
    if (areSeveral(lowWanted, highWanted)) continue;
    const isFree = (lowWanted | highWanted) === 0;
    for (let word = 0; word < tables.words; word += 1) {
      const open = unlocked(locks, low, high, word);
      const choices = isFree ? open : open & (word === 0 ? lowWanted : highWanted);
      tried += take(tables, here, place, choices, word, there, meter);
    }
    if (tried > 4096) {
      meter.spend(tried);
      tried = 0;
    }
  }
  meter.spend(tried);
}

/** Adds the ways to a set to those of the sets with one of the events of a word more; how many it tried. */
function take(
  tables: Tables,
  here: Rows,
  place: number,
  events: number,
  word: number,
  there: Rows,
  meter: Meter,
): number {
  const { keys, limbs } = here;
  const looks = tables.bad.length + tables.checks.length > 0;
  let tried = 0;
  for (let rest = events; rest !== 0; rest &= rest - 1) {
    const event = rest & -rest;
    const lowEvent = word === 0 ? event : 0;
    const highEvent = event - lowEvent;
    const low = (keys[2 * place] as number) | lowEvent;
    const high = (keys[2 * place + 1] as number) | highEvent;
    tried += 1;
    if (looks && !(mayStand(tables, low, high) && mayJoin(tables, lowEvent, highEvent, low, high)))
      continue;
    const to = enter(there, low, high, meter);
    for (let limb = 0; limb < limbs.length; limb += 1) {
      const numbers = there.limbs[limb] as Float64Array;
      numbers[to] = (numbers[to] as number) + ((limbs[limb] as Float64Array)[place] as number);
    }
  }
  return tried;
}
