import type { Path } from '../problems/finding.js';

/** What a name in a document is to name. */
export type Referent =
  | { readonly kind: 'party' | 'holder' | 'provision' | 'event' | 'claim' | 'source' }
  | { readonly kind: 'term'; readonly provision: string };

/** A name in a document, with what it is to name and where it stands. */
export type Reference = Referent & {
  readonly id: string;
  readonly path: Path;
  /** The name is a key, not a value. */
  readonly atKey?: boolean;
};

/** The entries of what may be an object, with their paths. */
export function entriesAt(value: unknown, path: Path): readonly Located[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  return Object.entries(value).map(([key, each]) => ({ key, value: each, path: [...path, key] }));
}

/** The items of what may be a list, with their paths. */
function itemsAt(value: unknown, path: Path): readonly Located[] {
  if (!Array.isArray(value)) return [];
  return value.map((each: unknown, key) => ({
    key: String(key),
    value: each,
    path: [...path, key],
  }));
}

/** A value in a document that may be of any shape. */
export interface Located {
  readonly key: string;
  readonly value: unknown;
  readonly path: Path;
  /** What matters is the key, not its value. */
  readonly atKey?: boolean;
}

/** A key of what may be an object. */
export function keyAt({ value, path }: Omit<Located, 'key'>, key: string): Located {
  const has = typeof value === 'object' && value !== null && Object.hasOwn(value, key);
  return { key, value: has ? Reflect.get(value, key) : undefined, path: [...path, key] };
}

/** The items of a list under a key of what may be an object. */
export function itemsIn(located: Omit<Located, 'key'>, key: string): readonly Located[] {
  const found = keyAt(located, key);
  return itemsAt(found.value, found.path);
}

/** A name where a text stands, and nothing elsewhere: that is a problem of shape. */
export function nameAt({ value, path }: Omit<Located, 'key'>, to: Referent): readonly Reference[] {
  return typeof value === 'string' ? [{ ...to, id: value, path }] : [];
}
