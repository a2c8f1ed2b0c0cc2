import type { Ledger, Negotiation } from '../../model/negotiation.js';
import type { Problem, Result } from '../../model/problem.js';
import type { Load } from '../include/gather.js';
import type { ParseOptions } from '../options.js';
import { type Finding, problemOf } from '../problems/finding.js';
import { inOrder } from '../problems/order.js';
import { type Manner, read } from '../read.js';
import { type Format, parseText } from './parse.js';
import { offsetOf, type Parsed, placeOf, type Text, textOf } from './source.js';

/** A text by its name, such as a path. */
export interface NamedText {
  readonly name: string;
  readonly text: string;
}

/** How a text is read. */
export interface TextOptions extends Pick<ParseOptions, 'types'> {
  /** What the text is called in the places of problems. */
  readonly name: string;
  /** By default by the ending of the name, else JSON where the text begins with `{`. */
  readonly format?: Format;
  /**
   * The text of a document that another one names in `include`, with the name that it goes by from
   * here on, or `undefined` where there is none. `from` is the name of the including text.
   */
  readonly include?: (name: string, from: string) => NamedText | undefined;
}

/**
 * A negotiation from JSON or YAML, or all of its problems, each with its place in the text. Never
 * throws on account of the text.
 * @throws RangeError where two rule types share a name, or one has a field that every rule has.
 */
export function parseNegotiationText(text: string, options: TextOptions): Result<Negotiation> {
  return fromText<Negotiation>(text, options, 'negotiation');
}

/** Sources and claims on their own from JSON or YAML, or all of their problems. */
export function parseLedgerText(text: string, options: Omit<TextOptions, 'types'>): Result<Ledger> {
  return fromText<Ledger>(text, options, 'ledger');
}

/** What the shapes let through is a `T`. */
function fromText<T>(content: string, options: TextOptions, kind: Manner['kind']): Result<T> {
  const root = sourceOf(content, options.name, options.format);
  if (!root.parsed.readable) return refused(inOrder(root.parsed.findings, undefined), root);
  const sources = new Map<string, Source>();
  const load = options.include && loader(options.include, options.name, sources);
  const { data, findings: before } = root.parsed;
  const readout = read(data, { kind, types: options.types, load, before });
  if (readout.ok) return { ok: true, value: readout.value as T };
  return refused(readout.findings, root, sources);
}

interface Source {
  readonly text: Text;
  readonly parsed: Parsed;
}

function sourceOf(content: string, name: string, format?: Format): Source {
  const text = textOf(content, name);
  return { text, parsed: parseText(text, format) };
}

/** Reads included texts, and keeps them for the places of problems in them. */
function loader(
  include: NonNullable<TextOptions['include']>,
  root: string,
  sources: Map<string, Source>,
): Load {
  return (name, from = root) => {
    const found = include(name, from);
    if (found === undefined) return undefined;
    const known = sources.get(found.name);
    const source = known ?? sourceOf(found.text, found.name);
    sources.set(found.name, source);
    const { data, findings } = source.parsed;
    return findings.length > 0 ? { name: found.name, data, findings } : { name: found.name, data };
  };
}

function refused(
  findings: readonly Finding[],
  root: Source,
  sources: ReadonlyMap<string, Source> = new Map(),
): Result<never> {
  return { ok: false, problems: findings.map((finding) => placed(finding, root, sources)) };
}

function placed(finding: Finding, root: Source, sources: ReadonlyMap<string, Source>): Problem {
  const { document, place } = finding;
  const source = document === undefined ? root : (sources.get(document.name) ?? root);
  const offset = offsetOf(source.parsed.root, finding);
  return { ...problemOf(finding), place: place ?? placeOf(source.text, offset) };
}
