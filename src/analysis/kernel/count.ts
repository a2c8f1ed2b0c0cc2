import type { Meter } from '../engine/meter.js';
import { add, drop, type Layer, layerOf, numberAt } from './layer.js';
import { bufferOf, sizeOf, successors } from './moves.js';
import type { Tables } from './tables.js';

/** How many orderings satisfy the tables, of bundles of at most `widest` events. */
export function countOrderings(tables: Tables, widest: number, meter: Meter): bigint {
  const awaited = tables.deadlines.reduce((mask, { events }) => mask | events, 0);
  const counts = countsByLayer(tables, widest, widest === 1 ? 0 : tables.horizon, awaited, meter);
  return counts.reduce((sum, each) => sum + each, 0n);
}

/** Awaited at every state, so that each is kept by its number of bundles. */
const always = -1;

/** The same by number of bundles: entry m counts the orderings of m bundles. */
export function countByBundles(tables: Tables, meter: Meter): readonly bigint[] {
  const most = sizeOf(tables.full);
  return countsByLayer(tables, 30, most + 1, always, meter).slice(0, most + 1);
}

/**
 * The numbers of ways to everything done, by the layer in which they end: layer p holds the states
 * after p bundles, for p below `horizon`, as long as any `awaited` event is still to come; the layers
 * from there on hold all other states, by how many events are done. A state is a set of events done, met once a layer, so that the cost goes by
 * reachable sets and not by orderings.
 */
function countsByLayer(
  tables: Tables,
  widest: number,
  horizon: number,
  awaited: number,
  meter: Meter,
): readonly bigint[] {
  const { full } = tables;
  const layers = Array.from({ length: horizon + sizeOf(full) + 1 }, layerOf);
  const ends = layers.map(layerOf);
  const [start] = full === 0 ? ends : layers;
  const one = { ...layerOf(), values: new Float64Array([1]) };
  if (start !== undefined) add(start, 0, one, 0, meter);
  const out = bufferOf();
  for (const [at, layer] of layers.entries()) {
    const { keys } = layer;
    for (let place = 0; place < keys.length; place += 1) {
      const done = keys[place] as number;
      if (done === -1) continue;
      const position = widest === 1 ? sizeOf(done) + 1 : at + 1;
      successors(tables, done, position, widest, out, meter);
      const { items, length } = out;
      for (let each = 0; each < length; each += 1) {
        const after = items[each] as number;
        const numbered = at + 1 < horizon && (awaited & ~after) !== 0;
        const to = numbered ? at + 1 : horizon + sizeOf(after);
        const target = after === full ? ends[to] : layers[to];
        add(target as Layer, after, layer, place, meter);
      }
    }
    drop(layer, meter);
    layers[at] = layerOf();
  }
  return ends.map((layer) => numberAt(layer, full));
}
