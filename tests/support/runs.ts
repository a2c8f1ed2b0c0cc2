import fc from 'fast-check';

const factor = Number(process.env.REDLINES_RUNS ?? 1);

/** How many cases a law takes: so many, times the environment's `REDLINES_RUNS` (1 without it), and at least a few. */
export function runs(count: number, least = 1): { readonly numRuns: number } {
  if (!(factor > 0)) throw new Error(`REDLINES_RUNS is '${process.env.REDLINES_RUNS}': a factor`);
  return { numRuns: Math.max(least, Math.round(count * factor)) };
}

/** More often than that a law must have met what it is about; with fewer runs than it is written for, chance decides. */
export function often(count: number): number {
  return factor < 1 ? -1 : count;
}

/** The run's seed moved on, so that laws on the same arbitrary do not meet the same cases. */
export function inStream(number: number): { readonly seed?: number } {
  const { seed } = fc.readConfigureGlobal();
  return seed === undefined ? {} : { seed: seed + number };
}
