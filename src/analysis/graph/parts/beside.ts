import type { Meter } from '../../engine/meter.js';
import { beside } from '../../kernel/counting/components.js';
import { type Package30, tablesOf } from '../../kernel/tables.js';
import { waysOf } from '../../kernel/ways.js';
import { kernelMoves } from '../kernel-moves.js';
import { emptyRanking, type Ranking, rankingOf, unmetered } from '../ranking.js';
import { product, rest, times, wholeOf } from '../whole.js';
import type { Family } from './family.js';
import type { Section } from './sections.js';

/**
 * The orderings of a whole package by the number of bundles that its other parts have: one part has
 * demands that look at the bundles of all, and it sees those of the others as so many in a row.
 */
export function sectionsBeside(
  part: Package30,
  others: readonly Package30[],
  family: Family<number>,
  widest: number,
  meter: Meter,
): readonly Section<number>[] {
  return family.counts.flatMap((count, bundles): readonly Section<number>[] => {
    if (!count) return [];
    const ranking = rankingBeside(part, others, bundles, widest, meter);
    const own = wholeOf(ranking.count);
    if (own === 0) return [];
    return [
      {
        count: product(count, own),
        at: (number) =>
          woven(ranking.at(rest(number, own)), part.full, family.at(bundles, times(number, own))),
      },
    ];
  });
}

function rankingBeside(
  part: Package30,
  others: readonly Package30[],
  bundles: number,
  widest: number,
  meter: Meter,
): Ranking<number> {
  const whole = beside(part, others, bundles);
  const tables = tablesOf(whole, whole.full);
  if (tables === undefined) return emptyRanking;
  const ways = waysOf(tables, widest, meter);
  return rankingOf(kernelMoves(tables, widest, (bundle) => bundle, ways, unmetered));
}

/** The bundles of the others in the places of those in a row. */
function woven(path: readonly number[], own: number, others: readonly number[]): readonly number[] {
  let given = 0;
  return path.map((bundle) => {
    if ((bundle & ~own) === 0) return bundle;
    given += 1;
    return (bundle & own) | (others[given - 1] ?? 0);
  });
}
