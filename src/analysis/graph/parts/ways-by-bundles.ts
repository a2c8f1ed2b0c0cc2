import type { Meter } from '../../engine/meter.js';
import { type Buffer, bufferOf, itemAt } from '../../kernel/buffer.js';
import { enter, find, rowsOf } from '../../kernel/rows.js';
import { successors } from '../../kernel/successors.js';
import type { Tables } from '../../kernel/tables.js';
import { areSame, sizeOf, type Words, without } from '../../kernel/words.js';
import { sum, type Whole } from '../whole.js';

/** In how many ways everything can be done once `done` are: entry m with m bundles more. */
export type WaysByBundles = (done: Words) => readonly Whole[];

/** Roughly what an entry takes in bytes, beyond its numbers. */
const bytesAnEntry = 150;

/**
 * Counted backwards from the end, each set of events done once, with bundles of any width. Not for
 * demands that look at bundle numbers.
 */
export function waysByBundles(tables: Tables, meter: Meter): WaysByBundles {
  const { full } = tables;
  const buffers: Buffer[] = [];
  const met = rowsOf(1, 1);
  const known: (readonly Whole[])[] = [];
  const from: WaysByBundles = (done) => {
    if (areSame(done, full)) return [1];
    const before = known[find(met, done.low, done.high)];
    if (before !== undefined) return before;
    const rest = without(full, done);
    const left = sizeOf(rest.low, rest.high);
    const ways = Array.from({ length: left + 1 }, (): Whole => 0);
    const out = buffers[left] ?? bufferOf();
    buffers[left] = out;
    successors(tables, done, 1, Number.POSITIVE_INFINITY, out, meter);
    for (let each = 0; each < out.length; each += 1) {
      for (const [bundles, more] of from(itemAt(out, each)).entries()) {
        ways[bundles + 1] = sum(ways[bundles + 1] ?? 0, more);
      }
    }
    meter.hold(bytesAnEntry + 8 * ways.length);
    known[enter(met, done.low, done.high, meter)] = ways;
    return ways;
  };
  return from;
}
