import type {
  Common,
  PositionEffect,
  ReadingsAnalysis,
} from '../analysis/readings/reading-table.js';
import { type AnalysisLine, analysisLine } from './analysis-line.js';

/** A table of readings as plain JSON. */
export interface ReadingsLine {
  readonly negotiation: string;
  readonly combinations: string;
  /** Whether every combination has its row. */
  readonly whole: boolean;
  readonly common: Common;
  readonly positions: readonly PositionEffect[];
  readonly silent: readonly string[];
  readonly rows: readonly ReadingLine[];
}

/** One combination: how each position is read, then the analysis without the negotiation's id. */
export interface ReadingLine extends Omit<AnalysisLine, 'negotiation'> {
  readonly readings: Readonly<Record<string, string>>;
}

/**
 * A table of readings as the plain object that `redlines analyze --all-readings --json` prints, its
 * keys always in the same order. Never throws.
 */
export function readingsLine(table: ReadingsAnalysis): ReadingsLine {
  const { negotiation, combinations, whole, common, positions, silent, rows } = table;
  return {
    negotiation,
    combinations: String(combinations),
    whole,
    common,
    positions,
    silent,
    rows: rows.map(({ readings, analysis }) => {
      const { negotiation: _, ...line } = analysisLine(analysis);
      return { readings, ...line };
    }),
  };
}
