import type { Bundle } from '../../../model/package.js';
import type { Meter } from '../../engine/meter.js';
import { looksAtAll } from '../../kernel/counting/components.js';
import type { Package30 } from '../../kernel/tables.js';
import type { Mask } from '../../program/mask.js';
import type { Ranking } from '../ranking.js';
import { sectionsBeside } from './beside.js';
import { binomialsOf } from './binomials.js';
import { type Merging, mergedFamily } from './merging.js';
import { familyOf } from './part-family.js';
import { rankingOfSections, sectionsOf } from './sections.js';

/**
 * The orderings of a package in parts that no demand ties: by number of bundles first, then by how
 * the parts are put together, then by the ordering of each. As `countInParts` counts them.
 */
export function numberedInParts(
  parts: readonly Package30[],
  widest: number,
  name: (bundle: number) => Bundle,
  meter: Meter,
): Ranking<Bundle> {
  const numbered = parts.find(looksAtAll);
  const others = parts.filter((part) => part !== numbered);
  const families = others.map((part) => familyOf(part, widest, (bundle) => bundle, meter));
  const family = mergedFamily(
    families,
    mergingOf(widest, (a: number, b) => a | b, meter),
  );
  const sections =
    numbered === undefined
      ? sectionsOf(family)
      : sectionsBeside(numbered, others, family, widest, meter);
  return rankingOfSections(sections, name);
}

/** A part of a package that is too large for the kernel, and what its bundles are in that package. */
export interface Renumbered {
  readonly part: Package30;
  readonly called: (bundle: number) => Mask;
}

/** The same where each part has numbers of its own. */
export function numberedInLargeParts(
  parts: readonly Renumbered[],
  widest: number,
  name: (bundle: Mask) => Bundle,
  meter: Meter,
): Ranking<Bundle> {
  const families = parts.map(({ part, called }) => familyOf(part, widest, called, meter));
  const merging = mergingOf(widest, (a: Mask, b) => a | b, meter);
  return rankingOfSections(sectionsOf(mergedFamily(families, merging)), name);
}

function mergingOf<Bundle>(
  widest: number,
  join: (left: Bundle, right: Bundle) => Bundle,
  meter: Meter,
): Merging<Bundle> {
  return { bundled: widest !== 1, join, binomials: binomialsOf(meter), meter };
}
