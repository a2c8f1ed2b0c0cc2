import type { Negotiation } from '../../model/negotiation.js';
import {
  type EventId,
  eventsOf,
  includedIn,
  type Ordering,
  type Package,
  termsOf,
} from '../../model/package.js';
import { type WorthOf, worthTo } from '../../rules/worth.js';
import type { Balance, Balances } from './balance.js';

/** What events are worth to the parties: whole numbers of a unit, so that sums are exact. */
export interface Stakes {
  /** Those with values, in the order of the document. */
  readonly parties: readonly string[];
  /** How many units make 1. */
  readonly units: number;
  /** What a package is worth, event by event: a number of units for each of the parties. */
  worths(chosen: Package): ReadonlyMap<EventId, readonly number[]>;
}

/**
 * The stakes of the parties at a table.
 * @throws RangeError where none of them has values; see `faultOfValues`.
 */
export function stakesOf(
  whole: Negotiation,
  table: Negotiation,
  among?: readonly string[],
): Stakes {
  const fault = faultOfValues(whole, among);
  if (fault !== undefined) throw new RangeError(`${fault.message} ${fault.fix}`);
  const valued = valuedIn(whole, among);
  const units = unitsFor(valued.map(({ worth }) => worthsIn(table, worth)));
  return {
    parties: valued.map(({ id }) => id),
    units,
    worths: (chosen) =>
      new Map(
        includedIn(table, chosen).flatMap((provision) =>
          eventsOf(provision).map((event) => [
            event,
            valued.map(({ worth }) => Math.round(worth(event, chosen[provision.id] ?? '') * units)),
          ]),
        ),
      ),
  };
}

/** Why the parties have no stakes, if so, and what to do. */
export function faultOfValues(
  whole: Negotiation,
  among?: readonly string[],
): { readonly message: string; readonly fix: string } | undefined {
  if (valuedIn(whole, among).length > 0) return undefined;
  const all = valuedIn(whole).map(({ id }) => id);
  return {
    message: `Nobody at the table says in "${whole.id}" what anything is worth.`,
    fix:
      all.length === 0
        ? 'Give "values": party, then event, then a number.'
        : `Give the party "values", or ask for some of: ${all.join(', ')}.`,
  };
}

function valuedIn(negotiation: Negotiation, among?: readonly string[]) {
  return negotiation.parties
    .filter(({ id }) => among === undefined || among.includes(id))
    .flatMap(({ id }) => {
      const worth = worthTo(negotiation, id);
      return worth === undefined ? [] : [{ id, worth }];
    });
}

/** What each event is worth on each term, a list an event. */
function worthsIn({ provisions }: Negotiation, worth: WorthOf): readonly (readonly number[])[] {
  return provisions.flatMap((provision) =>
    eventsOf(provision).map((event) => termsOf(provision).map(({ id }) => worth(event, id))),
  );
}

/** Whole numbers up to here, and products that are rounded to one, are exact in doubles. */
const largestTotal = 1e15;

/**
 * A power of ten that makes every value whole, as it is written; a lower one where a party's total
 * would outgrow what doubles add exactly.
 */
function unitsFor(parties: readonly (readonly (readonly number[])[])[]): number {
  let decimals = 0;
  let most = 1;
  for (const events of parties) {
    let total = 0;
    for (const worths of events) {
      const sizes = worths.map(Math.abs);
      total += largestOf(sizes);
      decimals = Math.max(decimals, largestOf(sizes.map(decimalsOf)));
    }
    most = Math.max(most, total);
  }
  return 10 ** Math.min(decimals, Math.floor(Math.log10(largestTotal / most)));
}

function largestOf(numbers: readonly number[]): number {
  return numbers.reduce((most, each) => Math.max(most, each), 0);
}

function decimalsOf(value: number): number {
  const [digits = '', exponent = '0'] = String(value).split('e');
  const [, fraction = ''] = digits.split('.');
  return fraction.length - Number(exponent);
}

/** How the parties stand in an ordering of a package, its events in full. */
export function balancesIn(
  { parties, units, worths }: Stakes,
  chosen: Package,
  ordering: Ordering,
): Balances {
  const worth = worths(chosen);
  const each = parties.map((party, place) => {
    let balance = 0;
    const after = ordering.map((bundle) => {
      for (const event of bundle) balance += worth.get(event)?.[place] ?? 0;
      return balance;
    });
    return balanceOf(party, after, units);
  });
  const exposure = Math.max(...each.map((party) => party.exposure));
  const temptation = Math.max(...each.map((party) => party.temptation));
  return { parties: each, exposure, temptation, selfEnforcing: temptation === 0 };
}

function balanceOf(party: string, after: readonly number[], units: number): Balance {
  const before = [0, ...after.slice(0, -1)];
  const end = after.at(-1) ?? 0;
  const exposure = Math.max(0, ...before.map((balance) => -balance));
  const temptation = Math.max(0, ...before.map((balance) => balance - end));
  return {
    party,
    after: after.map((balance) => balance / units),
    exposure: exposure / units,
    ...(exposure === 0 ? {} : { exposedAfter: before.indexOf(-exposure) }),
    temptation: temptation / units,
    ...(temptation === 0 ? {} : { temptedAfter: before.indexOf(end + temptation) }),
  };
}
