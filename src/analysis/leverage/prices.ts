import { checkOptions } from '../../document/problems/known-options.js';
import type { Negotiation } from '../../model/negotiation.js';
import type { OrderingCounts, Status } from '../analysis.js';
import type { AnalysisOptions } from '../case/options.js';
import { counterOf } from '../engine/counter.js';
import { begun, type Meter } from '../engine/meter.js';
import { byText } from '../engine/order.js';
import { dropping } from '../explain/families.js';
import type { Degrees } from '../program/demand.js';
import { type Holder, holderOf } from './holders.js';
import { leverageOptions } from './options.js';
import type { Unanswered } from './questions.js';
import { subjectOf } from './subject.js';

/** What dropping one rule alone adds; a number is `null` where the budget did not suffice. */
export interface Price {
  readonly rule: string;
  readonly holder: Holder;
  /** Whether a relaxation may touch it; a price is worked out all the same. */
  readonly relaxable: boolean;
  /** How many feasible orderings more, over all packages. */
  readonly adds: OrderingCounts;
  /** How many feasible packages more. */
  readonly packages: bigint | null;
}

/** The price of each binding rule. */
export interface Prices {
  /** The negotiation's id. */
  readonly negotiation: string;
  readonly status: Status;
  /** Most expensive first: by bundled orderings, then strict ones, then packages, then by id; `null` last. */
  readonly prices: readonly Price[];
  /** Whether every number is there. */
  readonly complete: boolean;
  readonly undecided: readonly Unanswered<PriceQuestion>[];
}

/** What `prices` asks on its way. */
export type PriceQuestion = 'feasibility' | 'strict' | 'bundled' | 'packages';

/**
 * The price of each binding rule: what dropping it alone adds to the exact numbers of feasible
 * orderings, strict and bundled (of bundles of at most `widest`), and of feasible packages.
 *
 * In an infeasible negotiation a price above 0 marks a rule that unlocks it by itself. The prices in
 * strict orderings share one budget, as do those in bundled ones and those in packages; from where
 * it runs out they are `null`.
 * @throws RangeError where the options do not fit the negotiation.
 * @throws RuleTypeError where a rule type of your own throws.
 * @example
 * const { prices: [dearest] } = prices(negotiation);
 */
export function prices(negotiation: Negotiation, given: AnalysisOptions = {}): Prices {
  checkOptions('the options of prices', given, leverageOptions);
  const options = begun(given);
  const { subject, engine, questions, status } = subjectOf<PriceQuestion>(negotiation, options);
  const priced = (question: PriceQuestion, count: Count) => {
    const counter = counterOf(options);
    const known = counter.attempt((meter) => count(engine.firm, meter));
    const without = (rule: number, meter: Meter) => count(dropping(subject, [rule]), meter);
    const added = subject.rules.map((_, rule) =>
      known === null ? null : counter.attempt((meter) => without(rule, meter) - known),
    );
    questions.note(question, counter.stopped());
    return added;
  };
  const packages = priced('packages', engine.countPackages);
  const strict = priced('strict', (degrees, meter) => engine.count(degrees, 1, meter));
  const bundled = priced('bundled', (degrees, meter) =>
    engine.count(degrees, subject.widest, meter),
  );
  const list = subject.rules.map(
    ({ rule, relaxable }, index): Price => ({
      rule: rule.id,
      holder: holderOf(rule),
      relaxable,
      adds: { strict: strict[index] ?? null, bundled: bundled[index] ?? null },
      packages: packages[index] ?? null,
    }),
  );
  return {
    negotiation: negotiation.id,
    status,
    prices: list.sort(byPrice),
    complete: questions.undecided.length === 0,
    undecided: questions.undecided,
  };
}

type Count = (degrees: Degrees, meter: Meter) => bigint;

function byPrice(a: Price, b: Price): number {
  return (
    byNumber(a.adds.bundled, b.adds.bundled) ||
    byNumber(a.adds.strict, b.adds.strict) ||
    byNumber(a.packages, b.packages) ||
    byText(a.rule, b.rule)
  );
}

/** Larger numbers first, unknown ones last; none is below 0. */
function byNumber(a: bigint | null, b: bigint | null): number {
  const [one, other] = [a ?? -1n, b ?? -1n];
  if (one === other) return 0;
  return one > other ? -1 : 1;
}
