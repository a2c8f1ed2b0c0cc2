import { Composer, type CST, type Document } from 'yaml';
import type { Finding } from '../problems/finding.js';
import { mostSaid } from './limits.js';
import { syntax } from './problems.js';
import { type Parsed, type Text, textFinding, unreadable } from './source.js';
import { tokensOf } from './yaml-tokens.js';
import { dataOf } from './yaml-value.js';

/** Reads one document of YAML 1.2 in its core schema; what the parser only warns of is a problem too. */
export function parseYaml(text: Text): Parsed {
  const { tokens, findings } = tokensOf(text);
  if (findings.length > 0) return unreadable(findings);
  const said: Finding[] = [];
  const document = compose(tokens, text, said);
  const errors = [...(document?.errors ?? []), ...(document?.warnings ?? [])];
  said.push(...errors.map((each) => textFinding(text, each.pos[0], syntax('YAML', each.message))));
  return said.length > 0 ? unreadable(said) : dataOf(document?.contents, text);
}

const options = {
  version: '1.2',
  schema: 'core',
  strict: true,
  stringKeys: true,
  resolveKnownTags: false,
  uniqueKeys: false, // compares each key with each other; our own check does not
  prettyErrors: false,
  logLevel: 'silent',
} as const;

const enough = Symbol('enough');

/**
 * The composer makes an error object, with its stack, of everything that it finds, and goes on: many
 * seconds for a megabyte of nonsense. Its handler is replaced by one that stops it after a few. (Where
 * a later version names the handler otherwise, only the speed is lost.)
 */
function compose(
  tokens: readonly CST.Token[],
  text: Text,
  said: Finding[],
): Document.Parsed | undefined {
  const composer = new Composer(options);
  Reflect.set(composer, 'onError', (source: unknown, _: string, message: string) => {
    said.push(textFinding(text, startOf(source), syntax('YAML', message)));
    if (said.length >= mostSaid) throw enough;
  });
  try {
    const [document] = composer.compose(tokens, true, text.content.length);
    return document;
  } catch (thrown) {
    if (thrown === enough) return undefined;
    throw thrown;
  }
}

/** The composer says where as an offset, a range, or a token. */
function startOf(source: unknown): number {
  const first: unknown = Array.isArray(source) ? source[0] : source;
  if (typeof first === 'number') return first;
  const isToken = typeof first === 'object' && first !== null && 'offset' in first;
  return isToken && typeof first.offset === 'number' ? first.offset : 0;
}
