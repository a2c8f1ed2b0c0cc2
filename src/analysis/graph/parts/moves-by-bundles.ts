import { bundlesInOrder } from '../../kernel/in-order.js';
import type { Tables } from '../../kernel/tables.js';
import type { Moves } from '../moves.js';
import { unmetered } from '../ranking.js';
import type { Whole } from '../whole.js';
import type { WaysByBundles } from './ways-by-bundles.js';

/** What one bundle to come adds to a state. */
const level = 2 ** 30;

/** The moves of a part, to whose completions so many bundles are left. */
export interface MovesByBundles<Bundle> extends Moves<number, Bundle, Whole> {
  /** Nothing done, and so many bundles left. */
  startOf(bundles: number): number;
}

/** A state is the mask of the events done plus `level` times the number of bundles to come. */
export function movesByBundles<Bundle>(
  tables: Tables,
  called: (bundle: number) => Bundle,
  waysBy: WaysByBundles,
): MovesByBundles<Bundle> {
  const ways = (state: number) => waysBy(state % level)[Math.floor(state / level)] ?? 0;
  return {
    start: 0,
    startOf: (bundles) => bundles * level,
    key: (state) => state,
    isComplete: (state) => state === tables.full,
    ways,
    *next(state) {
      const done = state % level;
      const rest = state - done - level;
      for (const bundle of bundlesInOrder(tables, done, 1, Number.POSITIVE_INFINITY, unmetered)) {
        const to = rest + (done | bundle);
        if (ways(to)) yield { bundle: called(bundle), to };
      }
    },
  };
}
