import type { Place } from '../../model/problem.js';
import type { Finding, Path } from '../problems/finding.js';

/** Where the parts of a document stand in its text. */
export interface TextNode {
  readonly offset: number;
  /** The entries of an object. */
  readonly entries?: ReadonlyMap<string, { readonly key: number; readonly value: TextNode }>;
  readonly items?: readonly TextNode[];
}

/** A text with its name. */
export interface Text {
  readonly file: string;
  readonly content: string;
  /** The offsets at which lines start, found when first asked for. */
  readonly lines: () => readonly number[];
}

/** A text as a file holds it; a byte order mark at its start is no part of it. */
export function textOf(content: string, file: string): Text {
  const stripped = content.startsWith('\uFEFF') ? content.slice(1) : content;
  let lines: readonly number[] | undefined;
  return {
    file,
    content: stripped,
    lines: () => {
      lines ??= lineStarts(stripped);
      return lines;
    },
  };
}

/** Lines end with a line feed, a carriage return, or both. */
function lineStarts(content: string): readonly number[] {
  const starts = [0];
  for (let index = 0; index < content.length; index++) {
    const letter = content[index];
    const endsLine = letter === '\n' || (letter === '\r' && content[index + 1] !== '\n');
    if (endsLine) starts.push(index + 1);
  }
  return starts;
}

/** Where a character of a text stands. */
export function placeOf({ file, lines }: Text, offset: number): Place {
  if (offset === 0) return { file, line: 1, column: 1 };
  const starts = lines();
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { file, line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
}

/** The offset of what a finding is about; of the nearest thing around it where it is missing. */
export function offsetOf(root: TextNode, { path, atKey }: Pick<Finding, 'path' | 'atKey'>): number {
  let node = root;
  for (const [index, key] of path.entries()) {
    const entry = node.entries?.get(String(key));
    const next = entry?.value ?? node.items?.[Number(key)];
    if (next === undefined) return node.offset;
    if (entry !== undefined && atKey === true && index === path.length - 1) return entry.key;
    node = next;
  }
  return node.offset;
}

/** What a text holds, with what is wrong with the text itself. */
export interface Parsed {
  readonly data: unknown;
  readonly root: TextNode;
  readonly findings: readonly Finding[];
  /** Whether the data is all that the text holds, so that it makes sense to look at it. */
  readonly readable: boolean;
}

/** A text that holds nothing that can be looked at. */
export function unreadable(findings: readonly Finding[]): Parsed {
  return { data: undefined, root: { offset: 0 }, findings, readable: false };
}

/** Something wrong with a text itself. */
export function textFinding(
  text: Text,
  offset: number,
  { path = [], ...what }: Pick<Finding, 'code' | 'message' | 'fix'> & { readonly path?: Path },
): Finding {
  const value = text.content.slice(offset, offset + 20).split(/[\r\n]/)[0] ?? '';
  return { value, path, place: placeOf(text, offset), ...what };
}
