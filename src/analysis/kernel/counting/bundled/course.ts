import type { Meter } from '../../../engine/meter.js';
import { closed } from '../../closed.js';
import type { Tables } from '../../tables.js';
import { type Sets, setsOf, type Words } from '../../words.js';
import { dueOf } from '../earlier.js';
import { type Locks, locksOf } from '../locks.js';
import { baseFor } from '../numbers.js';
import { groupsInOrder } from './groups.js';

/**
 * What counting bundled orderings goes by. Bundles are put together group by group (see
 * `groupsInOrder`), so that a set of events costs by the events that can be added to it and not by
 * the bundles that can be taken there.
 *
 * A set of events has as many planes of numbers as numbers of bundles are told apart. A plane is, to
 * begin with, the ways in which the set stands between two bundles; then for each group those in
 * which it stands within a bundle, that group being the last added to.
 */
export interface Course {
  readonly tables: Tables;
  readonly locks: Locks;
  /** How many groups there are, and their events. */
  readonly count: number;
  readonly groups: Sets;
  /** For each group its events in blocks, where some go as one. */
  readonly blocks: readonly (readonly Words[] | undefined)[];
  /** The most events that are added at a time. */
  readonly reach: number;
  /** While any of these is to come, bundles are told apart by number: of as many as `planes`. */
  readonly awaited: Words;
  readonly planes: number;
  /** What must be done after so many bundles. */
  readonly due: Sets;
  /** The base of limbs. */
  readonly base: number;
  readonly meter: Meter;
}

export function courseOf(tables: Tables, awaited: Words, planes: number, meter: Meter): Course {
  const earlier = closed(tables.before);
  const groups = groupsInOrder(tables, earlier);
  const parts = Math.max(1, ...groups.map((group) => group.parts));
  return {
    tables,
    locks: locksOf(tables, tables.before),
    count: groups.length,
    groups: setsOf(groups.map(({ events }) => events)),
    blocks: groups.map((group) => group.blocks),
    reach: Math.max(1, ...groups.map(({ width }) => width)),
    awaited,
    planes,
    due: dueOf(tables, earlier, false),
    // A number is a sum of those of a row, and of those before it once more, for each part that can
    // be added last, from each plane.
    base: baseFor(parts * (planes + 1) * 2 * (groups.length + 1)),
    meter,
  };
}
