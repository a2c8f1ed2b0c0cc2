import { checkOptions, type KnownOptions } from '../../document/problems/known-options.js';
import { endingOf } from '../../machine/step/course.js';
import { failsAtEnd, firstState, isBrokenNow } from '../../machine/step/rules.js';
import { tableOf } from '../../machine/table.js';
import type { Talks } from '../../machine/talks.js';
import { checkBudget, limitOptions } from '../case/options.js';
import { engineOf } from '../engine/engine.js';
import { type Bounded, type Budget, begun, type Limits, within } from '../engine/meter.js';
import { type PlayCase, type PlayOptions, playCase } from './play-case.js';

/** Where a rule stands in a play; see `ruleStatus`. */
export interface RuleStanding {
  readonly rule: string;
  /** The party that holds the rule; left out for a procedural one. */
  readonly heldBy?: string;
  readonly status: 'satisfied' | 'violated' | 'possibly satisfied' | 'possibly violated';
  /** Set where the budget ran out before it was known whether the status is for good. */
  readonly undecided?: true;
}

const known: KnownOptions<PlayOptions> = { ...limitOptions, types: true };

/** A rule is asked about in a moment; of what takes longer little comes. */
const defaultBudget: Budget = { states: 5_000_000 };

/**
 * Where each rule that binds stands in talks, as far as it is conceded, in the order of the document; what may follow is
 * anything that can be taken, whatever the other rules say. *Satisfied*: nothing that may follow breaks it;
 * *violated*: everything does; else *possibly satisfied* or *possibly violated*: it would hold, or fail, if the
 * talks stopped here. (The four values of runtime verification: Bauer, Leucker and Schallhart, The good, the bad, and
 * the ugly, but how ugly is ugly?, 2007.) The budget is one of 5,000,000 bundles for each rule unless told otherwise.
 * @throws RangeError where the negotiation uses a rule type that is not among `types`.
 * @throws RuleTypeError where a rule type of your own throws.
 */
export function ruleStatus(talks: Talks, options: PlayOptions = {}): readonly RuleStanding[] {
  checkOptions('the options of ruleStatus', options, known);
  checkBudget(options);
  const timed = begun({ ...options, budget: { ...defaultBudget, ...options.budget } });
  const table = tableOf(talks, options.types);
  const play = playCase(talks, talks, options);
  let total: Bounded<bigint> | undefined;
  const count = () => {
    total ??= countOf(play, undefined, timed);
    return total;
  };
  return play.subject.rules.slice(0, play.own).map((binding, index): RuleStanding => {
    const { rule } = binding;
    const state = talks.rules[rule.id] ?? firstState(binding);
    const head = { rule: rule.id, ...(rule.heldBy === undefined ? {} : { heldBy: rule.heldBy }) };
    if (isBrokenNow(binding, state, talks, table)) return { ...head, status: 'violated' };
    const holding = countOf(play, index, timed);
    if (holding.decided && holding.value === 0n) return { ...head, status: 'violated' };
    const all = holding.decided ? count() : holding;
    if (holding.decided && all.decided && all.value === holding.value) {
      return { ...head, status: 'satisfied' };
    }
    const fails = failsAtEnd(binding, state, endingOf(talks), talks.terms);
    const now = fails ? 'possibly violated' : 'possibly satisfied';
    return { ...head, status: now, ...(all.decided ? {} : { undecided: true }) };
  });
}

/** How many orderings go on from the play: those that satisfy one rule as conceded, or all. */
function countOf(
  { subject, degrees, own }: PlayCase,
  index: number | undefined,
  limits: Limits,
): Bounded<bigint> {
  const kept = subject.rules.filter((_, place) => place === index || place >= own);
  const counted = engineOf({ ...subject, rules: kept });
  const conceded = kept.map((_, place) => (place === 0 ? (degrees[index ?? own] ?? 0) : 0));
  return within(limits, (meter) => counted.count(conceded, subject.widest, meter));
}
