import type { Comparison, Side } from '../analysis/compare/comparison.js';
import { type Looks, textOf } from './page/looks.js';
import { blank } from './page/paragraph.js';
import { differences } from './sections/comparison/differences.js';
import { examples } from './sections/comparison/examples.js';
import { comparisonHead } from './sections/comparison/head.js';
import { listsMoved } from './sections/comparison/lists.js';
import { numbersMoved } from './sections/comparison/numbers.js';
import { comparisonPageOf, isSame } from './sections/comparison/page.js';
import { pricesMoved } from './sections/comparison/prices.js';

/** How a comparison is to be shown. */
export interface FormatComparisonOptions extends Looks {
  /** Whether long lists are given in full; by default they are cut and counted. */
  readonly full?: boolean;
}

/**
 * A comparison as plain text for people: the two sides, the verdict on each, what stands on one side
 * only, the packages and orderings gained and lost with an example of each and the rule against it,
 * then conflicts, moves and prices. Give it the two sides that were compared.
 * @throws RangeError where the comparison is not of these sides.
 * @example
 * console.log(formatComparison(a, b, compare(a, b)));
 */
export function formatComparison(
  a: Side,
  b: Side,
  comparison: Comparison,
  options: FormatComparisonOptions = {},
): string {
  const page = comparisonPageOf(a, b, comparison, options.full === true);
  const paragraphs = [
    ...comparisonHead(page),
    ...(isSame(comparison)
      ? []
      : [
          ...differences(page),
          ...numbersMoved(page),
          ...examples(page),
          ...listsMoved(page),
          ...pricesMoved(page),
        ]),
    blank,
    { text: 'It forecasts nothing and takes no side.', style: 'quiet' } as const,
  ];
  return textOf(paragraphs, options);
}
