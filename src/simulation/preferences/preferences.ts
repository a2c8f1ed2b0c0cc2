import type { Negotiation, Provision } from '../../model/negotiation.js';
import { eventsOf, type Package, termsOf } from '../../model/package.js';
import { type WorthOf, worthTo } from '../../rules/worth.js';

/** What a party may say about its preferences besides the negotiation's `values`. */
export interface Temper {
  /** The least worth that a settlement must have for it; 0, what the start is worth, by default. */
  readonly reservation?: number;
  /** By how much each round after the first shrinks what a settlement is worth; 1, not at all, by default. */
  readonly discount?: number;
}

/**
 * Additive preferences: a package is worth the sum of what its events are worth on their terms.
 * Unitless, and not to be compared between parties.
 */
export interface Preferences {
  /** Provision, then term, then what all its events together are worth on that term. */
  readonly worths: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Optional provisions, which may be left out at no worth. */
  readonly optional: readonly string[];
  readonly reservation: number;
  readonly discount: number;
}

/**
 * A party's preferences as its `values` say; `undefined` where the negotiation has none for it.
 * @throws RangeError where the reservation or the discount is no fitting number.
 */
export function preferencesOf(
  negotiation: Negotiation,
  party: string,
  temper: Temper = {},
): Preferences | undefined {
  const { reservation = 0, discount = 1 } = temper;
  if (!Number.isFinite(reservation)) {
    throw new RangeError(`The reservation value of "${party}" is ${reservation}; give a number.`);
  }
  if (!(discount > 0 && discount <= 1)) {
    throw new RangeError(
      `The discount of "${party}" is ${discount}; give a number above 0 and up to 1.`,
    );
  }
  const worth = worthTo(negotiation, party);
  if (worth === undefined) return undefined;
  const { provisions } = negotiation;
  return {
    worths: Object.fromEntries(provisions.map((each) => [each.id, worthsOf(each, worth)])),
    optional: provisions.filter((each) => each.optional === true).map((each) => each.id),
    reservation,
    discount,
  };
}

function worthsOf(provision: Provision, worth: WorthOf): Readonly<Record<string, number>> {
  const total = (term: string) =>
    eventsOf(provision).reduce((sum, event) => sum + worth(event, term), 0);
  return Object.fromEntries(termsOf(provision).map(({ id }) => [id, total(id)]));
}

/** What a package is worth once every one of its events is done. */
export function utilityOf({ worths }: Preferences, chosen: Package): number {
  return Object.entries(chosen).reduce(
    (sum, [provision, term]) => sum + (worths[provision]?.[term] ?? 0),
    0,
  );
}

/** What a settlement is worth that comes in a round, from 1. */
export function discounted({ discount }: Preferences, utility: number, round: number): number {
  return utility * discount ** (round - 1);
}

/** What the best and the worst package still open are worth, whether or not rules allow them. */
export interface Outlook {
  readonly best: number;
  readonly worst: number;
}

/** The outlook where some provisions are settled on terms and others are certain to be left out. */
export function outlook(
  { worths, optional }: Preferences,
  terms: Package,
  leftOut: readonly string[] = [],
): Outlook {
  let [best, worst] = [0, 0];
  for (const [provision, byTerm] of Object.entries(worths)) {
    if (leftOut.includes(provision)) continue;
    const settled = Object.hasOwn(terms, provision) ? terms[provision] : undefined;
    const open = settled === undefined ? Object.values(byTerm) : [byTerm[settled] ?? 0];
    const choices = settled === undefined && optional.includes(provision) ? [...open, 0] : open;
    best += Math.max(...choices);
    worst += Math.min(...choices);
  }
  return { best, worst };
}
