import { mayJoinAsGroup } from '../../moves.js';
import { enter, type Rows } from '../../rows.js';
import { none, sizeOf, union, type Words, within } from '../../words.js';
import { unlocked } from '../locks.js';
import { mayStand, wantedBy } from '../steps.js';
import type { Course } from './course.js';

/** The layers of sets with one event more, with two more, ...: of those numbered and of the others. */
export interface Targets {
  readonly numbered: readonly Rows[];
  readonly merged: readonly Rows[];
}

/** A set of a layer, and the events that the bundle under way must hold. */
interface Place {
  readonly rows: Rows;
  at: number;
  low: number;
  high: number;
  lowWanted: number;
  highWanted: number;
}

/** Takes each set of a layer on by one group, wherever it can be added. */
export function advance(course: Course, rows: Rows, targets: Targets): void {
  const { tables } = course;
  const here: Place = { rows, at: 0, low: 0, high: 0, lowWanted: 0, highWanted: 0 };
  for (let at = 0; at < rows.size; at += 1) {
    here.at = at;
    here.low = rows.keys[2 * at] as number;
    here.high = rows.keys[2 * at + 1] as number;
    here.lowWanted = wantedBy(tables, here.low, here.high, 0);
    here.highWanted = tables.words === 1 ? 0 : wantedBy(tables, here.low, here.high, 1);
    sumUp(course, here);
    if (mayStand(tables, here.low, here.high)) endBundles(course, here);
    extend(course, here, startAgain(course, here), targets);
  }
}

/** Whether an event of a group must be in the bundle under way. */
function isWanted({ groups }: Course, group: number, { lowWanted, highWanted }: Place): boolean {
  const [low, high] = [groups[2 * group] as number, groups[2 * group + 1] as number];
  return ((low & lowWanted) | (high & highWanted)) !== 0;
}

/** Adds to the ways of each group those of the groups before it: any of them may come last by then. */
function sumUp(course: Course, here: Place): void {
  const { width, limbs, planes } = here.rows;
  for (let limb = 0; limb < limbs.length; limb += 1) {
    const numbers = limbs[limb] as Float64Array;
    let start = here.at * width + 2 * planes;
    for (let group = 1; group < course.count; group += 1, start += planes) {
      // A group that is wanted cannot be left out.
      if (isWanted(course, group, here)) continue;
      for (let each = start; each < start + planes; each += 1) {
        numbers[each] = (numbers[each] as number) + (numbers[each - planes] as number);
      }
    }
  }
}

/** Ends the bundles under way at a set, so that it stands between two bundles. */
function endBundles({ awaited, due }: Course, { rows, at, low, high }: Place): void {
  const { width, limbs, planes } = rows;
  const isNumbered = ((awaited.low & ~low) | (awaited.high & ~high)) !== 0;
  for (let limb = 0; limb < limbs.length; limb += 1) {
    const numbers = limbs[limb] as Float64Array;
    const [start, end] = [at * width, (at + 1) * width - planes];
    if (!isNumbered) numbers[start] = (numbers[start] as number) + (numbers[end] as number);
    else {
      for (let bundles = 1; bundles < planes; bundles += 1) {
        const [lowDue, highDue] = [due[2 * bundles] ?? 0, due[2 * bundles + 1] ?? 0];
        if (((lowDue & ~low) | (highDue & ~high)) !== 0) continue;
        const to = start + bundles;
        numbers[to] = (numbers[to] as number) + (numbers[end + bundles - 1] as number);
      }
    }
  }
}

/**
 * Adds the ways in which a set stands between two bundles to those of each group. The first group
 * that something can be added with.
 */
function startAgain(course: Course, here: Place): number {
  const { count } = course;
  const { width, limbs, planes } = here.rows;
  let first = count;
  for (let limb = 0; limb < limbs.length; limb += 1) {
    const numbers = limbs[limb] as Float64Array;
    const start = here.at * width;
    let stands = false;
    for (let each = start; each < start + planes; each += 1) if (numbers[each] !== 0) stands = true;
    if (!stands) {
      for (let group = 1; group < first; group += 1) {
        for (let plane = 0; plane < planes; plane += 1)
          if (numbers[start + group * planes + plane] !== 0) first = group;
      }
      continue;
    }
    first = 0;
    for (let group = 0, at = start; group < count; group += 1) {
      if (isWanted(course, group, here)) break;
      at += planes;
      for (let plane = 0; plane < planes; plane += 1) {
        numbers[at + plane] = (numbers[at + plane] as number) + (numbers[start + plane] as number);
      }
    }
  }
  return first;
}

/** How many parts of groups are tried before they are paid for. */
const batch = 4096;

/** Adds to a set what can be added, from group `first` on. */
function extend(course: Course, here: Place, first: number, targets: Targets): void {
  const { count, groups, blocks, tables, locks, meter } = course;
  const { low, high } = here;
  const lowOpen = unlocked(locks, low, high, 0);
  const highOpen = tables.words === 1 ? 0 : unlocked(locks, low, high, 1);
  let tried = 1;
  for (let group = first; group < count; group += 1) {
    const lowFree = lowOpen & (groups[2 * group] as number);
    const highFree = highOpen & (groups[2 * group + 1] as number);
    const inBlocks = blocks[group];
    if (inBlocks !== undefined) {
      const open = inBlocks.filter((block) => within(block, { low: lowFree, high: highFree }));
      joinBlocks(course, here, group, open, none, targets);
      continue;
    }
    for (let highPart = highFree; ; highPart = (highPart - 1) & highFree) {
      for (let lowPart = lowFree; (lowPart | highPart) !== 0; lowPart = (lowPart - 1) & lowFree) {
        tried += 1;
        if (tried === batch) {
          meter.spend(tried);
          tried = 0;
        }
        join(course, here, group, lowPart, highPart, targets);
        if (lowPart === 0) break;
      }
      if (highPart === 0) break;
    }
  }
  meter.spend(tried);
}

/** Adds to a set whatever can be put together of the blocks, besides what is added already. */
function joinBlocks(
  course: Course,
  here: Place,
  group: number,
  blocks: readonly Words[],
  added: Words,
  targets: Targets,
): void {
  course.meter.spend(blocks.length);
  for (const [place, block] of blocks.entries()) {
    const part = union(added, block);
    join(course, here, group, part.low, part.high, targets);
    joinBlocks(course, here, group, blocks.slice(place + 1), part, targets);
  }
}

/** Adds a part of a group to a set, if it may be. */
function join(
  course: Course,
  here: Place,
  group: number,
  lowPart: number,
  highPart: number,
  targets: Targets,
): void {
  const { groups, tables, awaited, meter } = course;
  const missing =
    ((groups[2 * group] as number) & here.lowWanted & ~lowPart) |
    ((groups[2 * group + 1] as number) & here.highWanted & ~highPart);
  const [low, high] = [here.low | lowPart, here.high | highPart];
  if (missing !== 0 || !mayJoinAsGroup(tables, lowPart, highPart, low, high)) return;
  const isNumbered = ((awaited.low & ~low) | (awaited.high & ~high)) !== 0;
  const layers = isNumbered ? targets.numbered : targets.merged;
  const there = layers[sizeOf(lowPart, highPart) - 1] as Rows;
  add(here, group, there, enter(there, low, high, meter));
}

/** Adds the ways at one place that a group can be added with to those of that group at another. */
function add({ rows, at }: Place, group: number, there: Rows, to: number): void {
  const { planes } = rows;
  const source = at * rows.width + group * planes;
  const target = to * there.width + (group + 1) * there.planes;
  const step = there.planes === planes ? 1 : 0;
  for (let limb = 0; limb < rows.limbs.length; limb += 1) {
    const from = rows.limbs[limb] as Float64Array;
    const into = there.limbs[limb] as Float64Array;
    for (let plane = 0; plane < planes; plane += 1) {
      const place = target + plane * step;
      into[place] = (into[place] as number) + (from[source + plane] as number);
    }
  }
}
