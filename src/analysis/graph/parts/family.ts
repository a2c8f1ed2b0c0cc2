import type { Whole } from '../whole.js';

/** Orderings of some events, those of as many bundles numbered from 0. */
export interface Family<Bundle> {
  /** How many there are, at the place of their number of bundles. */
  readonly counts: readonly Whole[];
  /** The one of that number, which is below their count. */
  at(bundles: number, number: Whole): readonly Bundle[];
}

/** Where there are fewer orderings of as many bundles, they are remembered. */
const few = 1_000;

/** The same, made once each where they are few. */
export function remembering<Bundle>({ counts, at }: Family<Bundle>): Family<Bundle> {
  const made = counts.map((): (readonly Bundle[])[] => []);
  return {
    counts,
    at(bundles, number) {
      const count = counts[bundles] as Whole;
      if (typeof number === 'bigint' || count >= few) return at(bundles, number);
      const known = made[bundles] as (readonly Bundle[])[];
      const before = known[number];
      if (before !== undefined) return before;
      const fresh = at(bundles, number);
      known[number] = fresh;
      return fresh;
    },
  };
}
