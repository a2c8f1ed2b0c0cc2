import { checkOptions } from '../../document/problems/known-options.js';
import type { Negotiation } from '../../model/negotiation.js';
import type { Status } from '../analysis.js';
import type { Case } from '../case/case.js';
import { begun, meterOf } from '../engine/meter.js';
import { bySizeThenText, sortedTexts } from '../engine/order.js';
import { relaxableRules, rulesAt } from '../explain/families.js';
import { coalitionsOf } from './coalitions.js';
import { type Holder, holderOf } from './holders.js';
import { cheapestOf, type Found } from './minimal-sets.js';
import { defaultMost, type LeverageOptions, leverageOptions } from './options.js';
import type { Unanswered } from './questions.js';
import { subjectOf } from './subject.js';
import { type Unlocker, unlockerOf } from './unlocker.js';

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
  /** The relaxations: by cost, then by size, then by rule ids. Where some are left out, none costs less. */
  readonly relaxations: readonly Unlocker[];
  /** One entry a party that is no mediator, and one for procedure where it can move; by id. */
  readonly holders: readonly HolderLeverage[];
  /** The minimal sets of holders that can unlock it by dropping rules of theirs; by size, then id. */
  readonly together: readonly (readonly Holder[])[];
  /** Whether every relaxation is listed. */
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
 * questions of their own about whole parties, and what a holder can do alone is asked by itself where
 * the list of relaxations is cut. The cheapest relaxations come first; see `relaxations` to take them
 * one by one.
 * @throws RangeError where the options do not fit the negotiation.
 * @throws RuleTypeError where a rule type of your own throws.
 * @example
 * const { relaxations: [cheapest], together } = unlockers(negotiation);
 */
export function unlockers(negotiation: Negotiation, given: LeverageOptions = {}): Unlockers {
  checkOptions('the options of unlockers', given, leverageOptions);
  const options = begun(given);
  const { subject, engine, questions, status } = subjectOf<UnlockerQuestion>(negotiation, options);
  const answer = { negotiation: negotiation.id, status, undecided: questions.undecided };
  if (status !== 'infeasible') {
    const complete = status === 'feasible';
    return { ...answer, relaxations: [], holders: [], together: [], complete };
  }
  const most = options.most ?? defaultMost;
  const among = (rules: readonly number[]) => {
    const found = cheapestOf(subject, engine, rules, most, meterOf(options));
    questions.note('relaxations', found);
    return { ...found, unlockers: inOrder(subject, found.minimal) };
  };
  const whole = among(relaxableRules(subject));
  const coalitions = coalitionsOf(subject, engine, most, meterOf(options));
  questions.note('together', coalitions);
  const aloneOf = (holder: Holder) =>
    whole.complete
      ? whole.unlockers.filter(({ holders }) => holders.every((each) => each === holder))
      : among(heldBy(subject, holder)).unlockers;
  return {
    ...answer,
    relaxations: whole.unlockers,
    holders: seatsOf(negotiation, options, coalitions).map((holder) => ({
      holder,
      alone: aloneOf(holder),
      pivotal: isPivotal(holder, coalitions),
    })),
    together: coalitions.minimal,
    complete: whole.complete,
  };
}

function inOrder(subject: Case, relaxations: readonly (readonly number[])[]): readonly Unlocker[] {
  return relaxations
    .map((rules) => unlockerOf(rulesAt(subject, rules)))
    .sort((a, b) => a.cost - b.cost || bySizeThenText(a.rules, b.rules));
}

function heldBy(subject: Case, holder: Holder): readonly number[] {
  return subject.rules.flatMap(({ rule, relaxable }, index) =>
    relaxable && holderOf(rule) === holder ? [index] : [],
  );
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
  return sortedTexts([...new Set([...seated, ...minimal.flat()])]);
}

function isPivotal(
  holder: Holder,
  { minimal, complete }: Found<readonly Holder[]>,
): boolean | null {
  if (minimal.some((holders) => !holders.includes(holder))) return false;
  return complete ? minimal.length > 0 : null;
}
