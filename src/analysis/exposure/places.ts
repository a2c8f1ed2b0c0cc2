import type { Bundle, EventId } from '../../model/package.js';

/** How bad an ordering is at its worst, over the parties, in the units of the stakes. */
export interface Standing {
  readonly temptation: number;
  readonly exposure: number;
}

/** What each party's balance is by then. */
export type Place = readonly number[];

/** Where an ordering of a package can stand short of completion. */
export interface PlacesIn {
  readonly start: Place;
  after(place: Place, bundle: Bundle): Place;
  temptation(place: Place): number;
  exposure(place: Place): number;
}

/** The places of a package of which each event is worth so much to each of so many parties. */
export function placesIn(
  worths: ReadonlyMap<EventId, readonly number[]>,
  parties: number,
): PlacesIn {
  const start: Place = Array.from({ length: parties }, () => 0);
  const after = (place: Place, bundle: Bundle): Place =>
    place.map((balance, party) =>
      bundle.reduce((sum, event) => sum + (worths.get(event)?.[party] ?? 0), balance),
    );
  const end = after(start, [...worths.keys()]);
  return {
    start,
    after,
    temptation: (place) =>
      Math.max(0, ...place.map((balance, party) => balance - (end[party] ?? 0))),
    exposure: (place) => Math.max(0, ...place.map((balance) => -balance)),
  };
}

/** How an ordering stands at its worst. */
export function standingOf(ordering: readonly Bundle[], places: PlacesIn): Standing {
  let place = places.start;
  let [temptation, exposure] = [0, 0];
  for (const bundle of ordering) {
    temptation = Math.max(temptation, places.temptation(place));
    exposure = Math.max(exposure, places.exposure(place));
    place = places.after(place, bundle);
  }
  return { temptation, exposure };
}

export function isFairer(one: Standing, other: Standing): boolean {
  return (
    one.temptation < other.temptation ||
    (one.temptation === other.temptation && one.exposure < other.exposure)
  );
}
