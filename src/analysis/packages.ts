import type { Negotiation } from '../model/negotiation.js';
import type { Ordering, Package } from '../model/package.js';
import { type Case, caseOf } from './case/case.js';
import { groupsOf } from './case/classes.js';
import type { AnalysisOptions } from './case/options.js';
import { packagesOf } from './case/packages.js';
import { meterOf } from './engine/meter.js';
import { orderingIn } from './engine/solver.js';
import { namesOf } from './program/moments.js';
import { programOf } from './program/program.js';

/** A package, and whether it is feasible. */
export interface PackageVerdict {
  readonly package: Package;
  /** A feasible ordering of it; `null` where there is none. */
  readonly ordering: Ordering | null;
}

/**
 * Every package with its verdict, lazily, in the order of `orderings`. Packages that no rule tells
 * apart are answered together, so that going through billions costs no more than listing them.
 * @throws RangeError where the options do not fit the negotiation.
 * @throws OutOfBudget where a budget is given and runs out.
 */
export function* packages(
  negotiation: Negotiation,
  options: AnalysisOptions = {},
): Generator<PackageVerdict, void> {
  const subject = caseOf(negotiation, options);
  const meter = meterOf(options);
  const known = new Map<string, Ordering | null>();
  const classOf = classing(subject);
  for (const chosen of packagesOf(subject.negotiation)) {
    const key = classOf(chosen);
    let ordering = known.get(key);
    if (ordering === undefined) {
      const program = programOf(subject, chosen);
      const firm = subject.rules.map(() => 0);
      const found = orderingIn(program, firm, subject.widest, meter, 'kernel');
      ordering = found?.map((bundle) => namesOf(program, bundle)) ?? null;
      known.set(key, ordering);
    }
    yield { package: chosen, ordering };
  }
}

/** What names a package's class. */
function classing(subject: Case): (chosen: Package) => string {
  const groups = groupsOf(subject);
  const { provisions } = subject.negotiation;
  return (chosen) =>
    provisions
      .map(({ id }, place) => {
        const choice = Object.hasOwn(chosen, id) ? chosen[id] : undefined;
        return groups[place]?.findIndex((group) => group.includes(choice));
      })
      .join();
}
