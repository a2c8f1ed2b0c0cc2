import type { Negotiation } from '../../model/negotiation.js';
import type { Bundle, EventId } from '../../model/package.js';
import type { Status } from '../analysis.js';
import type { Witness } from '../engine/engine.js';
import type { Holder } from '../leverage/holders.js';
import type { Unanswered } from '../leverage/questions.js';

/** The kinds of repair, the gentlest first. */
export const repairKinds = ['same-moment', 'split', 'soften', 'another-term', 'drop'] as const;
/** The kinds of repair. */
export type RepairKind = (typeof repairKinds)[number];

/** A provision settled in a way that some rule ruled out; `null` stands for being left out. */
export interface Settlement {
  readonly provision: string;
  readonly term: string | null;
  /** What the rule leaves in its place, the rest of its objection being as settled here. */
  readonly insteadOf: readonly (string | null)[];
}

/** One thing that a repair does. */
export type Move =
  /** The rule is given up. */
  | { readonly kind: 'drop'; readonly rule: string }
  /** The rule is met half-way: `degree` is the index of the form in its chain, `to` its type. */
  | { readonly kind: 'soften'; readonly rule: string; readonly degree: number; readonly to: string }
  /** The rule stands aside where the package is settled so, and nowhere else. */
  | { readonly kind: 'accept'; readonly rule: string; readonly settled: readonly Settlement[] }
  /** The events take effect at the same moment, in a bundle wider than was allowed. */
  | { readonly kind: 'sign-together'; readonly events: readonly EventId[] }
  /** The event becomes two. */
  | {
      readonly kind: 'split';
      readonly event: EventId;
      readonly conditional: EventId;
      readonly final: EventId;
    }
  /** A rule that named the event split is held to one of the two. */
  | { readonly kind: 'hold'; readonly rule: string; readonly to: 'conditional' | 'final' };

/** A way to make an infeasible negotiation feasible, with its proof. */
export interface Repair {
  readonly kind: RepairKind;
  /** A split first; then by rule id, bundles by their events. */
  readonly moves: readonly Move[];
  /** The sum of the `cost` (by default 1) of the rules touched; unitless. */
  readonly cost: number;
  /** The same for each holder of a rule touched: a party's id, or `procedure`. */
  readonly costByParty: Readonly<Record<Holder, number>>;
  /** The parties that have to move: the holders of the rules touched, sorted; procedure is none. */
  readonly parties: readonly string[];
  /** Whether another repair of the list costs no holder more and some holder less. */
  readonly dominated: boolean;
  /** An ordering of the repaired negotiation, with no moment shared that need not be. */
  readonly witness: Witness;
  /** The bundles of the witness that hold two events or more. */
  readonly sameMoment: readonly Bundle[];
  /** The negotiation as repaired, which can be saved and analysed like any other. */
  readonly repaired: Negotiation;
  /** The widest bundle that the repaired negotiation needs, where that is more than was allowed. */
  readonly widest?: number;
}

/** Every way found to repair a negotiation; none where something is feasible as it is. */
export interface Repairs {
  /** The negotiation's id. */
  readonly negotiation: string;
  readonly status: Status;
  /**
   * Those that no other dominates first; then by cost, by how many rules are touched, by how many
   * are dropped, by kind and by the ids of the moves.
   */
  readonly repairs: readonly Repair[];
  /** Whether the list is whole. */
  readonly complete: boolean;
  readonly undecided: readonly Unanswered<RepairQuestion>[];
}

/** What `repairs` asks on its way. */
export type RepairQuestion = 'feasibility' | 'trade-offs' | RepairKind;
