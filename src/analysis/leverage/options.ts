import type { AnalysisOptions } from '../case/options.js';

/** What the analyses of leverage may be told. */
export interface LeverageOptions extends AnalysisOptions {
  /** The most relaxations, and the most conflicts, that are looked at; 1,000 by default. */
  readonly most?: number;
}

export const defaultMost = 1000;
