import { checkOptions, type KnownOptions } from '../document/problems/known-options.js';
import type { Negotiation } from '../model/negotiation.js';
import type { Bundle, Package } from '../model/package.js';
import { caseOf } from './case/case.js';
import { type AnalysisOptions, analysisOptions } from './case/options.js';
import type { Witness } from './engine/engine.js';
import { meterOf } from './engine/meter.js';
import { listablesOf } from './graph/listables.js';
import type { Listing } from './graph/listing.js';
import { packagesThat } from './graph/packages-that.js';
import { iteratorOf } from './iterator.js';
import { packageFaults } from './stepwise/faults.js';

/** What `orderings` may be told besides. */
export interface OrderingsOptions extends AnalysisOptions {
  /** Only the orderings of this package; by default those of every package. */
  readonly package?: Package;
}

export const orderingsOptions: KnownOptions<OrderingsOptions> = {
  ...analysisOptions,
  package: true,
};

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
export function orderings(
  negotiation: Negotiation,
  options: OrderingsOptions = {},
): IterableIterator<Witness> {
  checkOptions('the options of orderings', options, orderingsOptions);
  const subject = caseOf(negotiation, options);
  const meter = meterOf({ ...options, budget: options.budget ?? unbounded });
  const listableOf = listablesOf(subject, meter);
  const packages =
    options.package === undefined
      ? packagesThat(subject, (each) => !listableOf(each).isEmpty())
      : [{ package: packageIn(subject.negotiation, options.package), className: '' }].values();
  let chosen: Package = {};
  let listing: Listing<Bundle> | undefined;
  return iteratorOf(() => {
    for (;;) {
      const ordering = listing?.next();
      if (ordering !== undefined) return { package: chosen, ordering };
      meter.spend(1);
      const step = packages.next();
      if (step.done === true) return undefined;
      chosen = step.value.package;
      listing = listableOf(step.value).list();
    }
  });
}

/** @throws RangeError where this is no package of the negotiation. */
export function packageIn(negotiation: Negotiation, chosen: Package): Package {
  if (packageFaults(negotiation, chosen).length === 0) return chosen;
  throw new RangeError(`Not a package of "${negotiation.id}": ${JSON.stringify(chosen)}.`);
}
