import type { Meter } from '../../engine/meter.js';
import { bufferOf, release } from '../buffer.js';
import { drop, enter, type Rows, rowsOf } from '../rows.js';
import { successors } from '../successors.js';
import type { Tables } from '../tables.js';
import { choose } from '../whole.js';
import { sizeOf, wordsOf } from '../words.js';
import { countBundled } from './bundled/bundled.js';
import { addRow, baseFor, numberAt, settle } from './numbers.js';
import { countStrict } from './strict/strict.js';

/** How many orderings satisfy the tables, of bundles of at most `widest` events. */
export function countOrderings(tables: Tables, widest: number, meter: Meter): bigint {
  if (widest === 1) return countStrict(tables, meter);
  if (widest >= sizeOf(tables.full.low, tables.full.high)) return countBundled(tables, meter);
  return countBounded(tables, widest, meter);
}

/** After so many numbers were added to those of a layer, it is settled. */
const batch = 2 ** 20;

/** The base of limbs: a number is a sum of at most one for each bundle that can be last, and each layer. */
function baseOf({ full, horizon }: Tables, widest: number): number {
  const events = sizeOf(full.low, full.high);
  let bundles = 0;
  for (let size = 1; size <= widest; size += 1) bundles += Number(choose(events, size));
  return baseFor(Math.min(batch, bundles * (horizon + 1)) + 1);
}

/**
 * The same by trying every bundle: layer p holds the states after p bundles, up to the last deadline
 * and as long as one is awaited; the layers from there on hold all other states, by how many events
 * are done. A state is a set of events done, met once a layer, so that the cost goes by reachable
 * sets and not by orderings.
 */
export function countBounded(tables: Tables, widest: number, meter: Meter): bigint {
  const { full, horizon } = tables;
  const base = baseOf(tables, widest);
  const awaited = wordsOf(tables.deadlines.map(({ event }) => event));
  const layers = Array.from({ length: horizon + sizeOf(full.low, full.high) + 1 }, () =>
    rowsOf(1, 1),
  );
  const added = layers.map(() => 0);
  const add = (to: number, low: number, high: number, here: Rows, from: number) => {
    const there = layers[to] as Rows;
    if (added[to] === batch) {
      settle(there, base, meter);
      added[to] = 0;
    }
    added[to] = (added[to] as number) + 1;
    addRow(here, from, there, enter(there, low, high, meter), meter);
  };
  const start = layers[0] as Rows;
  enter(start, 0, 0, meter);
  (start.limbs[0] as Float64Array)[0] = 1;
  const out = bufferOf();
  let ways = 0n;
  for (const [at, here] of layers.entries()) {
    settle(here, base, meter);
    for (let from = 0; from < here.size; from += 1) {
      const done = { low: here.keys[2 * from] as number, high: here.keys[2 * from + 1] as number };
      successors(tables, done, at + 1, widest, out, meter);
      for (let each = 0; each < out.length; each += 1) {
        const low = out.items[2 * each] as number;
        const high = out.items[2 * each + 1] as number;
        if (low === full.low && high === full.high) ways += numberAt(here, from, base);
        else {
          const isAwaited = ((awaited.low & ~low) | (awaited.high & ~high)) !== 0;
          const to = isAwaited ? at + 1 : horizon + sizeOf(low, high);
          add(to, low, high, here, from);
        }
      }
    }
    drop(here, meter);
  }
  release(out, meter);
  return ways;
}
