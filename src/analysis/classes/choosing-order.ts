import { has, type Mask, maskOf, within } from '../program/mask.js';

/** A rule as the order of choices sees it. */
export interface Asking {
  /** The provisions, by place, whose choice it asks for. */
  readonly places: Mask;
  /** Whether nothing of it is left once these are chosen. */
  readonly closes: boolean;
}

/**
 * In which order to choose: step by step the provision after which the fewest rules are begun and not
 * done with, so that few packages under way have to be told apart. `kept` are provisions whose choice
 * always tells packages apart; of equals the one that comes first in the document is taken.
 */
export function choosingOrder(
  places: readonly number[],
  rules: readonly Asking[],
  kept: (place: number) => boolean,
): readonly number[] {
  const left = places.map((place) => ({
    place,
    base: kept(place) ? 1 : 0,
    asking: rules.filter((rule) => has(rule.places, place)),
  }));
  const order: number[] = [];
  let chosen = 0n;
  while (left.length > 0) {
    const costs = left.map(({ place, base, asking }) =>
      asking.reduce((sum, rule) => sum + cost(rule, chosen, place), base),
    );
    for (const { place } of left.splice(costs.indexOf(Math.min(...costs)), 1)) {
      order.push(place);
      chosen |= maskOf([place]);
    }
  }
  return order;
}

/** How many rules more, or fewer, are begun and not done with. */
function cost({ places, closes }: Asking, chosen: Mask, place: number): number {
  const begins = (places & chosen) === 0n ? 1 : 0;
  const ends = closes && within(places, chosen | maskOf([place])) ? 1 : 0;
  return begins - ends;
}
