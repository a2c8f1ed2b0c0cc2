import { checkOptions, type KnownOptions } from '../../document/problems/known-options.js';
import type { Negotiation } from '../../model/negotiation.js';
import { eventsOf, type Ordering, type Package, provisionOf } from '../../model/package.js';
import { leftTo } from '../../rules/in-force.js';
import { caseOf } from '../case/case.js';
import { type AnalysisOptions, analysisOptions } from '../case/options.js';
import { begun, type Meter, meterOf, OutOfBudget, type Stop } from '../engine/meter.js';
import { availableNext, type BlockedEvent, type Candidate } from './available-next.js';

/** A place where talks are stuck: something is still to be done, and nothing may be. */
export interface StuckState {
  /** A way there that breaks no rule, and the terms chosen on it. */
  readonly ordering: Ordering;
  readonly terms: Package;
  /** Every event still to come, with all that stands against it. */
  readonly blocked: readonly BlockedEvent[];
}

/** What `stuckStates` finds. */
export interface StuckStates {
  /** Those met after few bundles first. */
  readonly states: readonly StuckState[];
  /** Whether there are no others to which bundles lead that are no wider than they have to be. */
  readonly complete: boolean;
  /** Where something was left open: what it had cost by then, and what stopped it. */
  readonly undecided?: { readonly states: number; readonly why: Stop };
}

/** What `stuckStates` may be told besides. */
export interface StuckOptions extends AnalysisOptions {
  /** The most that are listed; 10 by default. */
  readonly most?: number;
}

const known: KnownOptions<StuckOptions> = { ...analysisOptions, most: true };

/** What a state costs to look at, in bundles tried. */
const stateCost = 100_000;

/**
 * Where talks that break no rule get stuck. Breadth first from the start, by the smallest bundles
 * that may be taken; optional provisions may stay out, so that a state is stuck only while a required
 * or a begun provision is open. It plays the reference meaning of the rules and is made for tables of
 * a dozen events; past its budget the list says that it is not complete. Where it is too long to find
 * out whether an event could be taken in company, the list leaves the place out and is not complete.
 * @throws RangeError where the options do not fit the negotiation.
 */
export function stuckStates(negotiation: Negotiation, options: StuckOptions = {}): StuckStates {
  checkOptions('the options of stuckStates', options, known);
  caseOf(negotiation, options);
  const { most = 10, budget, ...asked } = begun(options);
  const meter = meterOf({ ...asked, ...(budget === undefined ? {} : { budget }) });
  const states: StuckState[] = [];
  let open: StuckStates['undecided'];
  try {
    for (const { stuck, looked } of played(negotiation, asked, meter)) {
      if (stuck === undefined) open ??= { states: looked, why: 'states' };
      else if (states.length === most) return { states, complete: false };
      else states.push(stuck);
    }
  } catch (error) {
    if (!(error instanceof OutOfBudget)) throw error;
    open = { states: error.states, why: error.why };
  }
  return open === undefined
    ? { states, complete: true }
    : { states, complete: false, undecided: open };
}

/** A place where talks are stuck, or may be; what had been looked at by then, in bundles tried. */
interface Met {
  readonly stuck: StuckState | undefined;
  readonly looked: number;
}

interface Place {
  readonly ordering: Ordering;
  readonly terms: Package;
}

function* played(negotiation: Negotiation, options: AnalysisOptions, meter: Meter): Generator<Met> {
  const met = new Set<string>();
  let looked = 0;
  const places: Place[] = [{ ordering: [], terms: {} }];
  for (const place of places) {
    meter.spend(stateCost);
    looked += stateCost;
    const { available, blocked } = availableNext(negotiation, place, options);
    if (blocked.some(({ undecided }) => undecided)) {
      // Many companies were tried for each; where the time is up, it shows here.
      meter.spend(stateCost);
      looked += stateCost;
      yield { stuck: undefined, looked };
    } else if (available.length === 0 && isOpen(negotiation, place, options)) {
      yield { stuck: { ...place, blocked }, looked };
    }
    for (const { event, term, with: company } of available) {
      const next = extended(place, [{ event, term }, ...company]);
      const key = keyOf(next);
      if (!met.has(key)) places.push(next);
      met.add(key);
    }
  }
}

function extended({ ordering, terms }: Place, bundle: readonly Candidate[]): Place {
  const chosen = bundle.map(({ event, term }) => [provisionOf(event), term] as const);
  return {
    ordering: [...ordering, bundle.map(({ event }) => event).sort()],
    terms: { ...terms, ...Object.fromEntries(chosen) },
  };
}

/** What rules can tell apart about a way: what is done, on which terms, the last bundle, how many. */
function keyOf({ ordering, terms }: Place): string {
  const done = ordering.flat().sort();
  const chosen = Object.entries(terms).sort();
  return JSON.stringify([done, chosen, ordering.at(-1), ordering.length]);
}

function isOpen(negotiation: Negotiation, { ordering }: Place, options: AnalysisOptions): boolean {
  const done = new Set(ordering.flat());
  return leftTo(negotiation, options).provisions.some((provision) => {
    const events = eventsOf(provision);
    const count = events.filter((event) => done.has(event)).length;
    return count < events.length && (provision.optional !== true || count > 0);
  });
}
