import { isAlias, isMap, isScalar, isSeq, type Node, type YAMLMap, type YAMLSeq } from 'yaml';
import { deepest, mostValues } from '../plain/limits.js';
import { cyclic, tooDeep, tooLarge } from '../plain/refusals.js';
import type { Finding, Path } from '../problems/finding.js';
import { duplicateKey, keyOfAnotherKind, unknownAlias } from './problems.js';
import { type Parsed, type Text, type TextNode, textFinding } from './source.js';

interface Value {
  readonly data: unknown;
  readonly node: TextNode;
}

interface Walk {
  readonly text: Text;
  readonly findings: Finding[];
  /** The last node of each anchor so far. */
  readonly anchors: Map<string, Node>;
  readonly open: Set<Node>;
  /** Values still allowed; each alias counts with all that it stands for. */
  left: number;
}

/** The data of a document, with the places of its parts. */
export function dataOf(contents: unknown, text: Text): Parsed {
  const walk: Walk = {
    text,
    findings: [],
    anchors: new Map(),
    open: new Set(),
    left: mostValues,
  };
  const { data, node } = read(walk, contents, [], 0);
  const lost = walk.findings.some(({ code }) => code !== 'duplicate-key');
  return { data, root: node, findings: walk.findings, readable: !lost };
}

/** `from` is where a value without text of its own is said to stand. */
function read(walk: Walk, node: unknown, path: Path, from: number): Value {
  const offset = offsetOf(node, from);
  const nothing = { data: null, node: { offset } };
  if (walk.left < 0) return nothing;
  walk.left -= 1;
  const excess = walk.left < 0 ? tooLarge : walk.open.size > deepest ? tooDeep : undefined;
  if (excess !== undefined) return refuse(walk, offset, excess);
  if (isAlias(node)) return readAlias(walk, node.source, path, offset);
  if (isScalar(node)) {
    if (node.anchor !== undefined) walk.anchors.set(node.anchor, node);
    return { data: node.value, node: { offset } };
  }
  if (!isMap(node) && !isSeq(node)) return nothing;
  if (node.anchor !== undefined) walk.anchors.set(node.anchor, node);
  walk.open.add(node);
  const value = isMap(node) ? readMap(walk, node, path, offset) : readSeq(walk, node, path, offset);
  walk.open.delete(node);
  return value;
}

/** What the alias stands for, placed at the alias as a whole and where it is written in its parts. */
function readAlias(walk: Walk, name: string, path: Path, offset: number): Value {
  const target = walk.anchors.get(name);
  if (target === undefined) return refuse(walk, offset, unknownAlias(name));
  if (walk.open.has(target)) return refuse(walk, offset, cyclic);
  const { data, node } = read(walk, target, path, offset);
  return { data, node: { ...node, offset } };
}

function readSeq(walk: Walk, { items }: YAMLSeq, path: Path, offset: number): Value {
  const values = items.map((item, index) => read(walk, item, [...path, index], offset));
  return {
    data: values.map(({ data }) => data),
    node: { offset, items: values.map(({ node }) => node) },
  };
}

function readMap(walk: Walk, { items }: YAMLMap, path: Path, offset: number): Value {
  const entries = new Map<string, { key: number; value: TextNode }>();
  const data: [string, unknown][] = [];
  for (const { key, value } of items) {
    const at = offsetOf(key, offset);
    if (!isScalar(key) || typeof key.value !== 'string') {
      refuse(walk, at, keyOfAnotherKind);
      continue;
    }
    const within = [...path, key.value];
    if (entries.has(key.value)) refuse(walk, at, { ...duplicateKey(key.value), path: within });
    const entry = read(walk, value, within, at);
    entries.set(key.value, { key: at, value: entry.node });
    data.push([key.value, entry.data]);
  }
  // Unlike an assignment, this makes an entry even of `__proto__`.
  return { data: Object.fromEntries(data), node: { offset, entries } };
}

function refuse(walk: Walk, offset: number, what: Parameters<typeof textFinding>[2]): Value {
  walk.findings.push(textFinding(walk.text, offset, what));
  return { data: null, node: { offset } };
}

function offsetOf(node: unknown, from: number): number {
  const known = isScalar(node) || isMap(node) || isSeq(node) || isAlias(node);
  return (known ? node.range?.[0] : undefined) ?? from;
}
