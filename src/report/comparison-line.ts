import type { Comparison } from '../analysis/compare/comparison.js';
import { type AnalysisLine, analysisLine } from './analysis-line.js';
import { type Plain, plain } from './plain.js';

/** A comparison as plain JSON: both analyses as lines, and what moved. */
export interface ComparisonLine extends Plain<Omit<Comparison, 'a' | 'b' | 'undecided'>> {
  readonly a: AnalysisLine;
  readonly b: AnalysisLine;
  /** Only where a budget ran out. */
  readonly undecided?: Comparison['undecided'];
}

/**
 * A comparison as the plain object that `redlines diff --json` prints, its keys always in the same
 * order. Never throws.
 */
export function comparisonLine(comparison: Comparison): ComparisonLine {
  const { a, b, undecided, ...moved } = comparison;
  return {
    a: analysisLine(a),
    b: analysisLine(b),
    ...plain(moved),
    ...(undecided.length === 0 ? {} : { undecided }),
  };
}
