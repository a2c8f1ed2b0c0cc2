type Path = readonly (string | number)[];

/** A document with one thing changed. */
export interface Mutation {
  readonly document: unknown;
  readonly path: Path;
  readonly what: string;
}

const replacements: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1.5,
  '',
  'aid',
  'Not An Id',
  'constructor',
  'guarantees.signed',
  '2026-02-30',
  '2026-02-03',
  [],
  ['aid'],
  ['aid', 'aid'],
  [{}],
  {},
  { aid: 1 },
  { done: 'aid' },
  { terms: { aid: 'agreed' } },
  { included: 'aid' },
  { type: 'last', event: 'aid' },
];

/** Every value left out, every value replaced, every object with a key more. */
export function mutations(document: unknown): readonly Mutation[] {
  return pathsIn(document).flatMap((path) => [
    ...(path.length === 0 ? [] : [mutation(document, path, 'without', remove)]),
    ...replacements.map((value) =>
      mutation(document, path, `with ${JSON.stringify(value)}`, () => value),
    ),
    mutation(document, path, 'with a key more', addKey),
  ]);
}

/** The path of every value in a document. */
export function pathsIn(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const keys = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return [path, ...keys.flatMap((key) => pathsIn(Reflect.get(value, key), [...path, key]))];
}

const removed = Symbol('removed');
const remove = () => removed;

function addKey(value: unknown): unknown {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? { ...value, surplus: 1 }
    : 'surplus';
}

function mutation(
  document: unknown,
  path: Path,
  what: string,
  change: (value: unknown) => unknown,
): Mutation {
  return { document: changedAt(document, path, change), path, what: `${path.join('/')} ${what}` };
}

function changedAt(
  value: unknown,
  [key, ...rest]: Path,
  change: (value: unknown) => unknown,
): unknown {
  if (key === undefined) return change(value);
  const part = changedAt(Reflect.get(value as object, key), rest, change);
  if (Array.isArray(value)) {
    return part === removed
      ? value.filter((_, index) => index !== key)
      : value.map((each: unknown, index) => (index === key ? part : each));
  }
  const entries = Object.entries(value as object).flatMap(([name, each]) => {
    if (name !== key) return [[name, each] as const];
    return part === removed ? [] : [[name, part] as const];
  });
  return Object.fromEntries(entries);
}
