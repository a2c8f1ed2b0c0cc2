import type { Negotiation } from '../model/negotiation.js';
import type { Package } from '../model/package.js';
import { caseOf } from './case/case.js';
import type { AnalysisOptions } from './case/options.js';
import { packagesOf } from './case/packages.js';
import type { Witness } from './engine/engine.js';
import { meterOf } from './engine/meter.js';
import { orderingsIn } from './engine/solver.js';
import { programOf } from './program/program.js';
import { packageFaults } from './stepwise/faults.js';

/** What `orderings` may be told besides. */
export interface OrderingsOptions extends AnalysisOptions {
  /** Only the orderings of this package; by default those of every package. */
  readonly package?: Package;
}

const unbounded = { states: Number.POSITIVE_INFINITY };

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
  const meter = meterOf({ ...options, budget: options.budget ?? unbounded });
  const packages =
    options.package === undefined ? packagesOf(subject.negotiation) : [options.package];
  for (const chosen of packages) {
    if (packageFaults(subject.negotiation, chosen).length > 0) {
      throw new RangeError(`Not a package of "${negotiation.id}": ${JSON.stringify(chosen)}.`);
    }
    const program = programOf(subject, chosen);
    const firm = subject.rules.map(() => 0);
    for (const ordering of orderingsIn(program, firm, subject.widest, meter)) {
      yield { package: chosen, ordering };
    }
  }
}
