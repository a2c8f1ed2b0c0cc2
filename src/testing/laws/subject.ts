import type fc from 'fast-check';
import type { AnalysisOptions } from '../../analysis/case/options.js';
import type { Negotiation } from '../../model/negotiation.js';
import type { Standpoint } from '../../rules/in-force.js';
import type { AnyRuleType } from '../../rules/rule-type.js';
import type { Agent } from '../../simulation/agents/agent.js';
import type { Picks } from '../draw/picks.js';
import type { NegotiationShape } from '../shape.js';

/** From where a negotiation is asked about, and how wide its bundles may be. */
export type Asked = Standpoint & Pick<AnalysisOptions, 'widest'>;

/** A negotiation, and from where it is asked about. */
export interface Question {
  readonly negotiation: Negotiation;
  /** Nothing by default: every rule, everybody, bundles of any width. */
  readonly asked?: Asked;
}

/** What a law is held on: one of `negotiation`, `questions` and `shape`, or, without any, random negotiations. */
export interface Subject {
  /** A negotiation of your own: the law is held on it, and on it with some of its rules left out. */
  readonly negotiation?: Negotiation;
  /** From where a negotiation of your own is asked about: a day, readings, a coalition. */
  readonly asked?: Asked;
  /** Negotiations from a generator of your own. */
  readonly questions?: fc.Arbitrary<Question>;
  /** What the random negotiations look like. */
  readonly shape?: NegotiationShape;
  /** Rule types of your own: random rules are of these types too, each as often as any other. */
  readonly types?: readonly AnyRuleType[];
  /** Agents of your own, for the laws about agents; the library’s by default. */
  readonly agents?: readonly Agent[];
}

/** What every second random negotiation is like, so that a law is put to the test more often. */
export type Preference = Pick<NegotiationShape, 'feasible' | 'parties'>;

/** One case of a law: a negotiation, from where it is asked about, and what is drawn besides. */
export interface Case extends Question {
  readonly asked: Asked;
  /** Chooses what the law needs besides: an ordering, a rule, a new order of a list. */
  readonly picks: Picks;
}
