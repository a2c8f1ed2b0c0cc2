import type { Meter } from '../engine/meter.js';
import { knownOf, recall, remember } from './known.js';
import { type Buffer, bufferOf, itemAt, successors } from './moves.js';
import type { Tables } from './tables.js';
import { sum, type Whole } from './whole.js';
import { areSame, sizeOf, type Words } from './words.js';

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
  const ways: Ways = (done, bundles) => {
    if (areSame(done, full)) return 1;
    const level = known[bundles] ?? knownOf();
    const before = recall(level, done.low, done.high);
    if (before !== undefined) return before;
    const size = sizeOf(done.low, done.high);
    const out = buffers[size] ?? bufferOf();
    buffers[size] = out;
    successors(tables, done, bundles + 1, widest, out, meter);
    const next = Math.min(bundles + 1, horizon);
    let all: Whole = 0;
    for (let each = 0; each < out.length; each += 1) all = sum(all, ways(itemAt(out, each), next));
    remember(level, done.low, done.high, all, meter);
    return all;
  };
  return ways;
}
