import { difference, type Whole } from '../whole.js';

/** How two orderings are put together into one of so many bundles. */
export interface Merge<Bundle> {
  readonly bundles: number;
  /** In which places the left one's bundles go: a number below C(bundles, left). */
  readonly places: Whole;
  /** Which of them hold one of the right one's too: a number below C(left, shared). */
  readonly shared: Whole;
  /** Pascal's triangle. */
  readonly rows: readonly (readonly Whole[])[];
  /** Two bundles at one moment. */
  readonly join: (left: Bundle, right: Bundle) => Bundle;
}

/**
 * Two orderings put together: place by place from the first, those ways come first in which it is
 * the left one's, and the left one's alone.
 */
export function merged<Bundle>(
  left: readonly Bundle[],
  right: readonly Bundle[],
  { bundles, places, shared, rows, join }: Merge<Bundle>,
): readonly Bundle[] {
  const all: Bundle[] = [];
  let [own, both] = [places, shared];
  let [taken, given] = [0, 0];
  let joint = left.length + right.length - bundles;
  for (let after = bundles - 1; after >= 0; after -= 1) {
    const here = taken === left.length ? 0 : choices(rows, after, left.length - taken - 1);
    if (own >= here) {
      own = difference(own, here);
      all.push(right[given] as Bundle);
      given += 1;
      continue;
    }
    const bundle = left[taken] as Bundle;
    taken += 1;
    const alone = joint === 0 ? 1 : choices(rows, left.length - taken, joint);
    if (both < alone) {
      all.push(bundle);
      continue;
    }
    both = difference(both, alone);
    joint -= 1;
    all.push(join(bundle, right[given] as Bundle));
    given += 1;
  }
  return all;
}

function choices(rows: readonly (readonly Whole[])[], n: number, k: number): Whole {
  return k > n ? 0 : (rows[n]?.[k] as Whole);
}
