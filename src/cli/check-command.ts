import { countPackages } from '../analysis/case/packages.js';
import type { Negotiation } from '../model/negotiation.js';
import { counted } from '../report/words/numbers.js';
import { type Answer, answerEach } from './answer.js';
import { type Document, readDocuments } from './documents.js';
import type { ExitCode } from './exit.js';
import type { Surroundings } from './surroundings.js';

/** `redlines check`: says of each file that it is good, or what is wrong with it. */
export async function check(
  files: readonly string[],
  surroundings: Surroundings,
  refuse: (why: string) => never,
): Promise<ExitCode> {
  const documents = await readDocuments(files, surroundings, refuse);
  return answerEach(documents, surroundings, checked);
}

function checked(document: Document): Answer {
  switch (document.kind) {
    case 'bad':
      return document;
    case 'negotiation':
      return `${document.name}: ok (${sizeOf(document.negotiation)})`;
    case 'ledger': {
      const { sources, claims } = document.ledger;
      const size = `${counted(sources.length, 'source')}, ${counted(claims.length, 'claim')}`;
      return `${document.name}: ok (${size})`;
    }
  }
}

/** Rules of every reading count. */
function sizeOf(negotiation: Negotiation): string {
  const { parties, provisions, rules, readings = [] } = negotiation;
  const ambiguous = readings.flatMap(({ choices }) => choices.flatMap((choice) => choice.rules));
  return [
    counted(parties.length, 'party', 'parties'),
    counted(provisions.length, 'provision'),
    counted(rules.length + ambiguous.length, 'rule'),
    counted(countPackages(negotiation), 'package'),
  ].join(', ');
}
