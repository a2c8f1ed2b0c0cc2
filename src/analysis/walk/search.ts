import { deepest, type Meter, OutOfBudget, slow } from '../engine/meter.js';
import type { Mask } from '../program/mask.js';
import type { State, Walk } from './walk.js';

/** The first completion met, depth first, as the masks of its bundles; `undefined` where none is. */
export function findOrdering(walk: Walk, meter: Meter): readonly Mask[] | undefined {
  const met = new Set<Mask | string>();
  const from = (state: State, path: readonly Mask[]): readonly Mask[] | undefined => {
    if (walk.isComplete(state)) return walk.holdsAtEnd(state) ? path : undefined;
    if (state.bundles > deepest) throw new OutOfBudget(0, 'memory');
    const key = walk.key(state);
    if (met.has(key)) return undefined;
    met.add(key);
    for (const bundle of walk.bundles(state)) {
      meter.spend(slow);
      const next = walk.take(state, bundle);
      const found = next && from(next, [...path, bundle]);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return from(walk.start, []);
}
