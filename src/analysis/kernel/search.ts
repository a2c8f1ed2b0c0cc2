import type { Meter } from '../engine/meter.js';
import { type Mask, maskOf } from '../program/mask.js';
import { bufferOf, release } from './buffer.js';
import { greedily, isUnhurt } from './greedy.js';
import { groupsOf } from './groups.js';
import { looksAtAll, type Part, partsOf } from './part.js';
import { drop, enter, type Rows, rowsOf } from './rows.js';
import { successors } from './successors.js';
import { type Tables, tablesOf } from './tables.js';
import { areSame, membersOf, type Words, without } from './words.js';

/** How many states the quick look for a strict ordering may go through. */
const quick = 256;

/**
 * An ordering of parts that no demand ties together, one after the other: first the part whose
 * demands look at the bundles of all. `undefined` where one of them has none.
 */
export function findInTurn(
  parts: readonly Part[],
  widest: number,
  meter: Meter,
): readonly Mask[] | undefined {
  const ordering: Mask[] = [];
  for (const part of [...parts.filter(looksAtAll), ...parts.filter((each) => !looksAtAll(each))]) {
    const found = findOrdering(part, widest, meter);
    if (found === undefined) return undefined;
    ordering.push(...found);
  }
  return ordering;
}

/**
 * An ordering of a part, as masks of its bundles; `undefined` where there is none. Greed decides
 * where it can; else a strict ordering is tried for first, since it is plainer and often found at once.
 */
export function findOrdering(
  part: Part,
  widest: number,
  meter: Meter,
): readonly Mask[] | undefined {
  meter.spend(part.events.length);
  const tables = tablesOf(part);
  const greed = greedily(tables, widest);
  if (greed === undefined) return undefined;
  if (isUnhurt(tables, widest)) {
    return masksOf(tables, widest === 1 ? greed : (greedily(tables, 1) ?? greed));
  }
  const soon = search(tables, 1, quick, meter);
  if (soon !== undefined) return masksOf(tables, soon);
  const parts = partsOf(part, Number.POSITIVE_INFINITY);
  if (parts.length > 1) return findInTurn(parts, widest, meter);
  const found = search(tables, widest, Number.POSITIVE_INFINITY, meter);
  return found && masksOf(tables, found);
}

function masksOf({ events }: Tables, ordering: readonly Words[]): readonly Mask[] {
  return ordering.map((bundle) =>
    maskOf(membersOf(bundle).map((member) => events[member] as number)),
  );
}

/**
 * Depth first over the states, each entered once: a state is a set of events done and, up to the
 * last deadline, the number of bundles so far. Gives up after `most` states.
 */
function search(
  tables: Tables,
  widest: number,
  most: number,
  meter: Meter,
): readonly Words[] | undefined {
  /**
   * For each state met the place of the one before it, by the number of bundles; in strict orderings
   * that is the number of events done.
   */
  const met = Array.from({ length: widest === 1 ? 1 : tables.horizon + 1 }, () => rowsOf(1, 1));
  const found = explore(tables, widest, most, met, meter);
  const path = found && pathTo(found, met);
  for (const rows of met) drop(rows, meter);
  return path;
}

/** A state by the number of bundles that led there, and its place among those met. */
interface Met {
  readonly bundles: number;
  readonly place: number;
}

/** The state where everything is done, once a way there is met. */
function explore(
  tables: Tables,
  widest: number,
  most: number,
  met: readonly Rows[],
  meter: Meter,
): Met | undefined {
  const out = bufferOf();
  const groups = widest === 1 ? undefined : groupsOf(tables);
  const stack: number[] = [0, enter(rowsAfter(met, 0), 0, 0, meter)];
  let end: Met | undefined;
  for (let entered = 0; stack.length > 0 && entered < most && end === undefined; entered += 1) {
    const place = stack.pop() ?? 0;
    const bundles = (stack.pop() ?? 0) + 1;
    const done = keyAt(rowsAfter(met, bundles - 1), place);
    successors(tables, done, bundles, widest, out, meter, groups);
    const rows = rowsAfter(met, bundles);
    for (let each = 0; each < out.length; each += 1) {
      // The first event last: what is put down last is taken up first.
      const item = 2 * (widest === 1 ? out.length - 1 - each : each);
      const next = enterNew(rows, out.items[item] as number, out.items[item + 1] as number, meter);
      if (next === undefined) continue;
      (rows.limbs[0] as Float64Array)[next] = place;
      if (areSame(keyAt(rows, next), tables.full)) end = { bundles, place: next };
      stack.push(bundles, next);
    }
  }
  release(out, meter);
  return end;
}

/** The place of a set that was not met before. */
function enterNew(rows: Rows, low: number, high: number, meter: Meter): number | undefined {
  const place = rows.size;
  return enter(rows, low, high, meter) === place ? place : undefined;
}

function rowsAfter(met: readonly Rows[], bundles: number): Rows {
  return met[Math.min(bundles, met.length - 1)] as Rows;
}

function keyAt({ keys }: Rows, place: number): Words {
  return { low: keys[2 * place] as number, high: keys[2 * place + 1] as number };
}

function pathTo(end: Met, met: readonly Rows[]): readonly Words[] {
  const path: Words[] = [];
  let { place } = end;
  for (let { bundles } = end; bundles > 0; bundles -= 1) {
    const rows = rowsAfter(met, bundles);
    const after = keyAt(rows, place);
    place = (rows.limbs[0] as Float64Array)[place] as number;
    path.unshift(without(after, keyAt(rowsAfter(met, bundles - 1), place)));
  }
  return path;
}
