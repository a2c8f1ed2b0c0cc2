import { closed } from './closed.js';
import { asksOnlyForMore } from './greedy.js';
import type { Tables } from './tables.js';
import {
  addTo,
  among,
  has,
  membersOf,
  setAt,
  union,
  unionOf,
  type Words,
  wordsOf,
} from './words.js';

/**
 * The events in groups such that no bundle needs to be tried that takes events of two: any other
 * bundle can be taken in two steps that break nothing more. Events are in one group where each may
 * need the company of the other. `undefined` where demands look at more than that: at bundle
 * numbers, at neighbours, or at what is still open.
 */
export function groupsOf(tables: Tables): readonly Words[] | undefined {
  const { full, next, deadlines, checks, company } = tables;
  if (next.length + deadlines.length > 0 || !asksOnlyForMore(tables)) return undefined;
  const needed = Int32Array.from(company);
  for (const check of checks) {
    const named = unionOf(check.clauses);
    for (const event of membersOf(check)) addTo(needed, event, named);
  }
  const reach = closed(needed);
  let groups: readonly Words[] = [];
  for (const event of membersOf(full)) {
    if (groups.some((group) => has(group, event))) continue;
    const mutual = membersOf(among(setAt(reach, event), full)).filter((other) =>
      has(setAt(reach, other), event),
    );
    groups = [...groups, union(wordsOf(mutual), wordsOf([event]))];
  }
  return groups;
}
