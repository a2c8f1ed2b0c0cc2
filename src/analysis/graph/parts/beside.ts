import type { Meter } from '../../engine/meter.js';
import { beside } from '../../kernel/counting/components.js';
import type { Part } from '../../kernel/part.js';
import { tablesOf } from '../../kernel/tables.js';
import { waysOf } from '../../kernel/ways.js';
import { kernelMoves } from '../kernel-moves.js';
import { type Ranking, rankingOf, unmetered } from '../ranking.js';
import { product, rest, times, wholeOf } from '../whole.js';
import { among, type BundleMask, bundleOf, joined } from './bundle-mask.js';
import { callingIn } from './calling.js';
import type { Family } from './family.js';
import type { Section } from './sections.js';

/**
 * The orderings of a whole package by the number of bundles that its other parts have: one part has
 * demands that look at the bundles of all, and it sees those of the others as so many in a row.
 */
export function sectionsBeside(
  part: Part,
  others: readonly Part[],
  family: Family<BundleMask>,
  widest: number,
  meter: Meter,
): readonly Section<BundleMask>[] {
  const mask = bundleOf(part.events);
  return family.counts.flatMap((count, bundles): readonly Section<BundleMask>[] => {
    if (!count) return [];
    const ranking = rankingBeside(part, others, bundles, widest, meter);
    const own = wholeOf(ranking.count);
    if (own === 0) return [];
    return [
      {
        count: product(count, own),
        at: (number) =>
          woven(ranking.at(rest(number, own)), mask, family.at(bundles, times(number, own))),
      },
    ];
  });
}

function rankingBeside(
  part: Part,
  others: readonly Part[],
  bundles: number,
  widest: number,
  meter: Meter,
): Ranking<BundleMask> {
  const whole = beside(part, others, bundles);
  const tables = tablesOf(whole);
  const ways = waysOf(tables, widest, meter);
  return rankingOf(kernelMoves(tables, widest, callingIn(tables), ways, unmetered));
}

/** The bundles of the others in the places of those in a row. */
function woven(
  path: readonly BundleMask[],
  own: BundleMask,
  others: readonly BundleMask[],
): readonly BundleMask[] {
  let given = 0;
  return path.map((bundle) => {
    const kept = among(bundle, own);
    if (kept === bundle) return bundle;
    given += 1;
    return joined(kept, others[given - 1] ?? 0);
  });
}
