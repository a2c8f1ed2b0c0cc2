import type { Negotiation } from '../../model/negotiation.js';
import type { Ordering, Package } from '../../model/package.js';
import type { Analysis, Concession, OrderingCounts } from '../analysis.js';
import type { AnalyzeOptions } from '../case/options.js';
import type { Limits, Stop } from '../engine/meter.js';
import type { Violation } from '../stepwise/check-ordering.js';

/** One side of a comparison: a negotiation, seen at a date, in a reading, by a coalition. */
export interface Side {
  readonly negotiation: Negotiation;
  readonly options?: AnalyzeOptions;
}

/** What `compare` may be told. Its limits are those of the questions about both sides at once. */
export interface CompareOptions extends Limits {
  /** Whether to compare prices; it does by default. */
  readonly prices?: boolean;
}

/** What one side has that the other has not. */
export interface Flow {
  readonly total: bigint | null;
  /** Of these, how many the other side could not even express: they are none of its packages or orderings. */
  readonly foreign: bigint | null;
}

/** From side a to side b; numbers are exact, `null` where the budget did not suffice. */
export interface Shift {
  /** Feasible on both sides. */
  readonly kept: bigint | null;
  /** Feasible in b only. */
  readonly gained: Flow;
  /** Feasible in a only. */
  readonly lost: Flow;
}

/** A package that is feasible on one side, with a feasible ordering, and what the other has against it. */
export interface Example {
  readonly package: Package;
  readonly ordering: Ordering;
  /** All that is wrong with the ordering on the other side; never empty. */
  readonly against: readonly Violation[];
}

/** A package that is feasible on one side only. */
export interface PackageExample extends Example {
  /**
   * The minimal sets of the other side's rules, procedural ones too, that leave no ordering of the
   * package, at most ten; empty where it is no package there.
   */
  readonly excludedBy: readonly (readonly string[])[];
}

/** What is in a list of one side only; `null` where the other side's list is not whole. */
export interface ListShift<T> {
  readonly gone: readonly T[] | null;
  readonly new: readonly T[] | null;
}

/** Rules in force, by id, sorted. */
export interface RulesShift {
  readonly gone: readonly string[];
  readonly new: readonly string[];
  /** In force on both sides, but holding something else, for somebody else, or at another cost. */
  readonly changed: readonly string[];
}

/** A provision, or a term of a provision that is on both tables. */
export interface TableItem {
  readonly provision: string;
  readonly term?: string;
}

/** What is on one table only, in the order of the documents. A provision is the same where id and stages are. */
export interface TableShift {
  readonly gone: readonly TableItem[];
  readonly new: readonly TableItem[];
}

/** A rule in force on both sides whose price is another. */
export interface PriceShift {
  readonly rule: string;
  /** What dropping it alone adds on side a, and on side b. */
  readonly a: OrderingCounts;
  readonly b: OrderingCounts;
}

/** How the prices of the rules moved. */
export interface PricesShift {
  /** Sorted by rule id. */
  readonly moved: readonly PriceShift[];
  /** Whether every price is known. */
  readonly complete: boolean;
}

/** What a comparison asks on its way. */
export type CompareQuestion = 'packages' | 'strict' | 'bundled' | 'examples';

/** A question about both sides at once whose search was stopped, and how many bundles it had tried. */
export interface Unanswered {
  readonly question: CompareQuestion;
  readonly states: number;
  readonly why: Stop;
}

/** What changes from side a to side b. */
export interface Comparison {
  readonly a: Analysis;
  readonly b: Analysis;
  readonly table: TableShift;
  readonly rules: RulesShift;
  readonly packages: Shift & {
    readonly gainedExample: PackageExample | null;
    readonly lostExample: PackageExample | null;
  };
  readonly orderings: {
    readonly strict: Shift;
    readonly bundled: Shift;
    readonly gainedExample: Example | null;
    readonly lostExample: Example | null;
  };
  /** Sets of rule ids. */
  readonly conflicts: ListShift<readonly string[]>;
  readonly relaxations: ListShift<readonly string[]>;
  readonly softened: ListShift<readonly Concession[]>;
  /** `null` where it was not asked for. */
  readonly prices: PricesShift | null;
  readonly undecided: readonly Unanswered[];
}
