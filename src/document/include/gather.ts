import { copyPlain } from '../plain/copy.js';
import { type Budget, mostDocuments } from '../plain/limits.js';
import type { Finding, Included, Path } from '../problems/finding.js';
import { isObject } from '../shapes/compound.js';
import { circle, failed, type Reason, tooMany, twoOfOneId, unresolved } from './problems.js';

/** A document that was found by a name. */
export interface Loaded {
  /** What it is called from here on; two names may lead to one document. */
  readonly name: string;
  /** Left undefined where its text cannot be read. */
  readonly data: unknown;
  /** What is wrong with its text. */
  readonly findings?: readonly Finding[];
}

/** Finds the document that another one, `from`, names; `undefined` where there is none. */
export type Load = (name: string, from: string | undefined) => Loaded | undefined;

interface Gathering {
  readonly load: Load | undefined;
  readonly budget: Budget;
  /** What is wrong with a document by itself. */
  readonly check: (data: unknown) => readonly Finding[];
  /** By name, each after those that it includes itself. */
  readonly included: Map<string, Included>;
  readonly findings: Finding[];
  /** How many documents were taken up. */
  taken: number;
  /** Whether everything that is named was read. */
  complete: boolean;
}

/** A document whose includes are followed, with the names and ids on the way to it. */
interface Includer {
  readonly data: unknown;
  readonly document?: Included;
  readonly chain: readonly string[];
}

/** Reads what a document includes, through any number of documents, each once. */
export function gather(
  root: unknown,
  given: Pick<Gathering, 'load' | 'budget' | 'check'>,
): Pick<Gathering, 'included' | 'findings' | 'complete'> {
  const gathering: Gathering = {
    ...given,
    included: new Map(),
    findings: [],
    taken: 0,
    complete: true,
  };
  follow(gathering, { data: root, chain: idsOf(root) });
  return gathering;
}

function follow(gathering: Gathering, includer: Includer): void {
  const { data } = includer;
  const named: readonly unknown[] =
    isObject(data) && Array.isArray(data.include) ? data.include : [];
  for (const [index, name] of named.entries()) {
    if (typeof name !== 'string') continue;
    const path = ['include', index];
    const reason = includeOne(gathering, includer, name, path);
    if (reason === undefined) continue;
    gathering.complete = false;
    const { document } = includer;
    gathering.findings.push({ ...reason, path, value: name, ...(document && { document }) });
  }
}

/** Includes one document, with those that it includes; what keeps it from being included, if anything. */
function includeOne(
  gathering: Gathering,
  { document: from, chain }: Includer,
  name: string,
  path: Path,
): Reason | undefined {
  if (gathering.taken >= mostDocuments) return tooMany;
  const loaded = loadOne(gathering.load, name, from?.name);
  if ('code' in loaded) return loaded;
  if (gathering.included.has(loaded.name)) return undefined;
  gathering.taken += 1;
  const copied = copyPlain(loaded.data, gathering.budget);
  const ids = idsOf(copied.value);
  if ([loaded.name, ...ids].some((each) => chain.includes(each))) return circle(loaded.name);
  const document: Included = {
    name: loaded.name,
    at: [...(from?.at ?? []), ...path],
    data: copied.value,
  };
  const twin = twinOf(document, gathering);
  if (twin !== undefined) return sameData(twin, document) ? undefined : twoOfOneId(twin.name);
  const unreadable = loaded.data === undefined;
  if (unreadable) gathering.complete = false;
  const found = unreadable ? [] : [...copied.findings, ...gathering.check(copied.value)];
  const own = [...(loaded.findings ?? []), ...found];
  gathering.findings.push(...own.map((finding) => ({ ...finding, document })));
  follow(gathering, { data: document.data, document, chain: [...chain, loaded.name, ...ids] });
  gathering.included.set(document.name, document);
  return undefined;
}

function loadOne(load: Load | undefined, name: string, from: string | undefined): Loaded | Reason {
  try {
    return load?.(name, from) ?? unresolved(load !== undefined);
  } catch (error) {
    return failed(error);
  }
}

/** Another document of the same id. */
function twinOf({ data }: Included, { included }: Gathering): Included | undefined {
  const [id] = idsOf(data);
  return id === undefined
    ? undefined
    : [...included.values()].find((other) => idsOf(other.data)[0] === id);
}

function sameData(a: Included, b: Included): boolean {
  return JSON.stringify(a.data) === JSON.stringify(b.data);
}

function idsOf(data: unknown): readonly string[] {
  return isObject(data) && typeof data.id === 'string' ? [`id of ${data.id}`] : [];
}
