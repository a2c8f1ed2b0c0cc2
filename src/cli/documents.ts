import { dirname, isAbsolute, join } from 'node:path';
import {
  type NamedText,
  parseLedgerText,
  parseNegotiationText,
  type TextOptions,
} from '../document/text/index.js';
import type { Ledger, Negotiation } from '../model/negotiation.js';
import type { Problem } from '../model/problem.js';
import { readFileText, readStandardInput } from './read.js';
import type { Surroundings } from './surroundings.js';

/** What a file holds, or what is wrong with it. */
export type Document = { readonly name: string } & (
  | { readonly kind: 'negotiation'; readonly negotiation: Negotiation }
  | { readonly kind: 'ledger'; readonly ledger: Ledger }
  | { readonly kind: 'bad'; readonly problems: readonly Problem[] }
);

/** What standard input is called in problems. */
const standardInput = '<stdin>';

/** Reads the files of the command line in turn; `refuse` ends the command for bad usage. */
export async function readDocuments(
  files: readonly string[],
  surroundings: Surroundings,
  refuse: (why: string) => never,
): Promise<readonly Document[]> {
  if (files.filter((file) => file === '-').length > 1) {
    refuse('standard input (-) can be read only once.');
  }
  const documents: Document[] = [];
  for (const file of files) documents.push(await readDocument(file, surroundings));
  return documents;
}

/** Reads one file, or standard input for `-`. Never throws on its account. */
async function readDocument(file: string, surroundings: Surroundings): Promise<Document> {
  const name = file === '-' ? standardInput : file;
  const reading =
    file === '-' ? await readStandardInput(surroundings) : readFileText(file, surroundings);
  if (!reading.ok) return { name, kind: 'bad', problems: [unreadable(reading)] };
  const include = (wanted: string, from: string) => included(wanted, from, surroundings);
  return parsed(reading.text, { name, include });
}

function unreadable({ why, fix }: { readonly why: string; readonly fix: string }): Problem {
  return { code: 'unreadable', path: [], value: '', message: why, fix };
}

/** What a text holds: a negotiation, or else sources and claims. */
function parsed(text: string, options: TextOptions): Document {
  const { name } = options;
  const result = parseNegotiationText(text, options);
  if (result.ok) return { name, kind: 'negotiation', negotiation: result.value };
  const asLedger = parseLedgerText(text, options);
  if (asLedger.ok) return { name, kind: 'ledger', ledger: asLedger.value };
  const isLedger = !lacksLists(asLedger.problems, ['sources', 'claims']);
  const isNegotiation = !lacksLists(result.problems, ['parties', 'provisions', 'rules']);
  const { problems } = isLedger && !isNegotiation ? asLedger : result;
  return { name, kind: 'bad', problems };
}

/** Whether each of the keys is missing from the document. */
function lacksLists(problems: readonly Problem[], keys: readonly string[]): boolean {
  const missing = problems
    .filter(({ code, path }) => code === 'missing-key' && path.length === 1)
    .map(({ path }) => path[0]);
  return keys.every((key) => missing.includes(key));
}

/** A document that another one includes, by a path from the including one's folder. */
function included(wanted: string, from: string, surroundings: Surroundings): NamedText {
  const path = isAbsolute(wanted) ? wanted : join(dirname(from), wanted);
  const reading = readFileText(path, surroundings);
  if (!reading.ok) throw new Error(`${path}: ${reading.why}`);
  return { name: path, text: reading.text };
}
