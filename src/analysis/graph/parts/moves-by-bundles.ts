import { bundlesInOrder } from '../../kernel/in-order.js';
import type { Tables } from '../../kernel/tables.js';
import { areSame, none, numberOf, union } from '../../kernel/words.js';
import { keyFor, type State } from '../kernel-moves.js';
import type { Moves } from '../moves.js';
import { unmetered } from '../ranking.js';
import type { Whole } from '../whole.js';
import type { BundleMask } from './bundle-mask.js';
import type { WaysByBundles } from './ways-by-bundles.js';

/** The moves of a part, to whose completions so many bundles are left. */
export interface MovesByBundles extends Moves<State, BundleMask, Whole> {
  /** Nothing done, and so many bundles left. */
  startOf(bundles: number): State;
}

/** A state is the events done and the number of bundles to come. */
export function movesByBundles(
  tables: Tables,
  called: (bundle: BundleMask) => BundleMask,
  waysBy: WaysByBundles,
): MovesByBundles {
  const ways = (state: State) => waysBy(state)[state.bundles] ?? 0;
  const starts = Array.from({ length: tables.events.length + 1 }, (_, bundles) => ({
    ...none,
    bundles,
  }));
  const startOf = (bundles: number) => starts[bundles] as State;
  return {
    start: startOf(0),
    startOf,
    key: keyFor(tables.events.length, tables.events.length),
    isComplete: (state) => state.bundles === 0 && areSame(state, tables.full),
    ways,
    *next(state) {
      const bundles = state.bundles - 1;
      for (const bundle of bundlesInOrder(tables, state, 1, Number.POSITIVE_INFINITY, unmetered)) {
        const to = { ...union(state, bundle), bundles };
        if (ways(to)) yield { bundle: called(numberOf(bundle)), to };
      }
    },
  };
}
