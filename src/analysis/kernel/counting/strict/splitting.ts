import type { Meter } from '../../../engine/meter.js';
import { forget, type Known, knownOf, recall, remember } from '../../known.js';
import { mayJoin } from '../../moves.js';
import { choose, product, sum, type Whole } from '../../whole.js';
import { areSeveral, sizeOf, type Words } from '../../words.js';
import { type Locks, locksOf, unlocked } from '../locks.js';
import { mayStand, wantedBy } from '../steps.js';
import type { Alone } from './alone.js';
import { partsLeft, type Ties } from './ties.js';

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
  const { full } = tables;
  const ways = waysFor({ ...alone, locks, known, meter }, full.low, full.high, 0);
  for (const each of known) if (each !== undefined) forget(each, meter);
  return BigInt(ways);
}

/**
 * The orderings of the events left, all else being done but so many `others`, which are tied to
 * none of them and whose own order is settled: they matter for how late an event is.
 */
function waysFor(course: Course, low: number, high: number, others: number): Whole {
  const { ties, meter } = course;
  if ((low | high) === 0) return 1;
  const known = course.known[others] ?? knownOf();
  course.known[others] = known;
  const before = recall(known, low, high);
  if (before !== undefined) return before;
  meter.spend(1);
  const parts = partsLeft(ties, low, high);
  const apart = parts.length > 2 || (others > 0 && !areTimed(ties, low, high));
  const ways = apart ? waysApart(course, parts, others) : waysTogether(course, low, high, others);
  remember(known, low, high, ways, meter);
  return ways;
}

function areTimed({ timed }: Ties, low: number, high: number): boolean {
  return ((low & timed.low) | (high & timed.high)) !== 0;
}

/** Each part for itself; to the one that has to be in time, if any, all others are only a number. */
function waysApart(course: Course, parts: readonly number[], others: number): Whole {
  const { ties } = course;
  let ways: Whole = 1;
  let aside = others;
  let late = -1;
  for (let at = 0; at < parts.length; at += 2) {
    const [low, high] = [parts[at] as number, parts[at + 1] as number];
    if (areTimed(ties, low, high)) late = at;
    else {
      // One at the heels of another shares its place in an ordering.
      const places = sizeOf(low & ~ties.heels.low, high & ~ties.heels.high);
      aside += places;
      ways = product(ways, product(waysFor(course, low, high, 0), choose(aside, places)));
    }
  }
  if (late === -1 || ways === 0) return ways;
  return product(ways, waysFor(course, parts[late] as number, parts[late + 1] as number, aside));
}

/** Whatever can come first of what is left, one after the other; or one of the others. */
function waysTogether(course: Course, low: number, high: number, others: number): Whole {
  const { tables, locks, due, meter } = course;
  const lowDone = tables.full.low & ~low;
  const highDone = tables.full.high & ~high;
  const position = sizeOf(lowDone, highDone) - others + 1;
  const isDue = (((due[2 * position] ?? 0) & low) | ((due[2 * position + 1] ?? 0) & high)) !== 0;
  let ways: Whole = others > 0 && !isDue ? waysFor(course, low, high, others - 1) : 0;
  for (let word = 0; word < tables.words; word += 1) {
    for (let rest = unlocked(locks, lowDone, highDone, word); rest !== 0; rest &= rest - 1) {
      meter.spend(1);
      const event = rest & -rest;
      const left =
        word === 0
          ? leftAfter(course, low, high, event, 0, position)
          : leftAfter(course, low, high, 0, event, position);
      if (left !== undefined) ways = sum(ways, waysFor(course, left.low, left.high, others));
    }
  }
  return ways;
}

/** What is left once an event is done and those that have to be at its heels, if they all may be. */
function leftAfter(
  { tables, locks, due }: Course,
  lowLeft: number,
  highLeft: number,
  lowFirst: number,
  highFirst: number,
  position: number,
): Words | undefined {
  const { full } = tables;
  let [low, high] = [full.low & ~lowLeft, full.high & ~highLeft];
  let [lowNext, highNext] = [lowFirst, highFirst];
  for (let at = position; (lowNext | highNext) !== 0; at += 1) {
    if (areSeveral(lowNext, highNext)) return undefined;
    if (at > position) {
      const word = highNext === 0 ? 0 : 1;
      if ((unlocked(locks, low, high, word) & (lowNext | highNext)) === 0) return undefined;
    }
    low |= lowNext;
    high |= highNext;
    if ((((due[2 * at] ?? 0) & ~low) | ((due[2 * at + 1] ?? 0) & ~high)) !== 0) return undefined;
    if (!mayStand(tables, low, high) || !mayJoin(tables, lowNext, highNext, low, high)) {
      return undefined;
    }
    lowNext = wantedBy(tables, low, high, 0);
    highNext = tables.words === 1 ? 0 : wantedBy(tables, low, high, 1);
  }
  return { low: full.low & ~low, high: full.high & ~high };
}
