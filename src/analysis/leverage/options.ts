import type { KnownOptions } from '../../document/problems/known-options.js';
import { type AnalysisOptions, analysisOptions } from '../case/options.js';

/** What the analyses of leverage may be told. */
export interface LeverageOptions extends AnalysisOptions {
  /** The most relaxations, and the most conflicts, that are looked at; 1,000 by default. */
  readonly most?: number;
}

export const leverageOptions: KnownOptions<LeverageOptions> = { ...analysisOptions, most: true };

export const defaultMost = 1000;
