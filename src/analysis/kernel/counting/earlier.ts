import type { Tables } from '../tables.js';
import {
  addTo,
  among,
  has,
  membersOf,
  type Sets,
  setAt,
  sizeOf,
  union,
  wordsOf,
} from '../words.js';

/**
 * What must be done once so many bundles were taken, for the sake of the deadlines: an event that
 * must be done before another has a deadline that is earlier by as many bundles as lie between them
 * at least. Entry p is for p bundles; past the last entry nothing more is asked.
 */
export function dueOf({ deadlines, horizon, full }: Tables, earlier: Sets, strict: boolean): Sets {
  const due = new Int32Array(2 * (horizon + 1));
  for (const { event, position } of deadlines) {
    if (!has(full, event)) continue;
    const chain = membersOf(union(setAt(earlier, event), wordsOf([event])));
    for (const other of chain) {
      const after = chain.filter((each) => has(setAt(earlier, each), other));
      const bundles = strict ? after.length : height(after, earlier);
      addTo(due, Math.max(0, position - bundles), wordsOf([other]));
    }
  }
  for (let by = 1; by <= horizon; by += 1) addTo(due, by, setAt(due, by - 1));
  return due;
}

/** How many of the events stand in the longest row of which each must come before the next. */
function height(events: readonly number[], earlier: Sets): number {
  const all = wordsOf(events);
  const below = new Map(events.map((event) => [event, among(all, setAt(earlier, event))]));
  const heights = new Map<number, number>();
  // An event has more events before it than any that comes before it.
  const sizeBelow = (event: number) => sizeOf(below.get(event)?.low ?? 0, below.get(event)?.high);
  for (const event of [...events].sort((a, b) => sizeBelow(a) - sizeBelow(b))) {
    const under = events.filter((other) => has(below.get(event) ?? all, other));
    heights.set(event, 1 + Math.max(0, ...under.map((each) => heights.get(each) ?? 0)));
  }
  return Math.max(0, ...heights.values());
}
