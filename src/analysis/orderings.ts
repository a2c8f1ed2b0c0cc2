import type { Negotiation } from '../model/negotiation.js';
import type { Package } from '../model/package.js';
import { caseOf } from './case/case.js';
import type { AnalysisOptions } from './case/options.js';
import { packagesOf } from './case/packages.js';
import type { Witness } from './feasibility.js';
import { meterOf } from './meter.js';
import { demandsOf } from './program/demand.js';
import { namesOf } from './program/moments.js';
import { programOf } from './program/program.js';
import { allOrderings } from './walk/search.js';
import { walkOf } from './walk/walk.js';

/** What `orderings` may be told besides. */
export interface OrderingsOptions extends AnalysisOptions {
  /** Only the orderings of this package; by default those of every package. */
  readonly package?: Package;
}

/**
 * Every feasible ordering, lazily and in a stable order: packages in the order of the document (the
 * last provision varying fastest, a provision's terms in order, being left out last); the orderings
 * of a package bundle by bundle, bundles of few events first, then those whose events come earlier
 * in the document. `widest: 1` gives the strict orderings.
 *
 * It is unbounded unless `options.budget` is given; take as many as you need.
 * @throws RangeError where the options do not fit the negotiation.
 * @throws OutOfBudget where a given budget runs out.
 * @example
 * for (const { package: chosen, ordering } of orderings(negotiation)) console.log(chosen, ordering);
 */
export function* orderings(
  negotiation: Negotiation,
  options: OrderingsOptions = {},
): Generator<Witness, void> {
  const subject = caseOf(negotiation, options);
  const meter = meterOf(options.budget ?? { states: Number.POSITIVE_INFINITY });
  const packages = options.package === undefined ? packagesOf(negotiation) : [options.package];
  for (const chosen of packages) {
    const program = programOf(subject, chosen);
    const demands = demandsOf(
      program,
      subject.rules.map(() => 0),
    );
    if (demands.hopeless) continue;
    for (const bundles of allOrderings(walkOf(program, demands, subject.widest), meter)) {
      yield { package: chosen, ordering: bundles.map((bundle) => namesOf(program, bundle)) };
    }
  }
}
