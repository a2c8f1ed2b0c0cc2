import { type Registry, registryOf } from '../rules/registry.js';
import type { AnyRuleType } from '../rules/rule-type.js';
import { freeze } from './freeze.js';
import { gather, type Load } from './include/gather.js';
import { merged } from './include/merge.js';
import { copyPlain } from './plain/copy.js';
import { mostValues } from './plain/limits.js';
import type { Finding } from './problems/finding.js';
import { inOrder } from './problems/order.js';
import { referenceFindings } from './references/check.js';
import type { Shape } from './shapes/basics.js';
import { type DocumentShapes, documentShapes } from './shapes/document.js';
import { shapeFindings } from './shapes/issues.js';
import { isOtherVersion, versionFinding } from './version.js';

/** How a document is read. */
export interface Manner {
  readonly types?: readonly AnyRuleType[] | undefined;
  readonly load?: Load | undefined;
  /** The kind of document that the root is to be. */
  readonly kind: 'negotiation' | 'ledger';
  /** What was found before, in the text that the input comes from. */
  readonly before?: readonly Finding[];
  /** A problem that is none, for this reader. */
  readonly tolerates?: (finding: Finding) => boolean;
}

/** A whole document, frozen, or everything that is wrong with it, in its order. */
export type Readout =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/** Reads anything as a document. Never throws, whatever the input is. */
export function read(input: unknown, manner: Manner): Readout {
  const budget = { left: mostValues };
  const { registry, shapes } = setUp(manner.types);
  const root = copyPlain(input, budget);
  const version = versionFinding(root.value);
  if (version && isOtherVersion(version)) return { ok: false, findings: [version] };
  const { included, findings, complete } = gather(root.value, {
    load: manner.load,
    budget,
    check: (data) => alone(data, shapes.document),
  });
  const documents = [...included.values()];
  const all = [
    ...(manner.before ?? []),
    ...(version === undefined ? [] : [version]),
    ...root.findings,
    ...shapeFindings(root.value, shapes[manner.kind]),
    ...findings,
    ...referenceFindings(root.value, { documents, complete }, registry),
  ];
  const wrong = oncePerPlace(all).filter((finding) => manner.tolerates?.(finding) !== true);
  if (wrong.length > 0) return { ok: false, findings: inOrder(wrong, root.value) };
  return { ok: true, value: freeze(merged(root.value, documents)) };
}

function alone(data: unknown, shape: Shape): readonly Finding[] {
  const version = versionFinding(data);
  if (version === undefined) return shapeFindings(data, shape);
  return isOtherVersion(version) ? [version] : [version, ...shapeFindings(data, shape)];
}

/** The first problem of each place; what later steps find there only follows from it. */
function oncePerPlace(findings: readonly Finding[]): readonly Finding[] {
  const first = new Map<string, Finding>();
  for (const finding of findings) {
    const { document, path, place } = finding;
    const key = JSON.stringify([document?.name, path, place]);
    if (!first.has(key)) first.set(key, finding);
  }
  return [...first.values()];
}

interface SetUp {
  readonly registry: Registry;
  readonly shapes: DocumentShapes;
}

let builtIn: SetUp | undefined;

/** The shapes for the built-in types are made once. */
function setUp(types: readonly AnyRuleType[] = []): SetUp {
  if (types.length > 0) return setUpFor(types);
  builtIn ??= setUpFor([]);
  return builtIn;
}

function setUpFor(types: readonly AnyRuleType[]): SetUp {
  const registry = registryOf(types);
  return { registry, shapes: documentShapes(registry) };
}
