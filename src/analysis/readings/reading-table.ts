import type { Analysis, Status } from '../analysis.js';
import type { AnalyzeOptions } from '../case/options.js';

/** What `analyzeReadings` may be told; a position that `readings` names is not varied. */
export interface ReadingsOptions extends AnalyzeOptions {
  /** The most combinations that are analysed; 256 by default. */
  readonly mostCombinations?: number;
}

/** A verdict over several combinations: the one that all of them share, or that it depends. */
export type SharedStatus = Status | 'depends';

/** One combination of readings, with all that `analyze` says under it. */
export interface ReadingRow {
  /** Ambiguous position to choice: the varied positions, in the order of the document. */
  readonly readings: Readonly<Record<string, string>>;
  readonly analysis: Analysis;
}

/** What holds however the positions are read. Every entry is right; see `complete`. */
export interface Common {
  /** `undecided` too where not every combination was analysed and those that were agree. */
  readonly status: SharedStatus;
  /**
   * The conflicts that no reading avoids: sets of rules in force under every combination that are a
   * conflict under some and contain one under each. None where some combination is feasible.
   */
  readonly conflicts: readonly (readonly string[])[];
  /**
   * The moves that unlock every infeasible combination: sets of rules that are a relaxation under
   * some and contain one under each of these.
   */
  readonly relaxations: readonly (readonly string[])[];
  /** The rules in every conflict of every infeasible combination, sorted. */
  readonly rulesInEveryConflict: readonly string[];
  /** Whether every combination was decided with whole lists; if not, entries may be missing. */
  readonly complete: boolean;
}

/** What turns on how one position is read. */
export interface PositionEffect {
  readonly position: string;
  /** For each choice, in the order of the document, the verdict over the combinations with it. */
  readonly choices: readonly { readonly choice: string; readonly status: SharedStatus }[];
  /** Whether somewhere this choice alone turns the verdict; `null` where that is not known. */
  readonly decides: boolean | null;
  /** Where it does: how the other positions are read there, and two choices that differ. */
  readonly example?: {
    readonly others: Readonly<Record<string, string>>;
    readonly feasible: string;
    readonly infeasible: string;
  };
}

/** The analysis under every combination of readings. */
export interface ReadingsAnalysis {
  /** The negotiation's id. */
  readonly negotiation: string;
  /** The positions that are varied, in the order of the document, with what turns on each. */
  readonly positions: readonly PositionEffect[];
  /** Positions not varied, since from this standpoint none of their readings has a rule in force. */
  readonly silent: readonly string[];
  /** How many combinations there are. */
  readonly combinations: bigint;
  /** One row a combination, in the order of the document, the last position varying fastest. */
  readonly rows: readonly ReadingRow[];
  /** Whether every combination has its row; if not, the rows are the first `mostCombinations`. */
  readonly whole: boolean;
  readonly common: Common;
}
