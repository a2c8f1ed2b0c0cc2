import type { Negotiation } from '../../model/negotiation.js';
import type { PackageOrdering } from '../draw/ordering.js';

/** Something about a rule that its author would want to know. */
export type Finding =
  /** No ordering of any package breaks it. */
  | { readonly kind: 'vacuous'; readonly rule: string; readonly orderings: bigint }
  /** No ordering of any package meets it, even alone. */
  | {
      readonly kind: 'dead';
      readonly rule: string;
      readonly orderings: bigint;
      readonly breaking: PackageOrdering;
    }
  /** It follows from the rules named: whatever meets them all meets it. */
  | {
      readonly kind: 'redundant';
      readonly rule: string;
      readonly from: readonly string[];
      readonly orderings: bigint;
      /** It says something by itself: this breaks it, and one of those that it follows from. */
      readonly breaking: PackageOrdering;
    }
  /** The two cannot both be met, though each can; an ordering shows the one, an ordering the other. */
  | {
      readonly kind: 'contradictory';
      readonly rule: string;
      readonly other: string;
      /** Whether one party holds both: that is a mistake, where two parties’ demands are what talks are about. */
      readonly sameHolder: boolean;
      readonly meetingRule: PackageOrdering;
      readonly meetingOther: PackageOrdering;
    }
  /** A softer form of the rule asks for more: the ordering meets the form before and not this one. */
  | {
      readonly kind: 'fallback-not-weaker';
      readonly rule: string;
      readonly form: number;
      readonly breaking: PackageOrdering;
    }
  /** With the events of one of its lists in another order it means something else. */
  | {
      readonly kind: 'order-dependent';
      readonly rule: string;
      readonly field: string;
      readonly telling: PackageOrdering;
    }
  /**
   * No rule of a type that was drawn can be broken, or none can be met. So many were; the smallest is shown, alone
   * in a negotiation.
   */
  | {
      readonly kind: 'type-vacuous' | 'type-dead';
      readonly type: string;
      readonly rules: number;
      readonly rule: string;
      readonly example: Negotiation;
    };

/** The kinds of finding, the gravest first. */
export const findingKinds = [
  'type-dead',
  'type-vacuous',
  'dead',
  'contradictory',
  'vacuous',
  'fallback-not-weaker',
  'order-dependent',
  'redundant',
] as const satisfies readonly Finding['kind'][];

/** What a look at a rule set found, and what it had no time for. */
export interface Inspection {
  /** By kind, the gravest first; then in the order of the rules. */
  readonly findings: readonly Finding[];
  /** Ids of the rules of which something could not be said within the budget. */
  readonly undecided: readonly string[];
}
