import type { Package } from '../../model/package.js';
import type { Status } from '../analysis.js';
import type { Stop } from '../engine/meter.js';

/**
 * How a term stands: some feasible package holds it (`open`); none does, though some package with it
 * would pass but for the order (`order`); every package with it is out on terms (`terms`).
 */
export type Standing = 'open' | 'order' | 'terms';

/** One term of one provision. */
export interface TermStanding {
  readonly term: string;
  readonly standing: Standing;
  /**
   * Why it is not open: the minimal sets of rules, procedural ones too, that leave no package with
   * it (for `terms`, none whatever the order) while leaving some without. Rule ids, sorted; sets by
   * size, then by id. Empty where what shuts it out shuts out every package; and for `order` where
   * nothing else is feasible either, the conflicts of `analyze` say why.
   */
  readonly closedBy: readonly (readonly string[])[];
}

/** A provision and each of its terms. */
export interface ProvisionTerms {
  readonly provision: string;
  /** Whether it can be left out. */
  readonly optional: boolean;
  /** In the order of the document. */
  readonly terms: readonly TermStanding[];
}

/** A rule that rules out packages by itself, in whatever order. */
export interface RulingOut {
  readonly rule: string;
  /** How many packages. */
  readonly packages: bigint;
}

/**
 * Terms and orders apart. A package is *out on terms* where some rule in force is by itself broken by
 * every ordering of it, of bundles of any width; it is *out on order* where each rule could be met,
 * but not all of them in one ordering.
 */
export interface TermsVerdict {
  /** The negotiation's id. */
  readonly negotiation: string;
  readonly status: Status;
  /** What an infeasible negotiation fails on: every package on terms, every one on order, or some on each. */
  readonly failsOn: 'terms' | 'order' | 'both' | null;
  readonly packages: {
    readonly total: bigint;
    readonly feasible: bigint | null;
    readonly outOnTerms: bigint | null;
    readonly outOnOrder: bigint | null;
  };
  /** The rules that rule out packages by themselves: most packages first, then by id. */
  readonly ruledOutBy: readonly RulingOut[];
  /** The first package that is not out on terms; `null` where there is none. */
  readonly possible: Package | null;
  /** Every provision on the table, in the order of the document. */
  readonly provisions: readonly ProvisionTerms[];
  /** Those left without any acceptable term: each is out on terms, for reasons of its own. */
  readonly closedProvisions: readonly ProvisionTerms[];
  /** Whether every set of rules is listed. */
  readonly complete: boolean;
  /** Where the budget ran out, and nothing is known. */
  readonly undecided?: { readonly states: number; readonly why: Stop };
}
