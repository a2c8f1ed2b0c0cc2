import { checkOptions } from '../../document/problems/known-options.js';
import type { Negotiation } from '../../model/negotiation.js';
import type { Status } from '../analysis.js';
import type { BindingRule, Case } from '../case/case.js';
import { type Counter, counterOf } from '../engine/counter.js';
import type { Engine } from '../engine/engine.js';
import { begun } from '../engine/meter.js';
import { byText } from '../engine/order.js';
import { dropping } from '../explain/families.js';
import { askingPackages } from './asking-packages.js';
import { type Holder, holderOf } from './holders.js';
import { knownOf } from './minimal-sets.js';
import type { LeverageOptions } from './options.js';
import { leverageOptions } from './options.js';
import type { Unanswered } from './questions.js';
import { redundanciesOf } from './redundancy.js';
import { subjectOf } from './subject.js';

/** In how many of the conflicts, or relaxations, a rule is. */
export interface Share {
  /** `none` where there are none; `null` where the list was cut and those left out might tell. */
  readonly quantity: 'every' | 'some' | 'none' | null;
  readonly in: number;
  readonly of: number;
}

/** How much hangs on one rule. */
export interface RuleNecessity {
  readonly rule: string;
  readonly holder: Holder;
  readonly relaxable: boolean;
  readonly conflicts: Share;
  /** Its pivotality: `in` of `of`; `every` for a rule without whose concession nothing opens. */
  readonly relaxations: Share;
  /** Whether dropping it alone unlocks the negotiation, even where it cannot be relaxed. */
  readonly single: boolean | null;
  /** Whether dropping it changes no count; `null` where the budget ran out. */
  readonly redundant: boolean | null;
  /** On how many packages it asks anything; 0 for a rule that no package can trigger. */
  readonly packages: bigint | null;
}

/** How much hangs on each binding rule. */
export interface Necessity {
  /** The negotiation's id. */
  readonly negotiation: string;
  readonly status: Status;
  /** By rule id. */
  readonly rules: readonly RuleNecessity[];
  /** Ids of the rules that no package can trigger, sorted; `null` where the budget ran out. */
  readonly idle: readonly string[] | null;
  readonly complete: boolean;
  readonly undecided: readonly Unanswered<NecessityQuestion>[];
}

/** What `necessity` asks on its way. */
export type NecessityQuestion = 'feasibility' | 'conflicts' | 'single' | 'redundant' | 'packages';

/**
 * How much hangs on each binding rule: in how many conflicts and relaxations it is, whether it is
 * redundant, and on how many packages it asks anything.
 *
 * *Pivotality* is the share of the relaxations that a rule is in; `single` says that it is one by
 * itself. Only relaxable rules are in either. A rule is *redundant* where dropping it changes no
 * count of orderings: in a feasible negotiation, by itself; in an infeasible one, by itself and on
 * top of each relaxation, if it is in none of them. Two rules that say the same are each redundant
 * while the other is kept. A rule *asks nothing* of a package where its `when` does not hold, or
 * where no step can break it.
 * @throws RangeError where the options do not fit the negotiation.
 * @throws RuleTypeError where a rule type of your own throws.
 * @example
 * const { rules, idle } = necessity(negotiation);
 */
export function necessity(negotiation: Negotiation, given: LeverageOptions = {}): Necessity {
  checkOptions('the options of necessity', given, leverageOptions);
  const options = begun(given);
  const { subject, engine, questions, status } = subjectOf<NecessityQuestion>(negotiation, options);
  const known =
    status === 'infeasible'
      ? knownOf(subject, engine, options)
      : { conflicts: [], minimal: [], complete: status === 'feasible', states: undefined };
  questions.note('conflicts', known);
  const trials = counterOf(options);
  const singles = singlesOf(subject, engine, status, trials);
  questions.note('single', trials.stopped());
  const counts = counterOf(options);
  const redundant = redundanciesOf(subject, engine, known, counts);
  questions.note('redundant', counts.stopped());
  const packages = questions.ask('packages', (meter) => askingPackages(subject, meter));
  const rules = subject.rules
    .map((binding, index): RuleNecessity => {
      const relaxations = known.minimal.map((degrees) => (degrees[index] ?? 0) > 0);
      const conflicts = known.conflicts.map((conflict) => conflict.includes(index));
      return {
        rule: binding.rule.id,
        holder: holderOf(binding.rule),
        relaxable: binding.relaxable,
        conflicts: shareOf(conflicts, binding, known.complete),
        relaxations: shareOf(relaxations, binding, known.complete),
        single: singles[index] ?? null,
        redundant: redundant[index] ?? null,
        packages: packages?.[index] ?? null,
      };
    })
    .sort((a, b) => byText(a.rule, b.rule));
  return {
    negotiation: negotiation.id,
    status,
    rules,
    idle: packages && rules.filter((rule) => rule.packages === 0n).map((rule) => rule.rule),
    complete: known.complete && questions.undecided.length === 0,
    undecided: questions.undecided,
  };
}

/** For each rule whether dropping it alone turns nothing feasible into something. */
function singlesOf(
  subject: Case,
  engine: Engine,
  status: Status,
  { attempt }: Counter,
): readonly (boolean | null)[] {
  return subject.rules.map((_, rule) => {
    if (status !== 'infeasible') return status === 'feasible' ? false : null;
    return attempt((meter) => engine.isFeasible(dropping(subject, [rule]), meter));
  });
}

/** What a cut list says for sure: a rule that is in some entries and not in others. */
function shareOf(among: readonly boolean[], { relaxable }: BindingRule, complete: boolean): Share {
  const times = among.filter(Boolean).length;
  const share = { in: times, of: among.length };
  if (times > 0 && times < among.length) return { ...share, quantity: 'some' };
  if (relaxable && !complete) return { ...share, quantity: null };
  return { ...share, quantity: times > 0 ? 'every' : 'none' };
}
