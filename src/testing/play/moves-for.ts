import type { Negotiation } from '../../model/negotiation.js';
import { eventsOf } from '../../model/package.js';

/** How many moves a play may take by default: 40, or eight for each event where there are more than five. */
export function movesFor({ provisions }: Pick<Negotiation, 'provisions'>): number {
  return Math.max(40, 8 * provisions.flatMap(eventsOf).length);
}
