import type { Analysis } from '../analysis/analysis.js';
import { analyze } from '../analysis/analyze.js';
import type { AnalyzeOptions } from '../analysis/case/options.js';
import { analyzeReadings } from '../analysis/readings/analyze-readings.js';
import { termsVerdict } from '../analysis/terms/analyze-terms.js';
import type { TermsVerdict } from '../analysis/terms/terms-verdict.js';
import type { Negotiation } from '../model/negotiation.js';
import { analysisLine } from '../report/analysis-line.js';
import { formatAnalysis } from '../report/format-analysis.js';
import { formatReadings } from '../report/format-readings.js';
import { readingsLine } from '../report/readings-line.js';
import { answerNegotiations } from './each-negotiation.js';
import type { ExitCode } from './exit.js';
import type { AnalyzeFlags } from './flags.js';
import { looksOf } from './looks.js';
import { analyzeOptions } from './standpoint.js';
import type { Surroundings } from './surroundings.js';

/** `redlines analyze`: the verdict on each file. `refuse` ends the command for bad usage. */
export async function analyzeFiles(
  files: readonly string[],
  flags: AnalyzeFlags,
  surroundings: Surroundings,
  refuse: (why: string) => never,
): Promise<ExitCode> {
  return answerNegotiations(files, flags, surroundings, refuse, (negotiation) =>
    flags.json === true
      ? JSON.stringify(lineOf(negotiation, flags))
      : textOf(negotiation, flags, surroundings),
  );
}

function lineOf(negotiation: Negotiation, flags: AnalyzeFlags): object {
  const options = { ...analyzeOptions(negotiation, flags, flags), opens: false };
  if (flags.allReadings === true) return readingsLine(analyzeReadings(negotiation, options));
  const analysis = analyze(negotiation, options);
  const terms = termsOf(negotiation, analysis, options);
  return analysisLine(analysis, terms);
}

function textOf(negotiation: Negotiation, flags: AnalyzeFlags, surroundings: Surroundings): string {
  const options = analyzeOptions(negotiation, flags, flags);
  const looks = { ...options, ...looksOf(surroundings), full: flags.full === true };
  if (flags.allReadings === true) {
    const table = analyzeReadings(negotiation, { ...options, opens: false });
    return formatReadings(negotiation, table, looks);
  }
  const analysis = analyze(negotiation, options);
  const terms = termsOf(negotiation, analysis, options);
  return formatAnalysis(negotiation, analysis, {
    ...looks,
    ...(terms === undefined ? {} : { terms }),
  });
}

/** The verdict on terms, where it has anything to add. */
function termsOf(
  negotiation: Negotiation,
  { status, packages }: Analysis,
  { most: _most, opens: _opens, ...options }: AnalyzeOptions,
): TermsVerdict | undefined {
  const adds = status === 'infeasible' || (status === 'feasible' && !isAll(packages));
  return adds ? termsVerdict(negotiation, options) : undefined;
}

/** Whether every package is known to be feasible, or it is not known how many are. */
function isAll({ total, feasible }: Analysis['packages']): boolean {
  return feasible === null || feasible === total;
}
