import { type Meter, slow } from '../meter.js';
import { type Mask, membersOf, sizeOf } from '../program/mask.js';
import type { State, Walk } from './walk.js';

/** The first completion met, depth first, as the masks of its bundles; `undefined` where none is. */
export function findOrdering(walk: Walk, meter: Meter): readonly Mask[] | undefined {
  return orderingsFrom(walk, meter, (bundles) => bundles).next().value ?? undefined;
}

/**
 * Every completion, each as the masks of its bundles: bundles of few events first, then those of
 * events that come earlier in the document; an ordering stands where its first bundles put it.
 * No state from which nothing completes is entered twice.
 */
export function allOrderings(walk: Walk, meter: Meter): Generator<readonly Mask[], void> {
  return orderingsFrom(walk, meter, inOrder);
}

function* orderingsFrom(
  walk: Walk,
  meter: Meter,
  arrange: (bundles: Iterable<Mask>) => Iterable<Mask>,
): Generator<readonly Mask[], void> {
  const dead = new Set<Mask | string>();
  function* from(state: State, path: readonly Mask[]): Generator<readonly Mask[], boolean> {
    if (walk.isComplete(state)) {
      const good = walk.holdsAtEnd(state);
      if (good) yield path;
      return good;
    }
    const key = walk.key(state);
    if (dead.has(key)) return false;
    let found = false;
    for (const bundle of arrange(walk.bundles(state))) {
      meter.spend(slow);
      const next = walk.take(state, bundle);
      if (next !== undefined && (yield* from(next, [...path, bundle]))) found = true;
    }
    if (!found) dead.add(key);
    return found;
  }
  yield* from(walk.start, []);
}

/** Bundles of few events first, then in the lexicographic order of their events. */
function inOrder(bundles: Iterable<Mask>): readonly Mask[] {
  const keyed = [...bundles].map((mask) => ({ mask, size: sizeOf(mask), events: membersOf(mask) }));
  keyed.sort((a, b) => a.size - b.size || firstDifference(a.events, b.events));
  return keyed.map((each) => each.mask);
}

function firstDifference(a: readonly number[], b: readonly number[]): number {
  const place = a.findIndex((event, index) => event !== b[index]);
  return place < 0 ? 0 : (a[place] ?? 0) - (b[place] ?? 0);
}
