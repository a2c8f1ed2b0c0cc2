import { parse, type ValueNode } from '@humanwhocodes/momoa';
import { deepest, mostValues } from '../plain/limits.js';
import { tooDeep, tooLarge } from '../plain/refusals.js';
import type { Finding, Path } from '../problems/finding.js';
import { duplicateKey, syntax } from './problems.js';
import { type Parsed, type Text, type TextNode, textFinding, unreadable } from './source.js';

/**
 * Reads JSON as strictly as `JSON.parse` does, and holds it to each key once. Depth and size are
 * looked at first, so that nothing deep reaches a parser that recurses.
 */
export function parseJson(text: Text): Parsed {
  const excess = excessIn(text);
  if (excess !== undefined) return unreadable([excess]);
  try {
    const data: unknown = JSON.parse(text.content);
    const findings: Finding[] = [];
    const { body } = parse(text.content, { mode: 'json' });
    const root = nodeOf(body, [], { text, findings });
    return { data, root, findings, readable: true };
  } catch (error) {
    return unreadable([syntaxFinding(text, error)]);
  }
}

/** The first place at which the text is nested too deep or holds too much. */
function excessIn(text: Text): Finding | undefined {
  const { content } = text;
  let [depth, values, inText] = [0, 0, false];
  for (let index = 0; index < content.length; index++) {
    const letter = content[index];
    if (letter === '"') inText = !inText;
    else if (inText) index += letter === '\\' ? 1 : 0;
    else if (letter === '[' || letter === '{') depth += 1;
    else if (letter === ']' || letter === '}') depth -= 1;
    else if (letter === ',') values += 1;
    if (depth > deepest) return textFinding(text, index, tooDeep);
    if (values > mostValues) return textFinding(text, index, tooLarge);
  }
  return undefined;
}

/**
 * The other parser says where it stopped; `JSON.parse` does so only on some engines, in its message.
 * Where only the latter objects, as to a tab in a text, its word is all that there is.
 */
function syntaxFinding(text: Text, error: unknown): Finding {
  try {
    parse(text.content, { mode: 'json' });
  } catch (located) {
    const offset = located instanceof Error && 'offset' in located ? Number(located.offset) : 0;
    return textFinding(text, offset, syntax('JSON', saidBy(located)));
  }
  const [, position = '0'] = /at position (\d+)/.exec(saidBy(error)) ?? [];
  return textFinding(text, Number(position), syntax('JSON', saidBy(error)));
}

function saidBy(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

interface Building {
  readonly text: Text;
  readonly findings: Finding[];
}

function nodeOf(node: ValueNode, path: Path, building: Building): TextNode {
  const { offset } = node.loc.start;
  if (node.type === 'Array') {
    const items = node.elements.map(({ value }, index) =>
      nodeOf(value, [...path, index], building),
    );
    return { offset, items };
  }
  if (node.type !== 'Object') return { offset };
  const entries = new Map<string, { key: number; value: TextNode }>();
  for (const { name, value } of node.members) {
    const key = name.type === 'String' ? name.value : name.name;
    const at = name.loc.start.offset;
    const within = [...path, key];
    if (entries.has(key)) {
      building.findings.push(
        textFinding(building.text, at, { ...duplicateKey(key), path: within }),
      );
    }
    entries.set(key, { key: at, value: nodeOf(value, within, building) });
  }
  return { offset, entries };
}
