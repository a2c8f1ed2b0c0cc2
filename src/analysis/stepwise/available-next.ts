import { checkOptions } from '../../document/problems/known-options.js';
import type { Negotiation } from '../../model/negotiation.js';
import {
  type Bundle,
  type EventId,
  eventsOf,
  type Package,
  provisionOf,
  termsOf,
} from '../../model/package.js';
import { fullNames } from '../../rules/canonical.js';
import { isBroken, openChoices, type Play } from '../../rules/play.js';
import { type BindingRule, caseOf } from '../case/case.js';
import { type AnalysisOptions, analysisOptions } from '../case/options.js';
import { type Budget, begun, type Limits } from '../engine/meter.js';
import { companionsOf } from './companions.js';
import { orderingFaults, packageFaults } from './faults.js';

/** Where a package stands: what has happened, and what of the rest is already settled. */
export interface SoFar {
  /** The bundles taken, in order; none at the start. */
  readonly ordering?: readonly Bundle[];
  /** The terms settled, of begun provisions and of others. */
  readonly terms?: Package;
  /** Optional provisions of which it is settled that they are left out. */
  readonly leftOut?: readonly string[];
}

/** Why an event cannot be taken next. */
export type Blocker =
  | { readonly kind: 'stage'; readonly needs: EventId }
  | {
      readonly kind: 'rule';
      readonly rule: string;
      /** Left out for a procedural rule. */
      readonly heldBy?: string;
      /** Ids of the claims that the rule rests on. */
      readonly because: readonly string[];
    };

/** An event that has not happened, on one of the terms that its provision is still open to. */
export interface Candidate {
  readonly event: EventId;
  readonly term: string;
}

/** An event that may be taken next. */
export interface AvailableEvent extends Candidate {
  /** The fewest other events that have to happen at the same moment; empty where it may go alone. */
  readonly with: readonly Candidate[];
}

/** An event that may not, with everything that stands against taking it alone. */
export interface BlockedEvent extends Candidate {
  readonly blockers: readonly Blocker[];
  /** Set where the budget ran out before every company of other events was tried. */
  readonly undecided?: true;
}

/** Each event still to come, in the order of the document, once for each term that is open to it. */
export interface Next {
  readonly available: readonly AvailableEvent[];
  readonly blocked: readonly BlockedEvent[];
}

/**
 * Which events may be taken next, and for every other one all its blockers. It looks one bundle
 * ahead: an available event breaks no rule now, though it may lead nowhere.
 * @throws RangeError where the options or `soFar` do not fit the negotiation.
 */
export function availableNext(
  whole: Negotiation,
  soFar: SoFar = {},
  options: AnalysisOptions = {},
): Next {
  checkOptions('the options of availableNext', options, analysisOptions);
  const timed = begun(options);
  const limits: Limits = { ...timed, budget: { ...fewTries, ...timed.budget } };
  const { negotiation, rules, widest } = caseOf(whole, options);
  const play = playOf(negotiation, soFar);
  const unbroken = rules.filter((rule) => !brokenIn(rule, negotiation, play));
  const breaks = (bundle: readonly Candidate[]) => {
    const after = extended(play, bundle);
    return unbroken.filter((rule) => brokenIn(rule, negotiation, after));
  };
  const candidates = candidatesOf(negotiation, play);
  const takeable = candidates.filter((each) => stageBefore(each, negotiation, play) === undefined);
  const available: AvailableEvent[] = [];
  const blocked: BlockedEvent[] = [];
  for (const candidate of candidates) {
    const needs = stageBefore(candidate, negotiation, play);
    const rulings = breaks([candidate]).map(ruleBlocker);
    if (needs !== undefined) {
      blocked.push({ ...candidate, blockers: [{ kind: 'stage', needs }, ...rulings] });
      continue;
    }
    const search = { takeable, widest, breaks, limits };
    const company = companionsOf(negotiation, candidate, search);
    if (company.found !== undefined) available.push({ ...candidate, with: company.found });
    else
      blocked.push({
        ...candidate,
        blockers: rulings,
        ...(company.undecided ? { undecided: true } : {}),
      });
  }
  return { available, blocked };
}

/** Enough for a company of any size among a dozen events. */
const fewTries: Budget = { states: 5_000 };

function playOf(negotiation: Negotiation, soFar: SoFar): Play {
  const full = fullNames(negotiation);
  const bundles = (soFar.ordering ?? []).map((bundle) => bundle.map(full));
  const { terms = {}, leftOut = [] } = soFar;
  const begun = new Set(bundles.flat().map(provisionOf));
  const settled = { ...onlyTerms(negotiation, begun), ...terms };
  const fault = faultIn(negotiation, bundles, settled, leftOut);
  if (fault !== undefined) throw new RangeError(`soFar does not fit "${negotiation.id}": ${fault}`);
  return { bundles, terms: settled, leftOut };
}

/** What is wrong with a state of play, if anything, and what to do. */
function faultIn(
  negotiation: Negotiation,
  bundles: readonly Bundle[],
  terms: Package,
  leftOut: readonly string[],
): string | undefined {
  const known = negotiation.provisions.map((provision) => provision.id);
  const begun = bundles.flat().map(provisionOf);
  const stray = [...begun, ...Object.keys(terms), ...leftOut].find((id) => !known.includes(id));
  if (stray !== undefined)
    return `it names the provision "${stray}"; there is: ${known.join(', ')}.`;
  const vague = begun.find((id) => !Object.hasOwn(terms, id));
  if (vague !== undefined) return `"${vague}" has begun; say in soFar.terms on which of its terms.`;
  const out = leftOut.find((id) => Object.hasOwn(terms, id) || !isOptional(negotiation, id));
  if (out !== undefined) return `"${out}" cannot be left out: it is required, begun or settled.`;
  const wrong = packageFaults(negotiation, terms).find(({ fault }) => fault === 'unknown term');
  if (wrong !== undefined) return `"${terms[wrong.provision]}" is no term of "${wrong.provision}".`;
  const faults = orderingFaults(negotiation, terms, bundles, Number.POSITIVE_INFINITY);
  const [first] = faults.filter(({ fault }) => fault !== 'missing');
  return (
    first && `bundle ${first.bundle}: ${first.fault}${first.event ? ` "${first.event}"` : ''}.`
  );
}

function isOptional(negotiation: Negotiation, id: string): boolean {
  return negotiation.provisions.some((each) => each.id === id && each.optional === true);
}

/** The terms of begun provisions that have one only. */
function onlyTerms(negotiation: Negotiation, begun: ReadonlySet<string>): Package {
  const settled = negotiation.provisions
    .filter((provision) => begun.has(provision.id))
    .flatMap((provision) => {
      const terms = termsOf(provision);
      return terms.length === 1 ? terms.map((term) => [provision.id, term.id] as const) : [];
    });
  return Object.fromEntries(settled);
}

/** What has not happened yet, on each term that is still open to it. */
function candidatesOf(negotiation: Negotiation, play: Play): readonly Candidate[] {
  const done = new Set(play.bundles.flat());
  return negotiation.provisions.flatMap((provision) => {
    const terms = openChoices(provision, play).filter((term) => term !== undefined);
    return eventsOf(provision)
      .filter((event) => !done.has(event))
      .flatMap((event) => terms.map((term) => ({ event, term })));
  });
}

function extended(play: Play, bundle: readonly Candidate[]): Play {
  const terms = bundle.map(({ event, term }) => [provisionOf(event), term] as const);
  return {
    ...play,
    bundles: [...play.bundles, bundle.map((each) => each.event)],
    terms: { ...play.terms, ...Object.fromEntries(terms) },
  };
}

/** The event of the previous stage, where that is still to come. */
function stageBefore(
  { event }: Candidate,
  negotiation: Negotiation,
  play: Play,
): EventId | undefined {
  const provision = negotiation.provisions.find((each) => each.id === provisionOf(event));
  const line = provision === undefined ? [] : eventsOf(provision);
  const previous = line[line.indexOf(event) - 1];
  return previous === undefined || play.bundles.flat().includes(previous) ? undefined : previous;
}

function brokenIn({ chain }: BindingRule, negotiation: Negotiation, play: Play): boolean {
  const [firmest] = chain;
  return firmest !== undefined && isBroken(firmest, negotiation, play);
}

function ruleBlocker({ rule }: BindingRule): Blocker {
  const holder = rule.heldBy === undefined ? {} : { heldBy: rule.heldBy };
  return { kind: 'rule', rule: rule.id, ...holder, because: rule.because ?? [] };
}
