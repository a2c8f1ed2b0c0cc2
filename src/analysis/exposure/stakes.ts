import type { Negotiation, Provision } from '../../model/negotiation.js';
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

/** What events are worth to the parties: whole numbers of a unit so small that sums are exact. */
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
 * @throws RangeError where the values do not do; see `faultOfValues`.
 */
export function stakesOf(
  whole: Negotiation,
  table: Negotiation,
  among?: readonly string[],
): Stakes {
  const fault = faultOfValues(whole, among);
  if (fault !== undefined) throw new RangeError(`${fault.message} ${fault.fix}`);
  const valued = valuedIn(whole, among);
  const units = unitsOf(whole);
  return {
    parties: valued.map(({ id }) => id),
    units,
    worths: (chosen) =>
      new Map(
        includedIn(table, chosen).flatMap((provision) =>
          eventsOf(provision).map((event) => [
            event,
            valued.map(({ worth }) => inUnits(worth(event, chosen[provision.id] ?? ''), units)),
          ]),
        ),
      ),
  };
}

/** What is wrong with a negotiation's values, and what to do. */
interface FaultOfValues {
  readonly message: string;
  readonly fix: string;
}

/** Why the parties have no stakes, if so: none has values, or sums of them would be rounded. */
export function faultOfValues(
  whole: Negotiation,
  among?: readonly string[],
): FaultOfValues | undefined {
  const valued = valuedIn(whole, among);
  const units = unitsOf(whole);
  if (valued.length === 0) {
    const all = valuedIn(whole).map(({ id }) => id);
    return {
      message: `Nobody at the table says in "${whole.id}" what anything is worth.`,
      fix:
        all.length === 0
          ? 'Give "values": party, then event, then a number.'
          : `Give the party "values", or ask for some of: ${all.join(', ')}.`,
    };
  }
  for (const { id, worth } of valued) {
    const most = whole.provisions.reduce((sum, provision) => sum + largest(provision, worth), 0);
    if (most * units <= Number.MAX_SAFE_INTEGER) continue;
    return {
      message: `What events are worth to "${id}" in "${whole.id}" comes to up to ${most} and is given to ${Math.log10(units)} decimals, too fine to be added exactly.`,
      fix: 'Round the values, or give them in a larger unit.',
    };
  }
  return undefined;
}

function valuedIn(negotiation: Negotiation, among?: readonly string[]) {
  return negotiation.parties
    .filter(({ id }) => among === undefined || among.includes(id))
    .flatMap(({ id }) => {
      const worth = worthTo(negotiation, id);
      return worth === undefined ? [] : [{ id, worth }];
    });
}

/** The most that a provision's events can be worth together, for good or ill. */
function largest(provision: Provision, worth: WorthOf): number {
  return eventsOf(provision).reduce(
    (sum, event) =>
      sum + Math.max(...termsOf(provision).map(({ id }) => Math.abs(worth(event, id)))),
    0,
  );
}

/** A power of ten that makes every value whole, as it is written. */
function unitsOf({ values = {} }: Negotiation): number {
  const numbers = Object.values(values)
    .flatMap((own) => Object.values(own))
    .flatMap((worth) => (typeof worth === 'number' ? [worth] : Object.values(worth)));
  return 10 ** Math.max(0, ...numbers.map(decimalsOf));
}

function decimalsOf(value: number): number {
  const [digits = '', exponent = '0'] = String(value).split('e');
  const [, fraction = ''] = digits.split('.');
  return fraction.length - Number(exponent);
}

function inUnits(value: number, units: number): number {
  return Math.round(value * units);
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
