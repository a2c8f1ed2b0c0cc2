import type { Meter } from '../engine/meter.js';
import { type Buffer, bufferOf } from './buffer.js';
import { knownOf, recall, remember } from './known.js';
import { successors } from './successors.js';
import type { Tables } from './tables.js';
import { sum, type Whole } from './whole.js';
import { sizeOf, type Words } from './words.js';

/**
 * How many ways lead from a state to everything done: a double where that is exact, a bigint from
 * 2^53 on. A state is given by the events done and, up to the horizon, the number of bundles so far.
 */
export type Ways = (done: Words, bundles: number) => Whole;

/**
 * The ways from every state that can be reached, counted backwards from the end, each state once.
 * Where `countOrderings` lets go of what it has passed, this keeps it all, to be asked again.
 */
export function waysOf(tables: Tables, widest: number, meter: Meter): Ways {
  const { full, horizon } = tables;
  const buffers: Buffer[] = [];
  const known = Array.from({ length: horizon + 1 }, knownOf);
  const from = (low: number, high: number, bundles: number): Whole => {
    if (low === full.low && high === full.high) return 1;
    const level = known[bundles] ?? knownOf();
    const before = recall(level, low, high);
    if (before !== undefined) return before;
    const size = sizeOf(low, high);
    const out = buffers[size] ?? bufferOf();
    buffers[size] = out;
    successors(tables, { low, high }, bundles + 1, widest, out, meter);
    const next = Math.min(bundles + 1, horizon);
    let all: Whole = 0;
    for (let at = 0; at < 2 * out.length; at += 2) {
      all = sum(all, from(out.items[at] as number, out.items[at + 1] as number, next));
    }
    remember(level, low, high, all, meter);
    return all;
  };
  return ({ low, high }, bundles) => from(low, high, bundles);
}
