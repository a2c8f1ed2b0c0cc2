import type { AnyRuleType } from '../rules/rule-type.js';

/** A smallest and a largest number, both included. */
export interface Span {
  readonly min: number;
  readonly max: number;
}

/** What generated negotiations look like. */
export interface NegotiationShape {
  /** How many parties, mediators not counted; 1 to 3. */
  readonly parties?: Span;
  /** Whether a mediator may be there too; not by default. */
  readonly mediator?: boolean;
  /** How many provisions; 1 to 4. */
  readonly provisions?: Span;
  /** The most events of all provisions together; 5. Stages beyond that are left out. */
  readonly events?: number;
  /** The most stages of a provision; 3. */
  readonly stages?: number;
  /** The most terms of a provision; 3. */
  readonly terms?: number;
  /** The most packages of a negotiation; 6. Terms and options beyond that are left out. */
  readonly packages?: number;
  /** How many rules; 0 to 6. A rule that cannot be said about the provisions drawn is left out. */
  readonly rules?: Span;
  /** Rules an event, in place of `rules`: 1 is as many rules as events. */
  readonly density?: number;
  /** The rule types to draw from; all built-in ones, and those of `types`. */
  readonly draw?: readonly string[];
  /** Rule types of your own. */
  readonly types?: readonly AnyRuleType[];
  /**
   * `true`: feasible, by an ordering that is drawn first and that every rule is made to meet.
   * `false`: infeasible, by demands that are planted as a circle. Left out: either.
   */
  readonly feasible?: boolean;
}

/** A shape with nothing left open. */
export interface FullShape
  extends Required<Omit<NegotiationShape, 'density' | 'feasible' | 'draw'>> {
  readonly density: number | undefined;
  readonly feasible: boolean | undefined;
  /** The rule types to draw from. */
  readonly drawn: readonly AnyRuleType[];
}
