import type { NegotiationDocument } from './file-format.js';

/** A document whose answer was known before this library: what is not given is not claimed. */
export interface KnownAnswer {
  readonly name: string;
  /** The OEIS sequences, or the paper, that the numbers come from. */
  readonly source: string;
  readonly document: NegotiationDocument;
  /** Counts of feasible orderings, and of packages, as decimal strings. */
  readonly strict?: string;
  readonly bundled?: string;
  readonly packages?: { readonly total: string; readonly feasible: string };
  /** How many sets are in each list. */
  readonly conflicts?: number;
  readonly relaxations?: number;
  readonly softened?: number;
  /** So many orderings that listing them takes seconds: not for the brute force in a test. */
  readonly tooBigToList?: true;
}
