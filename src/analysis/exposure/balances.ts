import { checkOptions } from '../../document/problems/known-options.js';
import type { Negotiation } from '../../model/negotiation.js';
import type { Ordering, Package } from '../../model/package.js';
import { fullNames } from '../../rules/canonical.js';
import { caseOf } from '../case/case.js';
import { type AnalysisOptions, analysisOptions } from '../case/options.js';
import { orderingFaults, packageFaults } from '../stepwise/faults.js';
import type { Balances } from './balance.js';
import { balancesIn, stakesOf } from './stakes.js';

/**
 * How each party stands after each bundle of an ordering, feasible or not: what is done by then is
 * worth to it, how far it is exposed before completion, and what it would gain by stopping.
 * Values are unitless, each party's its own; where they are compared, it is as plain numbers.
 * @throws RangeError where the negotiation has no values, where this is no ordering of such a
 * package, or where the options do not fit the negotiation.
 * @example
 * const { selfEnforcing } = balances(negotiation, { guarantees: 'agreed' }, [['guarantees.agreed']]);
 */
export function balances(
  negotiation: Negotiation,
  chosen: Package,
  ordering: Ordering,
  options: AnalysisOptions = {},
): Balances {
  checkOptions('the options of balances', options, analysisOptions);
  const { negotiation: table, widest } = caseOf(negotiation, options);
  const full = fullNames(negotiation);
  const bundles = ordering.map((bundle) => bundle.map(full));
  const [wrong] = [
    ...packageFaults(table, chosen).map(({ fault, provision }) => `${fault} "${provision}"`),
    ...orderingFaults(table, chosen, bundles, widest).map(
      ({ fault, event, bundle }) =>
        `${fault}${event === undefined ? '' : ` "${event}"`} (bundle ${bundle})`,
    ),
  ];
  if (wrong !== undefined) {
    throw new RangeError(
      `Not an ordering of a package of "${negotiation.id}": ${wrong}. checkOrdering says all that is wrong.`,
    );
  }
  return balancesIn(stakesOf(negotiation, table, options.parties), chosen, bundles);
}
