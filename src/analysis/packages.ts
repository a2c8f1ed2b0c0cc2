import { checkOptions } from '../document/problems/known-options.js';
import type { Negotiation } from '../model/negotiation.js';
import type { Ordering, Package } from '../model/package.js';
import { type Case, caseOf } from './case/case.js';
import { type AnalysisOptions, analysisOptions } from './case/options.js';
import { type Meter, meterOf } from './engine/meter.js';
import { orderingIn } from './engine/solver.js';
import { packagesThat } from './graph/packages-that.js';
import { iteratorOf } from './iterator.js';
import { namesOf } from './program/moments.js';
import { programOf } from './program/program.js';

/** A package, and whether it is feasible. */
export interface PackageVerdict {
  readonly package: Package;
  /** A feasible ordering of it; `null` where there is none. */
  readonly ordering: Ordering | null;
}

const unbounded = { states: Number.POSITIVE_INFINITY };

/**
 * Every package with its verdict, lazily, in the order of `orderings`. Packages that no rule tells
 * apart are answered together, so that going through billions costs no more than listing them. It is
 * unbounded unless `options.budget` is given.
 * @throws RangeError where the options do not fit the negotiation.
 * @throws OutOfBudget where a budget is given and runs out.
 */
export function packages(
  negotiation: Negotiation,
  options: AnalysisOptions = {},
): IterableIterator<PackageVerdict> {
  checkOptions('the options of packages', options, analysisOptions);
  const subject = caseOf(negotiation, options);
  const meter = meterOf({ ...options, budget: options.budget ?? unbounded });
  const known = new Map<string, Ordering | null>();
  const listed = packagesThat(subject, () => true);
  return iteratorOf(() => {
    const step = listed.next();
    if (step.done === true) return undefined;
    const { package: chosen, className } = step.value;
    let ordering = known.get(className);
    if (ordering === undefined) ordering = orderingOf(subject, chosen, meter);
    known.set(className, ordering);
    meter.spend(1);
    return { package: chosen, ordering };
  });
}

function orderingOf(subject: Case, chosen: Package, meter: Meter): Ordering | null {
  const program = programOf(subject, chosen);
  const firm = subject.rules.map(() => 0);
  const found = orderingIn(program, firm, subject.widest, meter, 'kernel');
  return found?.map((bundle) => namesOf(program, bundle)) ?? null;
}
