import type { Meter } from '../../engine/meter.js';
import { sizeOf } from '../../kernel/moves.js';
import { type Package30, type Tables, tablesOf } from '../../kernel/tables.js';
import { waysOf } from '../../kernel/ways.js';
import { kernelMoves } from '../kernel-moves.js';
import { completionsOf, rankingOf, unmetered } from '../ranking.js';
import { type Whole, wholeOf } from '../whole.js';
import { type Family, remembering } from './family.js';
import { movesByBundles } from './moves-by-bundles.js';
import { waysByBundles } from './ways-by-bundles.js';

/** The orderings of a part to which it does not matter what becomes of the others. */
export function familyOf<Bundle>(
  part: Package30,
  widest: number,
  called: (bundle: number) => Bundle,
  meter: Meter,
): Family<Bundle> {
  const tables = tablesOf(part, part.full);
  if (tables === undefined) return { counts: [0], at: () => [] };
  const family = widest === 1 ? strict(tables, called, meter) : bundled(tables, called, meter);
  return remembering(family);
}

function strict<Bundle>(
  tables: Tables,
  called: (bundle: number) => Bundle,
  meter: Meter,
): Family<Bundle> {
  const { count, at } = rankingOf(
    kernelMoves(tables, 1, called, waysOf(tables, 1, meter), unmetered),
  );
  const before = Array.from({ length: sizeOf(tables.full) }, (): Whole => 0);
  return {
    counts: [...before, wholeOf(count)],
    at: (_, number) => at(number),
  };
}

function bundled<Bundle>(
  tables: Tables,
  called: (bundle: number) => Bundle,
  meter: Meter,
): Family<Bundle> {
  const ways = waysByBundles(tables, meter);
  const moves = movesByBundles(tables, called, ways);
  const completions = completionsOf(moves);
  return {
    counts: ways(0),
    at: (bundles, number) => completions.at(moves.startOf(bundles), number),
  };
}
