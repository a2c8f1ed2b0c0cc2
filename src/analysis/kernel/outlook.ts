import type { Meter } from '../engine/meter.js';
import { type Buffer, bufferOf, itemAt } from './buffer.js';
import { greedily, isUnhurt } from './greedy.js';
import { groupsOf } from './groups.js';
import { type Part, partsOf, spokenOf } from './part.js';
import { clear, enter, find, type Rows, rowsOf } from './rows.js';
import { successors } from './successors.js';
import { type Tables, tablesOf } from './tables.js';
import { among, areSame, sizeOf, type Words } from './words.js';

/** Whether everything can still be done once `done` are, after so many bundles. */
export type Outlook = (done: Words, bundles: number) => boolean;

/**
 * The outlook of any state of a package. Parts that no demand ties together are asked one by one,
 * and events that none speaks of not at all, since they can be put at the end.
 */
export function outlookOf(whole: Part, widest: number, meter: Meter): Outlook {
  const outlooks = partsOf(spokenOf(whole), Number.POSITIVE_INFINITY).map((part) =>
    outlookOn(tablesOf(part, whole.events), widest, meter),
  );
  return (done, bundles) => outlooks.every((outlook) => outlook(done, bundles));
}

/** How many states are remembered before they are forgotten. */
const most = 2 ** 22;

/**
 * The outlook of any state that can be reached; what it learns it keeps. Other events than those
 * that the tables are about may be done as well.
 */
export function outlookOn(tables: Tables, widest: number, meter: Meter): Outlook {
  const { full, horizon } = tables;
  if (greedily(tables, widest) === undefined) return () => false;
  // What greed minds alone is closed under union: from any state the rest of an ordering can be done.
  if (isUnhurt(tables, widest)) return () => true;
  const groups = groupsOf(tables);
  const buffers: Buffer[] = [];
  /** 1 for each state that completes, 0 for each that does not, by the number of bundles. */
  const known = Array.from({ length: horizon + 1 }, () => rowsOf(1, 1));
  const outlook: Outlook = (done, bundles) => {
    if (areSame(done, full)) return true;
    const level = known[Math.min(bundles, horizon)] as Rows;
    const place = find(level, done.low, done.high);
    if (place !== -1) return level.limbs[0]?.[place] === 1;
    const open = leads(done, bundles, 1) || (widest > 1 && leads(done, bundles, widest));
    const entry = enter(level, done.low, done.high, meter);
    (level.limbs[0] as Float64Array)[entry] = open ? 1 : 0;
    return open;
  };
  /** Whether a bundle of at most `width` events leads from a state to one that completes. */
  const leads = (done: Words, bundles: number, width: number): boolean => {
    const size = sizeOf(done.low, done.high);
    const out = buffers[size] ?? bufferOf();
    buffers[size] = out;
    successors(tables, done, bundles + 1, width, out, meter, groups);
    for (let each = 0; each < out.length; each += 1) {
      if (outlook(itemAt(out, each), bundles + 1)) return true;
    }
    return false;
  };
  return (done, bundles) => {
    if (known.reduce((size, level) => size + level.size, 0) > most) {
      for (const level of known) clear(level, 0, meter);
    }
    return outlook(among(done, full), bundles);
  };
}
