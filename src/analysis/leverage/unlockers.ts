import type { Negotiation } from '../../model/negotiation.js';
import type { Status } from '../analysis.js';
import { begun, meterOf } from '../engine/meter.js';
import { bySizeThenText, sortedTexts } from '../engine/order.js';
import { coalitionsOf } from './coalitions.js';
import { costOf, type Holder, holdersOf, procedure } from './holders.js';
import { type Found, knownOf } from './minimal-sets.js';
import { defaultMost, type LeverageOptions } from './options.js';
import type { Unanswered } from './questions.js';
import { concededAt, subjectOf } from './subject.js';

/** A minimal set of relaxable rules without which something is feasible, with who can drop it. */
export interface Unlocker {
  /** Rule ids, sorted. */
  readonly rules: readonly string[];
  /** Whose rules they are, sorted. */
  readonly holders: readonly Holder[];
  /** The sum of the rules' `cost`, 1 where a rule states none; unitless. */
  readonly cost: number;
  /** The same sum for each holder. */
  readonly costByParty: Readonly<Record<Holder, number>>;
}

/** What one holder of rules can do about an infeasible negotiation. */
export interface HolderLeverage {
  readonly holder: Holder;
  /** The relaxations that need nobody else, cheapest first. */
  readonly alone: readonly Unlocker[];
  /** Whether it holds a rule of every relaxation; `null` where the budget ran out. */
  readonly pivotal: boolean | null;
}

/** Who can unlock an infeasible negotiation. All lists are empty where something is feasible. */
export interface Unlockers {
  /** The negotiation's id. */
  readonly negotiation: string;
  readonly status: Status;
  /** Every relaxation: by cost, then by size, then by rule ids. */
  readonly relaxations: readonly Unlocker[];
  /** One entry a party that is no mediator, and one for procedure where it can move; by id. */
  readonly holders: readonly HolderLeverage[];
  /** The minimal sets of holders that can unlock it by dropping rules of theirs; by size, then id. */
  readonly together: readonly (readonly Holder[])[];
  /** Whether every relaxation is listed; if not, there may be cheaper ones. */
  readonly complete: boolean;
  readonly undecided: readonly Unanswered<UnlockerQuestion>[];
}

/** What `unlockers` asks on its way. */
export type UnlockerQuestion = 'feasibility' | 'relaxations' | 'together';

/**
 * Who can unlock an infeasible negotiation, alone or together, and at what cost.
 *
 * A holder is *pivotal* where no relaxation exists without it: with all its rules kept, dropping
 * every other relaxable rule opens nothing. The sets of holders and the pivotal ones come from
 * questions of their own about whole parties, so they are exact even where the list of relaxations
 * is cut. Both families are enumerated by Dualize and Advance; see `dualize`.
 * @throws RangeError where the options do not fit the negotiation.
 * @throws RuleTypeError where a rule type of your own throws.
 * @example
 * const { relaxations: [cheapest], together } = unlockers(negotiation);
 */
export function unlockers(negotiation: Negotiation, given: LeverageOptions = {}): Unlockers {
  const options = begun(given);
  const { subject, engine, questions, status } = subjectOf<UnlockerQuestion>(negotiation, options);
  const answer = { negotiation: negotiation.id, status, undecided: questions.undecided };
  if (status !== 'infeasible') {
    const complete = status === 'feasible';
    return { ...answer, relaxations: [], holders: [], together: [], complete };
  }
  const most = options.most ?? defaultMost;
  const whole = knownOf(subject, engine, options);
  questions.note('relaxations', whole);
  const coalitions = coalitionsOf(subject, engine, most, meterOf(options));
  questions.note('together', coalitions);
  const relaxations = whole.minimal
    .map((degrees): Unlocker => {
      const rules = concededAt(subject, degrees);
      const { total, byParty } = costOf(rules);
      const ids = sortedTexts(rules.map((rule) => rule.id));
      return { rules: ids, holders: holdersOf(rules), cost: total, costByParty: byParty };
    })
    .sort((a, b) => a.cost - b.cost || bySizeThenText(a.rules, b.rules));
  return {
    ...answer,
    relaxations,
    holders: seatsOf(negotiation, options, coalitions).map((holder) => ({
      holder,
      alone: relaxations.filter(({ holders }) => holders.every((each) => each === holder)),
      pivotal: isPivotal(holder, coalitions),
    })),
    together: coalitions.minimal,
    complete: whole.complete,
  };
}

/** Everybody at the table who can hold a rule, and procedure where some set of holders needs it. */
function seatsOf(
  { parties }: Negotiation,
  options: LeverageOptions,
  { minimal }: Found<readonly Holder[]>,
): readonly Holder[] {
  const seated = parties
    .filter(({ id, mediator }) => mediator !== true && (options.parties?.includes(id) ?? true))
    .map(({ id }) => id);
  return sortedTexts([...new Set([...seated, ...minimal.flat().filter((id) => id === procedure)])]);
}

function isPivotal(
  holder: Holder,
  { minimal, complete }: Found<readonly Holder[]>,
): boolean | null {
  if (minimal.some((holders) => !holders.includes(holder))) return false;
  return complete ? minimal.length > 0 : null;
}
