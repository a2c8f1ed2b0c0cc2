import type { Bundle } from '../../../model/package.js';
import type { Ranking } from '../ranking.js';
import { difference, firstAbove, sum, type Whole, wholeOf } from '../whole.js';
import type { Family } from './family.js';

/** Some of the orderings of a package, numbered from 0. */
export interface Section<Mask> {
  readonly count: Whole;
  at(number: Whole): readonly Mask[];
}

/** Those of each number of bundles. */
export function sectionsOf<Mask>({ counts, at }: Family<Mask>): readonly Section<Mask>[] {
  return counts.map((count, bundles) => ({ count, at: (number) => at(bundles, number) }));
}

/** One section after the other. */
export function rankingOfSections<Mask>(
  sections: readonly Section<Mask>[],
  name: (bundle: Mask) => Bundle,
): Ranking<Bundle> {
  const ends: Whole[] = [];
  for (const { count } of sections) ends.push(sum(ends.at(-1) ?? 0, count));
  return {
    count: BigInt(ends.at(-1) ?? 0),
    at(given) {
      const number = typeof given === 'bigint' ? wholeOf(given) : given;
      const place = firstAbove(ends, number, 0, ends.length - 1);
      const own = place === 0 ? number : difference(number, ends[place - 1] as Whole);
      return (sections[place] as Section<Mask>).at(own).map(name);
    },
  };
}
