import { checkOptions } from '../document/problems/known-options.js';
import type { Negotiation, Provision } from '../model/negotiation.js';
import type { Ordering, Package } from '../model/package.js';
import { type Case, caseOf } from './case/case.js';
import { type AnalysisOptions, analysisOptions } from './case/options.js';
import { classesOf } from './classes/classes.js';
import { begun, type Meter, meterOf, OutOfBudget, type Stop } from './engine/meter.js';
import { orderingIn } from './engine/solver.js';
import { namesOf } from './program/moments.js';
import { programOf } from './program/program.js';

/** Provisions that can be done by themselves, the rest being left out of the package. */
export interface PartialDeal {
  /** In the order of the document. */
  readonly provisions: readonly string[];
  /** A package of just these, and a feasible ordering of it. */
  readonly package: Package;
  readonly ordering: Ordering;
}

/** What `partialDeals` finds. */
export interface PartialDeals {
  /** Large deals first, then in the order of the document. */
  readonly deals: readonly PartialDeal[];
  /** Whether every set of provisions was looked at. */
  readonly complete: boolean;
  /** Where the budget ran out: how many bundles had been tried, and what stopped it. */
  readonly undecided?: { readonly states: number; readonly why: Stop };
}

/**
 * The largest partial deals: every set of provisions, required ones too, that can be done with all
 * others left out, and of which no larger set can. A rule that names an event of a provision left out
 * reads it as never done, so that a part of what can be done is not always one that can. Where the
 * whole is feasible it is the only one.
 * @throws RangeError where the options do not fit the negotiation.
 */
export function partialDeals(
  negotiation: Negotiation,
  options: AnalysisOptions = {},
): PartialDeals {
  checkOptions('the options of partialDeals', options, analysisOptions);
  const subject = caseOf(negotiation, options);
  const meter = meterOf(begun(options));
  const deals: PartialDeal[] = [];
  try {
    const { provisions } = subject.negotiation;
    for (let size = provisions.length; size > 0; size -= 1) {
      for (const some of subsets(provisions, size)) {
        meter.spend(1);
        if (deals.some((deal) => some.every(({ id }) => deal.provisions.includes(id)))) continue;
        const deal = dealOf(subject, some, meter);
        if (deal === undefined) continue;
        deals.push(deal);
        if (size === provisions.length) return { deals, complete: true };
      }
    }
  } catch (error) {
    if (!(error instanceof OutOfBudget)) throw error;
    return { deals, complete: false, undecided: { states: error.states, why: error.why } };
  }
  return { deals, complete: true };
}

/** What a set of provisions costs to look at, in bundles tried. */
const setCost = 2_000;

function dealOf(subject: Case, some: readonly Provision[], meter: Meter): PartialDeal | undefined {
  const provisions = some.map((provision) => ({ ...provision, optional: false }));
  const part: Case = { ...subject, negotiation: { ...subject.negotiation, provisions } };
  const firm = subject.rules.map(() => 0);
  for (const { representative } of classesOf(part, firm, meter)) {
    meter.spend(setCost);
    const program = programOf(part, representative);
    const found = orderingIn(program, firm, subject.widest, meter, 'kernel');
    if (found === undefined) continue;
    return {
      provisions: provisions.map((provision) => provision.id),
      package: representative,
      ordering: found.map((bundle) => namesOf(program, bundle)),
    };
  }
  return undefined;
}

/** Every choice of `count` of a list, in the order of the list. */
function* subsets<T>(list: readonly T[], count: number): Generator<readonly T[]> {
  if (count === 0) yield [];
  else if (count <= list.length) {
    for (const [place, each] of list.entries()) {
      for (const rest of subsets(list.slice(place + 1), count - 1)) yield [each, ...rest];
    }
  }
}
