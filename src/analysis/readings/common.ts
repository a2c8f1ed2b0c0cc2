import { bySizeThenText, sortedTexts } from '../engine/order.js';
import type { Common, ReadingRow, SharedStatus } from './reading-table.js';

type Sets = readonly (readonly string[])[];

/** What holds under every combination; `inForce` are the rules of each row, `whole` is no row missing. */
export function commonTo(rows: readonly ReadingRow[], inForce: Sets, whole: boolean): Common {
  const analyses = rows.map(({ analysis }) => analysis);
  const status = statusOver(rows, whole);
  const decided = whole && analyses.every((each) => each.status !== 'undecided');
  const stuck = analyses.filter((each) => each.status === 'infeasible');
  const complete = decided && stuck.every((each) => each.complete);
  const conflicts = stuck.map((each) => each.conflicts.map(({ rules }) => rules));
  const relaxations = stuck.map((each) => each.relaxations.map(({ rules }) => rules));
  const everywhere = inEach(inForce);
  const within = (set: readonly string[]) => set.every((rule) => everywhere.includes(rule));
  return {
    status,
    conflicts: status === 'infeasible' ? sharedBy(conflicts).filter(within) : [],
    relaxations: decided ? sharedBy(relaxations) : [],
    rulesInEveryConflict: complete ? sortedTexts(inEach(conflicts.flat())) : [],
    complete,
  };
}

/** The verdict over some rows; `whole` says whether they are all there are. */
export function statusOver(rows: readonly ReadingRow[], whole: boolean): SharedStatus {
  const found = new Set(rows.map(({ analysis }) => analysis.status));
  if (found.has('feasible') && found.has('infeasible')) return 'depends';
  const [only] = found;
  return !whole || only === undefined || found.size > 1 ? 'undecided' : only;
}

/**
 * The sets of some list that contain one of every list, each once. None of them is inside another: it contains one of
 * the other's list, in which no set is inside another.
 */
function sharedBy(lists: readonly Sets[]): Sets {
  const containsOneOf = (set: readonly string[]) => (list: Sets) =>
    list.some((part) => contains(set, part));
  const found = new Map(
    lists
      .flat()
      .filter((set) => lists.every(containsOneOf(set)))
      .map((set) => [JSON.stringify(set), set]),
  );
  return [...found.values()].sort(bySizeThenText);
}

function contains(whole: readonly string[], part: readonly string[]): boolean {
  return part.every((rule) => whole.includes(rule));
}

/** What is in each of the lists; nothing where there is no list. */
function inEach(lists: Sets): readonly string[] {
  const [first = [], ...others] = lists;
  return first.filter((rule) => others.every((list) => list.includes(rule)));
}
