import type { Meter } from '../engine/meter.js';
import { bufferOf, sizeOf, successors, successorsInOrder } from '../kernel/moves.js';
import type { Tables } from '../kernel/tables.js';
import type { Moves } from './moves.js';

/** What one bundle number adds to a state's key. */
const level = 2 ** 30;

/** Where more events are left, bundles are made one by one as they are asked for. */
const fewEvents = 12;
/** Roughly what a move takes once it is remembered. */
const bytesAMove = 64;

/**
 * The kernel's moves. A state is the mask of the events done plus, up to the last deadline, `level`
 * times the number of bundles so far.
 */
export function kernelMoves(tables: Tables, widest: number, meter: Meter): Moves<number, number> {
  const out = bufferOf();
  const { full, horizon } = tables;
  return {
    start: 0,
    key: (state) => state,
    isComplete: (state) => state % level === full,
    holdsAtEnd: () => true,
    next(state) {
      const done = state % level;
      const bundles = Math.floor(state / level);
      const next = level * Math.min(bundles + 1, horizon);
      const moveTo = (after: number) => ({ bundle: after & ~done, to: next + after });
      if (widest !== 1 && sizeOf(full & ~done) > fewEvents) {
        const masks = () => successorsInOrder(tables, done, bundles + 1, widest, meter);
        return {
          *[Symbol.iterator]() {
            for (const after of masks()) yield moveTo(after);
          },
        };
      }
      successors(tables, done, bundles + 1, widest, out, meter);
      const moves = Array.from(out.items.subarray(0, out.length), moveTo);
      meter.hold(bytesAMove * moves.length);
      return widest === 1 ? moves : moves.sort((a, b) => inOrder(a.bundle, b.bundle));
    },
  };
}

/** Few events first; then whichever holds the first event that only one of them holds. */
function inOrder(a: number, b: number): number {
  const bySize = sizeOf(a) - sizeOf(b);
  if (bySize !== 0) return bySize;
  const differing = a ^ b;
  return (differing & -differing & a) === 0 ? 1 : -1;
}
