import type { Negotiation } from '../model/negotiation.js';
import type { EventId } from '../model/package.js';
import { fullNames } from './canonical.js';

/** What an event in full is worth to a party on a term of its provision; 0 where nothing is said. */
export type WorthOf = (event: EventId, term: string) => number;

/** What events are worth to a party, as the negotiation's `values` say; `undefined` where they say nothing of it. */
export function worthTo(negotiation: Negotiation, party: string): WorthOf | undefined {
  const stated = negotiation.values ?? {};
  const own = Object.hasOwn(stated, party) ? Object.entries(stated[party] ?? {}) : [];
  if (own.length === 0) return undefined;
  const full = fullNames(negotiation);
  const worths = new Map(own.map(([event, worth]) => [full(event), worth]));
  return (event, term) => {
    const worth = worths.get(event) ?? 0;
    if (typeof worth === 'number') return worth;
    return (Object.hasOwn(worth, term) ? worth[term] : undefined) ?? 0;
  };
}
