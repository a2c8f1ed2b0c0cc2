import type { Meter } from '../../engine/meter.js';
import type { Part } from '../../kernel/part.js';
import { type Tables, tablesOf } from '../../kernel/tables.js';
import { waysOf } from '../../kernel/ways.js';
import { none } from '../../kernel/words.js';
import { kernelMoves } from '../kernel-moves.js';
import { completionsOf, rankingOf, unmetered } from '../ranking.js';
import { type Whole, wholeOf } from '../whole.js';
import type { BundleMask } from './bundle-mask.js';
import { callingIn } from './calling.js';
import { type Family, remembering } from './family.js';
import { movesByBundles } from './moves-by-bundles.js';
import { waysByBundles } from './ways-by-bundles.js';

/** The orderings of a part to which it does not matter what becomes of the others. */
export function familyOf(part: Part, widest: number, meter: Meter): Family<BundleMask> {
  const tables = tablesOf(part);
  return remembering(widest === 1 ? strict(tables, meter) : bundled(tables, meter));
}

function strict(tables: Tables, meter: Meter): Family<BundleMask> {
  const ways = waysOf(tables, 1, meter);
  const { count, at } = rankingOf(kernelMoves(tables, 1, callingIn(tables), ways, unmetered));
  const before = tables.events.map((): Whole => 0);
  return {
    counts: [...before, wholeOf(count)],
    at: (_, number) => at(number),
  };
}

function bundled(tables: Tables, meter: Meter): Family<BundleMask> {
  const ways = waysByBundles(tables, meter);
  const moves = movesByBundles(tables, callingIn(tables), ways);
  const completions = completionsOf(moves);
  return {
    counts: ways(none),
    at: (bundles, number) => completions.at(moves.startOf(bundles), number),
  };
}
