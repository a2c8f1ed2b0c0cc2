import { checkOptions } from '../../document/problems/known-options.js';
import type { Negotiation } from '../../model/negotiation.js';
import type { Bundle, Package } from '../../model/package.js';
import { type Case, caseOf } from '../case/case.js';
import { begun, type Meter, meterOf, OutOfBudget, type Stop } from '../engine/meter.js';
import { packagesThat } from '../graph/packages-that.js';
import { type OrderingsOptions, orderingsOptions, packageIn } from '../orderings.js';
import type { BalancedOrdering } from './balance.js';
import {
  isFairer,
  type Place,
  type PlacesIn,
  placesIn,
  type Standing,
  standingOf,
} from './places.js';
import { type Search, searchesOf } from './searches.js';
import { balancesIn, type Stakes, stakesOf } from './stakes.js';

/** What `fairestOrdering` finds. */
export interface FairestOrdering {
  /** The fairest ordering known; `null` where none is. */
  readonly fairest: BalancedOrdering | null;
  /** Whether it is known that none is fairer; if so and there is none here, none is feasible. */
  readonly complete: boolean;
  /** Where the budget ran out: how many bundles had been tried, and what stopped it. */
  readonly undecided?: { readonly states: number; readonly why: Stop };
}

/** A feasible ordering with its largest temptation and exposure, in the units of the stakes. */
interface Candidate extends Standing {
  readonly package: Package;
  readonly ordering: readonly Bundle[];
}

/**
 * The feasible ordering in which the party that would gain most by stopping half-way would gain
 * least; of those, the one in which the most exposed party is exposed least; of those, the first in
 * the order of `orderings`. It follows from the values in the document, and compares those of
 * different parties as plain numbers. Where the budget runs out, the best ordering so far is given.
 * @throws RangeError where no party at the table has values, or where the options do not fit the
 * negotiation.
 * @example
 * const { fairest } = fairestOrdering(negotiation);
 * console.log(fairest?.selfEnforcing, fairest?.ordering);
 */
export function fairestOrdering(
  negotiation: Negotiation,
  options: OrderingsOptions = {},
): FairestOrdering {
  checkOptions('the options of fairestOrdering', options, orderingsOptions);
  const subject = caseOf(negotiation, options);
  const stakes = stakesOf(negotiation, subject.negotiation, options.parties);
  const only = options.package && packageIn(subject.negotiation, options.package);
  let best: Candidate | undefined;
  const told = () =>
    best === undefined
      ? null
      : {
          package: best.package,
          ordering: best.ordering,
          ...balancesIn(stakes, best.package, best.ordering),
        };
  try {
    for (best of everFairer(subject, stakes, only, meterOf(begun(options))));
    return { fairest: told(), complete: true };
  } catch (error) {
    if (!(error instanceof OutOfBudget)) throw error;
    const { states, why } = error;
    return { fairest: told(), complete: false, undecided: { states, why } };
  }
}

/** What a package costs to look at, in bundles tried. */
const packageCost = 50;

/** Orderings each fairer than the one before, up to the fairest. */
function* everFairer(
  subject: Case,
  stakes: Stakes,
  only: Package | undefined,
  meter: Meter,
): Generator<Candidate> {
  const searchOf = searchesOf(subject, meter);
  const asked = only && [{ package: only, className: '' }];
  const met = new Set<string>();
  let best: Candidate | undefined;
  for (const each of asked ?? packagesThat(subject, () => true)) {
    meter.spend(packageCost);
    const worths = stakes.worths(each.package);
    const alike = `${each.className} ${[...worths.values()].join()}`;
    if (met.has(alike)) continue;
    met.add(alike);
    meter.hold(2 * alike.length);
    const places = placesIn(worths, stakes.parties.length);
    const search = searchOf(each);
    if (best === undefined) {
      const ordering = search(places, () => 0, 0)?.ordering;
      if (ordering === undefined) continue;
      best = { package: each.package, ordering, ...standingOf(ordering, places) };
      yield best;
    }
    const fairer = fairerThan(best, places, search);
    if (fairer !== undefined) {
      best = { package: each.package, ...fairer };
      yield best;
    }
    if (best.temptation === 0 && best.exposure === 0) return;
  }
}

/** The fairest ordering of a package, if it is fairer than the fairest so far. */
function fairerThan(
  known: Standing,
  places: PlacesIn,
  search: Search,
): Omit<Candidate, 'package'> | undefined {
  const tempted = search(places, places.temptation, known.temptation);
  if (tempted === undefined) return undefined;
  const temptation = tempted.worst;
  const exposedIn = (place: Place) =>
    places.temptation(place) > temptation ? tooMuch : places.exposure(place);
  const bound = temptation < known.temptation ? Number.MAX_VALUE : known.exposure;
  const exposed = search(places, exposedIn, bound);
  if (exposed === undefined) return undefined;
  const exposure = exposed.worst;
  if (!isFairer({ temptation, exposure }, known)) return undefined;
  const beyond = (place: Place) => (exposedIn(place) > exposure ? tooMuch : 0);
  const first = search(places, beyond, 0);
  return first && { ordering: first.ordering, temptation, exposure };
}

const tooMuch = Number.POSITIVE_INFINITY;
