/** How many cases a law takes: so many, times the environment's `REDLINES_RUNS` (1 without it). */
export function runs(count: number): { readonly numRuns: number } {
  const factor = Number(process.env.REDLINES_RUNS ?? 1);
  if (!(factor > 0)) throw new Error(`REDLINES_RUNS is '${process.env.REDLINES_RUNS}': a factor`);
  return { numRuns: Math.max(1, Math.round(count * factor)) };
}
