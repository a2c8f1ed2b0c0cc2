import type { Status } from '../../../analysis/analysis.js';
import { blank, type Paragraph } from '../../page/paragraph.js';
import { standpointTexts } from '../standpoint.js';
import { type ComparisonPage, isSame, type SidePage } from './page.js';

/** The two sides, and the verdict on each. */
export function comparisonHead(page: ComparisonPage): readonly Paragraph[] {
  return [...sideLines(page.a), ...sideLines(page.b), blank, verdict(page)];
}

function sideLines({ letter, negotiation, options = {} }: SidePage): readonly Paragraph[] {
  return [
    { label: `${letter}  `, text: negotiation.title, hang: 3, style: 'title' },
    ...standpointTexts(negotiation, options).map(
      (text): Paragraph => ({ text, indent: 3, hang: 2, style: 'quiet' }),
    ),
  ];
}

function verdict({ comparison }: ComparisonPage): Paragraph {
  const [from, to] = [comparison.a.status, comparison.b.status];
  const label = from === to ? `${upper(from)} ON BOTH SIDES` : `${upper(from)} → ${upper(to)}`;
  const text = isSame(comparison) ? ': nothing moves from A to B.' : `: ${sentence(from, to)}`;
  return { label, text, style: styleOf(from, to) };
}

function sentence(from: Status, to: Status): string {
  if (from === 'undecided' || to === 'undecided') {
    return 'the budget did not suffice to decide both.';
  }
  if (from === to) {
    return from === 'feasible'
      ? 'each has an ordering that meets every position.'
      : 'neither has an ordering that meets every position.';
  }
  return to === 'feasible'
    ? 'no ordering of A meets every position; some ordering of B does.'
    : 'some ordering of A meets every position; none of B does.';
}

function styleOf(from: Status, to: Status): 'good' | 'bad' | 'unsure' {
  if (from === 'undecided' || to === 'undecided') return 'unsure';
  return to === 'feasible' ? 'good' : 'bad';
}

function upper(status: Status): string {
  return status.toUpperCase();
}
