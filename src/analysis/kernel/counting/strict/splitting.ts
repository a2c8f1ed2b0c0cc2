import type { Meter } from '../../../engine/meter.js';
import { forget, type Known, knownOf, recall, remember } from '../../known.js';
import { choose, product, sum, type Whole } from '../../whole.js';
import {
  areSeveral,
  isEmpty,
  meet,
  membersOf,
  setAt,
  sizeOf,
  union,
  type Words,
  within,
  without,
  wordsOf,
} from '../../words.js';
import { type Locks, locksOf, unlocked } from '../locks.js';
import { mayJoin, mayStand, wantedBy } from '../steps.js';
import type { Alone } from './alone.js';
import { partsLeft } from './ties.js';

interface Course extends Alone {
  readonly locks: Locks;
  /** By how many others there are. */
  readonly known: Known[];
  readonly meter: Meter;
}

/**
 * How many strict orderings satisfy the tables, by what is left to come: where no demand ties some
 * of it to the rest any more, the two are counted apart and interleave in a binomial number of ways.
 * Worth it where few demands tie many events.
 */
export function countSplitting(alone: Alone, meter: Meter): bigint {
  const { tables, before } = alone;
  const known: Known[] = [];
  const locks = locksOf(tables, before);
  const ways = waysFor({ ...alone, locks, known, meter }, tables.full, 0);
  for (const each of known) if (each !== undefined) forget(each, meter);
  return BigInt(ways);
}

/**
 * The orderings of the events `left`, all else being done but so many `others`, which are tied to
 * none of them and whose own order is settled: they matter for how late an event is.
 */
function waysFor(course: Course, left: Words, others: number): Whole {
  const { ties, meter } = course;
  if (isEmpty(left)) return 1;
  const known = course.known[others] ?? knownOf();
  course.known[others] = known;
  const before = recall(known, left.low, left.high);
  if (before !== undefined) return before;
  meter.spend(1);
  const parts = partsLeft(ties, left);
  const apart = parts.length > 1 || (others > 0 && !meet(left, ties.timed));
  const ways = apart ? waysApart(course, parts, others) : waysTogether(course, left, others);
  remember(known, left.low, left.high, ways, meter);
  return ways;
}

/** Each part for itself; to the one that has to be in time, if any, all others are only a number. */
function waysApart(course: Course, parts: readonly Words[], others: number): Whole {
  const { timed } = course.ties;
  let ways: Whole = 1;
  let aside = others;
  for (const part of parts) {
    if (meet(part, timed)) continue;
    const places = placesOf(course, part);
    aside += places;
    ways = product(ways, product(waysFor(course, part, 0), choose(aside, places)));
  }
  const late = parts.find((part) => meet(part, timed));
  return late === undefined || ways === 0 ? ways : product(ways, waysFor(course, late, aside));
}

/** How many places in an ordering events take; one at the heels of another shares its place. */
function placesOf({ ties }: Course, events: Words): number {
  const { low, high } = without(events, ties.heels);
  return sizeOf(low, high);
}

/** Whatever can come first of what is left, one after the other; or one of the others. */
function waysTogether(course: Course, left: Words, others: number): Whole {
  const { tables, locks, due, meter } = course;
  const { full } = tables;
  const done = without(full, left);
  const position = sizeOf(done.low, done.high) - others + 1;
  let ways: Whole = 0;
  if (others > 0 && !meet(setAt(due, position), left)) ways = waysFor(course, left, others - 1);
  const low = unlocked(locks, done.low, done.high, 0);
  const high = tables.words === 1 ? 0 : unlocked(locks, done.low, done.high, 1);
  for (const event of membersOf({ low, high })) {
    meter.spend(1);
    const after = takenFrom(course, done, event, position);
    if (after !== undefined) ways = sum(ways, waysFor(course, without(full, after), others));
  }
  return ways;
}

/** What is done once an event is and those that have to be at its heels, if they all may be. */
function takenFrom(
  course: Course,
  before: Words,
  first: number,
  position: number,
): Words | undefined {
  const { tables, locks, due } = course;
  let done = before;
  for (let event = wordsOf([first]), at = position; !isEmpty(event); at += 1) {
    const { low, high } = done;
    if (areSeveral(event.low, event.high)) return undefined;
    const open = {
      low: unlocked(locks, low, high, 0),
      high: event.high === 0 ? 0 : unlocked(locks, low, high, 1),
    };
    if (!meet(open, event)) return undefined;
    done = union(done, event);
    if (!within(setAt(due, at), done)) return undefined;
    if (!mayStand(tables, done.low, done.high)) return undefined;
    if (!mayJoin(tables, event.low, event.high, done.low, done.high)) return undefined;
    event = {
      low: wantedBy(tables, done.low, done.high, 0),
      high: wantedBy(tables, done.low, done.high, 1),
    };
  }
  return done;
}
