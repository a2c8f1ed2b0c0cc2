import type { OrderingCounts } from '../../analysis/analysis.js';
import { counted, digits } from '../words/numbers.js';
import type { Page } from './page.js';

/** How the two kinds of counts are to be read; said once a report, where both are given. */
export const legend =
  '“In single steps” is one event at a time; “in bundles” lets several happen at the same moment.';

/** Both counts in words; `undefined` where neither was asked for. */
export function countsText(counts: OrderingCounts, page: Page): string | undefined {
  const { strict, bundled } = counts;
  if (strict === null && bundled === null) {
    const ranOut = page.analysis.undecided.some(({ question }) => isCount(question));
    return ranOut ? 'orderings not counted within the budget' : undefined;
  }
  if (page.standpoint.widest === 1) return orderings(bundled ?? strict);
  if (strict === 0n && bundled !== null) {
    return `no ordering in single steps; ${digits(bundled)} in bundles, with several events at the same moment`;
  }
  return `${orderings(strict)} in single steps, ${number(bundled)} in bundles`;
}

/** Whether a report about this page gives both kinds of counts. */
export function countsBothKinds(page: Page): boolean {
  return page.standpoint.widest !== 1;
}

function isCount(question: string): boolean {
  return question === 'opens' || question === 'strict' || question === 'bundled';
}

function orderings(count: bigint | null): string {
  if (count === null) return 'an uncounted number of orderings';
  return count === 0n ? 'no ordering' : counted(count, 'ordering');
}

function number(count: bigint | null): string {
  return count === null ? 'an uncounted number' : digits(count);
}
