import type { Meter } from '../engine/meter.js';
import { bufferOf, itemAt } from './buffer.js';
import { allowed, available, required } from './moves.js';
import { successors } from './successors.js';
import type { Tables } from './tables.js';
import {
  meet,
  membersOf,
  none,
  setAt,
  sizeOf,
  union,
  type Words,
  within,
  without,
  wordsOf,
} from './words.js';

/** Where more events are left, bundles are made one by one as they are asked for. */
const fewEvents = 12;

/**
 * The bundles that may be taken as the `position`-th where `done` are done: those of few events
 * first, then those whose events come earlier in the document.
 */
export function bundlesInOrder(
  tables: Tables,
  done: Words,
  position: number,
  widest: number,
  meter: Meter,
): Iterable<Words> {
  const left = without(tables.full, done);
  if (widest !== 1 && sizeOf(left.low, left.high) > fewEvents) {
    return oneByOne(tables, done, position, widest, meter);
  }
  const out = bufferOf();
  successors(tables, done, position, widest, out, meter);
  const bundles = Array.from({ length: out.length }, (_, at) => without(itemAt(out, at), done));
  return widest === 1 ? bundles : bundles.sort(inOrder);
}

/** Few events first; then whichever holds the first event that only one of them holds. */
function inOrder(a: Words, b: Words): number {
  const bySize = sizeOf(a.low, a.high) - sizeOf(b.low, b.high);
  if (bySize !== 0) return bySize;
  const [own, other] = a.low === b.low ? [a.high, b.high] : [a.low, b.low];
  const differing = own ^ other;
  return (differing & -differing & own) === 0 ? 1 : -1;
}

function* oneByOne(
  tables: Tables,
  done: Words,
  position: number,
  widest: number,
  meter: Meter,
): Generator<Words> {
  const open = available(tables, done);
  const due = required(tables, done, position);
  if (!within(due, open)) return;
  const least = sizeOf(due.low, due.high);
  const free = membersOf(without(open, due)).map((event) => wordsOf([event]));
  for (let size = Math.max(1, least); size <= Math.min(widest, least + free.length); size += 1) {
    yield* extended(tables, done, due, free, size - least, meter);
  }
}

/** Every bundle that may be taken of `base` and `count` of the events `free`, earlier events first. */
function* extended(
  tables: Tables,
  done: Words,
  base: Words,
  free: readonly Words[],
  count: number,
  meter: Meter,
): Generator<Words> {
  meter.spend(1);
  const after = union(done, base);
  const missing = without(companyOf(tables, base), after);
  if (sizeOf(missing.low, missing.high) > count || !within(missing, free.reduce(union, none)))
    return;
  if (count === 0) {
    if (allowed(tables, base.low, base.high, after.low, after.high)) yield base;
    return;
  }
  for (const [place, event] of free.entries()) {
    if (free.length - place < count) return;
    const kept = keptFrom(tables, event);
    const others = free.slice(place + 1).filter((other) => !meet(other, kept));
    yield* extended(tables, done, union(base, event), others, count - 1, meter);
    if (meet(missing, event)) return;
  }
}

/** What must be done once a bundle took effect. */
function companyOf({ company, accompanied }: Tables, bundle: Words): Words {
  if (!meet(bundle, accompanied)) return none;
  return membersOf(bundle).reduce((all, event) => union(all, setAt(company, event)), none);
}

/** What must not be in one bundle with an event. */
function keptFrom({ apart }: Tables, event: Words): Words {
  let kept = none;
  for (let place = 0; 2 * place < apart.length; place += 1) {
    const events = setAt(apart, place);
    if (meet(events, event)) kept = union(kept, events);
  }
  return kept;
}
