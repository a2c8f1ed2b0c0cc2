import type { Meter } from '../../engine/meter.js';
import { bufferOf, sizeOf, successors } from '../../kernel/moves.js';
import type { Tables } from '../../kernel/tables.js';
import { sum, type Whole } from '../whole.js';

/** In how many ways everything can be done once `done` are: entry m with m bundles more. */
export type WaysByBundles = (done: number) => readonly Whole[];

/** Roughly what an entry takes in bytes, beyond its numbers. */
const bytesAnEntry = 150;

/**
 * Counted backwards from the end, each set of events done once, with bundles of any width. Not for
 * demands that look at bundle numbers.
 */
export function waysByBundles(tables: Tables, meter: Meter): WaysByBundles {
  const { full } = tables;
  const buffers = Array.from({ length: sizeOf(full) }, bufferOf);
  const known = new Map<number, readonly Whole[]>([[full, [1]]]);
  const from: WaysByBundles = (done) => {
    const before = known.get(done);
    if (before !== undefined) return before;
    const left = sizeOf(full & ~done);
    const ways = Array.from({ length: left + 1 }, (): Whole => 0);
    const out = buffers[left - 1] ?? bufferOf();
    successors(tables, done, 1, Number.POSITIVE_INFINITY, out, meter);
    for (let each = 0; each < out.length; each += 1) {
      for (const [bundles, more] of from(out.items[each] ?? 0).entries()) {
        ways[bundles + 1] = sum(ways[bundles + 1] ?? 0, more);
      }
    }
    meter.hold(bytesAnEntry + 8 * ways.length);
    known.set(done, ways);
    return ways;
  };
  return from;
}
