import type { Bundle } from '../../../model/package.js';
import type { Meter } from '../../engine/meter.js';
import { looksAtAll, type Part } from '../../kernel/part.js';
import type { Ranking } from '../ranking.js';
import { sectionsBeside } from './beside.js';
import { binomialsOf } from './binomials.js';
import { type BundleMask, joined } from './bundle-mask.js';
import { mergedFamily } from './merging.js';
import { familyOf } from './part-family.js';
import { rankingOfSections, sectionsOf } from './sections.js';

/**
 * The orderings of a package in parts that no demand ties: by number of bundles first, then by how
 * the parts are put together, then by the ordering of each. As `countInParts` counts them.
 */
export function numberedInParts(
  parts: readonly Part[],
  widest: number,
  name: (bundle: BundleMask) => Bundle,
  meter: Meter,
): Ranking<Bundle> {
  const numbered = parts.find(looksAtAll);
  const others = parts.filter((part) => part !== numbered);
  const family = mergedFamily(
    others.map((part) => familyOf(part, widest, meter)),
    { bundled: widest !== 1, join: joined, binomials: binomialsOf(meter), meter },
  );
  const sections =
    numbered === undefined
      ? sectionsOf(family)
      : sectionsBeside(numbered, others, family, widest, meter);
  return rankingOfSections(sections, name);
}
