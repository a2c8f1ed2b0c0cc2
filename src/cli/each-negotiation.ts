import type { Negotiation } from '../model/negotiation.js';
import { type Answer, answerEach, nothingToAnalyze } from './answer.js';
import { readDocuments } from './documents.js';
import type { ExitCode } from './exit.js';
import type { StandpointFlags } from './flags.js';
import { wrongStandpoint } from './standpoint.js';
import type { Surroundings } from './surroundings.js';

/** What is asked of negotiations, and whether the answers are lines of JSON. */
export interface EachFlags extends StandpointFlags {
  readonly json?: true;
}

/**
 * Answers for the negotiation in each file, once the standpoint fits them all; texts for people are
 * parted by an empty line.
 */
export async function answerNegotiations(
  files: readonly string[],
  flags: EachFlags,
  surroundings: Surroundings,
  refuse: (why: string) => never,
  answer: (negotiation: Negotiation) => Answer,
): Promise<ExitCode> {
  const documents = await readDocuments(files, surroundings, refuse);
  const negotiations = documents.flatMap((document) =>
    document.kind === 'negotiation' ? [document.negotiation] : [],
  );
  const wrong = wrongStandpoint(negotiations, flags);
  if (wrong !== undefined) refuse(wrong);
  let answered = 0;
  return answerEach(documents, surroundings, (document) => {
    if (document.kind === 'bad') return document;
    if (document.kind === 'ledger') return { problems: [nothingToAnalyze] };
    const found = answer(document.negotiation);
    if (typeof found !== 'string') return found;
    answered += 1;
    return answered === 1 || flags.json === true ? found : `\n${found}`;
  });
}
