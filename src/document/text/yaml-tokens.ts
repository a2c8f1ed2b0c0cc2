import { CST, Lexer, Parser } from 'yaml';
import { deepest } from '../plain/limits.js';
import { tooDeep } from '../plain/refusals.js';
import type { Finding } from '../problems/finding.js';
import { mostAliases, mostLexemes, mostSaid } from './limits.js';
import { severalDocuments, syntax, tooManyAliases, tooManyParts } from './problems.js';
import { type Text, textFinding } from './source.js';

/** The syntax tree of a YAML text, or what keeps it from being composed. */
export interface Tokens {
  readonly tokens: readonly CST.Token[];
  readonly findings: readonly Finding[];
}

/**
 * Makes the syntax tree of a text, without recursion, and stops at the first excess: the next step,
 * which composes the document, recurses, and a deep tree would bring the process down.
 */
export function tokensOf(text: Text): Tokens {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  const findings: Finding[] = [];
  const counts = { lexemes: 0, aliases: 0, documents: 0 };
  let inScalar = false; // the lexer announces a plain or block scalar before it
  for (const lexeme of new Lexer().lex(text.content)) {
    const type: string | null = inScalar ? null : CST.tokenType(lexeme);
    inScalar = type === 'scalar';
    counts.lexemes += 1;
    if (type === 'alias') counts.aliases += 1;
    for (const token of parser.next(lexeme)) take(token);
    const excess = excessOf(parser, counts);
    if (excess !== undefined) findings.push(textFinding(text, parser.offset, excess));
    if (excess !== undefined || findings.length >= mostSaid) return { tokens, findings };
  }
  for (const token of parser.end()) take(token);
  return { tokens, findings };

  function take(token: CST.Token): void {
    tokens.push(token);
    if (token.type === 'document') counts.documents += 1;
    if (token.type === 'document' && counts.documents === 2) {
      findings.push(textFinding(text, token.offset, severalDocuments));
    }
    if (token.type === 'error') {
      findings.push(textFinding(text, token.offset, syntax('YAML', token.message)));
    }
  }
}

/** A document's nesting is the parser's stack, but for a few entries of the parser's own. */
function excessOf(
  { stack }: Parser,
  { lexemes, aliases }: { readonly lexemes: number; readonly aliases: number },
): Pick<Finding, 'code' | 'message' | 'fix'> | undefined {
  if (stack.length > deepest + 4) return tooDeep;
  if (aliases > mostAliases) return tooManyAliases;
  return lexemes > mostLexemes ? tooManyParts : undefined;
}
