import { analyze } from '../analysis/analyze.js';
import type { AnalyzeOptions } from '../analysis/case/options.js';
import type { Negotiation } from '../model/negotiation.js';
import type { Problem } from '../model/problem.js';
import { analysisLine } from '../report/analysis-line.js';
import { formatAnalysis } from '../report/format-analysis.js';
import { type Answer, answerEach } from './answer.js';
import { readDocuments } from './documents.js';
import type { ExitCode } from './exit.js';
import type { AnalyzeFlags } from './flags.js';
import { isColoured, widthOf } from './looks.js';
import { readingsOf, wrongReading } from './readings.js';
import type { Surroundings } from './surroundings.js';

/** `redlines analyze`: the verdict on each file. `refuse` ends the command for bad usage. */
export async function analyzeFiles(
  files: readonly string[],
  flags: AnalyzeFlags,
  surroundings: Surroundings,
  refuse: (why: string) => never,
): Promise<ExitCode> {
  const documents = await readDocuments(files, surroundings, refuse);
  const negotiations = documents.flatMap((document) =>
    document.kind === 'negotiation' ? [document.negotiation] : [],
  );
  const wrong = wrongReading(negotiations, flags.reading ?? new Map());
  if (wrong !== undefined) refuse(wrong);
  let answered = 0;
  return answerEach(documents, surroundings, (document) => {
    if (document.kind === 'bad') return document;
    if (document.kind === 'ledger') return { problems: [nothingToAnalyze] };
    answered += 1;
    if (flags.json === true) return jsonLine(document.negotiation, flags);
    const text = report(document.negotiation, flags, surroundings);
    return answered === 1 ? text : `\n${text}`;
  });
}

const nothingToAnalyze: Problem = {
  code: 'ledger',
  path: [],
  value: '',
  message: 'The document holds sources and claims only, so there is nothing to analyze.',
  fix: 'Give a negotiation; it can name this document in "include".',
};

function jsonLine(negotiation: Negotiation, flags: AnalyzeFlags): Answer {
  const options = { ...optionsOf(negotiation, flags), opens: false };
  return JSON.stringify(analysisLine(analyze(negotiation, options)));
}

function report(negotiation: Negotiation, flags: AnalyzeFlags, surroundings: Surroundings): string {
  const options = optionsOf(negotiation, flags);
  return formatAnalysis(negotiation, analyze(negotiation, options), {
    ...options,
    color: isColoured(surroundings),
    width: widthOf(surroundings),
  });
}

function optionsOf(negotiation: Negotiation, flags: AnalyzeFlags): AnalyzeOptions {
  const { asOf, most, budget } = flags;
  const widest = flags.strict === true ? 1 : flags.widest;
  return {
    readings: readingsOf(negotiation, flags.reading ?? new Map()),
    ...(widest === undefined ? {} : { widest }),
    ...(asOf === undefined ? {} : { asOf }),
    ...(most === undefined ? {} : { most }),
    ...(budget === undefined ? {} : { budget: { states: budget } }),
  };
}
