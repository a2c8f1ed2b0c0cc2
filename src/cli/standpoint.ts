import type { AnalyzeOptions } from '../analysis/case/options.js';
import { didYouMean } from '../document/problems/near.js';
import type { Negotiation } from '../model/negotiation.js';
import type { SearchFlags, StandpointFlags } from './flags.js';
import { readingsOf, wrongReading } from './readings.js';

/** What is wrong with a standpoint for some negotiations, if anything. */
export function wrongStandpoint(
  negotiations: readonly Negotiation[],
  { reading, parties = [] }: StandpointFlags,
): string | undefined {
  for (const negotiation of negotiations) {
    const ids = negotiation.parties.map(({ id }) => id);
    const stranger = parties.find((id) => !ids.includes(id));
    if (stranger === undefined) continue;
    return `"${negotiation.id}" has no party "${stranger}". ${didYouMean(stranger, ids)}`;
  }
  return wrongReading(negotiations, reading ?? new Map());
}

/** The options of an analysis that the flags ask for. */
export function analyzeOptions(
  negotiation: Negotiation,
  { asOf, reading, parties, minStrength }: StandpointFlags,
  { strict, widest: bound, most, budget }: SearchFlags,
): AnalyzeOptions {
  const widest = strict === true ? 1 : bound;
  return {
    readings: readingsOf(negotiation, reading ?? new Map()),
    ...(widest === undefined ? {} : { widest }),
    ...(asOf === undefined ? {} : { asOf }),
    ...(parties === undefined ? {} : { parties }),
    ...(minStrength === undefined ? {} : { minStrength }),
    ...(most === undefined ? {} : { most }),
    ...(budget === undefined ? {} : { budget: { states: budget } }),
  };
}
