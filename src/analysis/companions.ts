import { provisionOf } from '../model/package.js';
import { type Limits, type Meter, within } from './meter.js';

/** The company in which an event may be taken, if any was found. */
export interface Companions<T> {
  readonly found: readonly T[] | undefined;
  /** Whether the budget ran out before every company was tried. */
  readonly undecided: boolean;
}

/**
 * The fewest other events with which one may be taken in a bundle of at most `widest`, the first in
 * the order of `others`; one event a provision, since its stages are different moments.
 */
export function companionsOf<T extends { readonly event: string }>(
  one: T,
  others: readonly T[],
  widest: number,
  isAllowed: (bundle: readonly T[]) => boolean,
  limits: Limits,
): Companions<T> {
  const home = provisionOf(one.event);
  const company = others.filter((other) => provisionOf(other.event) !== home);
  const provisions = new Set(company.map((other) => provisionOf(other.event))).size;
  const tried = within(limits, (meter) => {
    for (let count = 0; count <= Math.min(provisions, widest - 1); count += 1) {
      for (const chosen of companies(company, count, meter)) {
        if (isAllowed([one, ...chosen])) return chosen;
      }
    }
    return undefined;
  });
  return tried.decided
    ? { found: tried.value, undecided: false }
    : { found: undefined, undecided: true };
}

/** Every choice of `count` events of different provisions. */
function* companies<T extends { readonly event: string }>(
  from: readonly T[],
  count: number,
  meter: Meter,
): Generator<readonly T[]> {
  if (count === 0) {
    meter.spend(1);
    yield [];
    return;
  }
  for (const [place, one] of from.entries()) {
    const rest = from
      .slice(place + 1)
      .filter((other) => provisionOf(other.event) !== provisionOf(one.event));
    for (const others of companies(rest, count - 1, meter)) yield [one, ...others];
  }
}
