import { fairestOrdering } from '../analysis/exposure/fairest.js';
import { faultOfValues } from '../analysis/exposure/stakes.js';
import type { Negotiation } from '../model/negotiation.js';
import { fairestLine } from '../report/fairest-line.js';
import { formatFairest } from '../report/format-fairest.js';
import type { Answer } from './answer.js';
import { answerNegotiations } from './each-negotiation.js';
import type { ExitCode } from './exit.js';
import type { SearchFlags, StandpointFlags } from './flags.js';
import { looksOf } from './looks.js';
import { analyzeOptions } from './standpoint.js';
import type { Surroundings } from './surroundings.js';

/** What the options of `fairest` come to. */
export interface FairestFlags extends SearchFlags, StandpointFlags {}

/** `redlines fairest`: the fairest ordering of each file, by the values in it. */
export async function fairestOfFiles(
  files: readonly string[],
  flags: FairestFlags,
  surroundings: Surroundings,
  refuse: (why: string) => never,
): Promise<ExitCode> {
  return answerNegotiations(files, flags, surroundings, refuse, (negotiation) =>
    answer(negotiation, flags, surroundings),
  );
}

function answer(negotiation: Negotiation, flags: FairestFlags, surroundings: Surroundings): Answer {
  const fault = faultOfValues(negotiation, flags.parties);
  if (fault !== undefined) {
    return {
      problems: [{ code: 'values', path: [], value: '', ...fault }],
    };
  }
  const options = analyzeOptions(negotiation, flags, flags);
  const found = fairestOrdering(negotiation, options);
  if (flags.json === true) return JSON.stringify(fairestLine(negotiation, found));
  return formatFairest(negotiation, found, { ...options, ...looksOf(surroundings) });
}
