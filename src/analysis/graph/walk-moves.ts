import { type Meter, slow } from '../engine/meter.js';
import { type Mask, sizeOf } from '../program/mask.js';
import type { State, Walk } from '../walk/walk.js';
import type { Moves } from './moves.js';

/** The moves of a walk, step by step. */
export function walkMoves(walk: Walk, meter: Meter): Moves<State, Mask> {
  return {
    start: walk.start,
    key: (state) => walk.key(state),
    isComplete: (state) => walk.isComplete(state),
    holdsAtEnd: (state) => walk.holdsAtEnd(state),
    next: (state) => ({
      *[Symbol.iterator]() {
        for (const bundle of inOrder(walk, state)) {
          meter.spend(slow);
          const to = walk.take(state, bundle);
          if (to !== undefined) yield { bundle, to };
        }
      },
    }),
  };
}

/**
 * Few events first, then those whose events come earlier. A walk goes by the number of units; where
 * each is one event, that is the order already.
 */
function inOrder(walk: Walk, state: State): Iterable<Mask> {
  if (walk.isByEvents) return walk.bundles(state);
  return [...walk.bundles(state)].sort(before);
}

/** Few events first; then whichever holds the first event that only one of them holds. */
function before(a: Mask, b: Mask): number {
  const bySize = sizeOf(a) - sizeOf(b);
  if (bySize !== 0 || a === b) return bySize;
  const differing = a ^ b;
  return (differing & -differing & a) === 0n ? 1 : -1;
}
