import type { Meter } from '../../../engine/meter.js';
import { clear, drop, enter, type Rows, rowsOf } from '../../rows.js';
import type { Tables } from '../../tables.js';
import { isEmpty, setAt, sizeOf, type Words, wordsOf } from '../../words.js';
import { numberAt, settle, widen } from '../numbers.js';
import { advance } from './advance.js';
import { type Course, courseOf } from './course.js';

/** How many orderings of bundles of any width satisfy the tables. */
export function countBundled(tables: Tables, meter: Meter): bigint {
  const awaited = wordsOf(tables.deadlines.map(({ event }) => event));
  const planes = Math.min(tables.horizon, sizeOf(tables.full.low, tables.full.high));
  const counts = countsByPlane(courseOf(tables, awaited, planes, meter));
  return counts.reduce((sum, ways) => sum + ways, 0n);
}

/** Awaited at every set, so that bundles are told apart by number to the end. */
const always: Words = { low: -1, high: -1 };

/** The same by number of bundles: entry m counts the orderings of m bundles. */
export function countByBundles(tables: Tables, meter: Meter): readonly bigint[] {
  const planes = sizeOf(tables.full.low, tables.full.high);
  const course = courseOf(tables, always, planes, meter);
  return [0n, ...countsByPlane(course).slice(0, planes)];
}

/** Sets by how many events they hold. */
interface Layers {
  readonly planes: number;
  readonly rows: Map<number, Rows>;
  /** Rows to be used again. */
  readonly spare: Rows[];
}

function layersOf(planes: number): Layers {
  return { planes, rows: new Map(), spare: [] };
}

/** The ways to everything done: by the number of bundles before the last, then those past numbering. */
function countsByPlane(course: Course): readonly bigint[] {
  const { awaited, planes, due, base, meter } = course;
  if (!isEmpty(setAt(due, 0))) return [];
  const { full } = course.tables;
  const events = sizeOf(full.low, full.high);
  const [numbered, merged] = [layersOf(planes), layersOf(1)];
  const start = layerAt(course, isEmpty(awaited) ? merged : numbered, 0);
  enter(start, 0, 0, meter);
  (start.limbs[0] as Float64Array)[0] = 1;
  for (let size = 0; size < events; size += 1) {
    for (const layers of [numbered, merged]) {
      const here = layers.rows.get(size);
      if (here === undefined) continue;
      settle(here, base, meter);
      advance(course, here, {
        numbered: layers === numbered ? above(course, numbered, size, here) : [],
        merged: above(course, merged, size, here),
      });
      layers.rows.delete(size);
      layers.spare.push(here);
    }
  }
  const ends = [numbered, merged].flatMap((layers) => endsOf(course, layers, events));
  for (const rows of [...numbered.spare, ...merged.spare]) drop(rows, meter);
  return ends;
}

/** The layers that a group can lead to from one. */
function above(course: Course, layers: Layers, size: number, here: Rows): readonly Rows[] {
  const targets: Rows[] = [];
  for (let more = 1; more <= course.reach; more += 1) {
    const rows = layerAt(course, layers, size + more, here.size);
    widen(rows, here.limbs.length, course.meter);
    targets.push(rows);
  }
  return targets;
}

/** The rows of the sets of one size. */
function layerAt({ count, meter }: Course, layers: Layers, size: number, expected = 1): Rows {
  const known = layers.rows.get(size);
  if (known !== undefined) return known;
  const rows = layers.spare.pop() ?? rowsOf(layers.planes, layers.planes * (count + 1));
  clear(rows, expected, meter);
  layers.rows.set(size, rows);
  return rows;
}

/** The ways to everything done, plane by plane. */
function endsOf({ base, meter }: Course, { rows, planes }: Layers, events: number): bigint[] {
  const ends = Array.from({ length: planes }, () => 0n);
  const last = rows.get(events);
  for (let at = 0; last !== undefined && at < last.size * last.width; at += 1) {
    const plane = at % planes;
    ends[plane] = (ends[plane] ?? 0n) + numberAt(last, at, base);
  }
  for (const each of rows.values()) drop(each, meter);
  return ends;
}
