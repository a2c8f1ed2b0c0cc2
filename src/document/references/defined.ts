import { keyAt, type Located } from './reference.js';

/** The ids that a list defines; `closed` where they are all, because the list is as it should be. */
export interface Defined<T> {
  readonly ids: ReadonlyMap<string, T>;
  readonly closed: boolean;
}

/** A provision's stages and terms; `undefined` where they are not as they should be. */
export interface Settling {
  readonly stages: readonly string[] | undefined;
  readonly terms: readonly string[] | undefined;
}

/** Whether a source was read in from a document that is written for many negotiations. */
export interface Origin {
  readonly foreign: boolean;
}

/** Everything that a document's names can name. */
export interface Names {
  /** Each with whether it is a mediator. */
  readonly parties: Defined<boolean>;
  readonly provisions: Defined<Settling>;
  readonly sources: Defined<Origin>;
  readonly claims: Defined<boolean>;
}

/** What the entries of a list define, by their ids. */
export function definedBy<T>(
  entries: readonly Located[] | undefined,
  what: (entry: Located) => T,
): Defined<T> {
  const ids = new Map<string, T>();
  let closed = entries !== undefined;
  for (const entry of entries ?? []) {
    const id = idOf(entry);
    if (id === undefined) closed = false;
    else if (!ids.has(id)) ids.set(id, what(entry));
  }
  return { ids, closed };
}

/** The id of an entry: itself if it is a text, else its `id`. */
export function idOf(entry: Located): string | undefined {
  const id = typeof entry.value === 'string' ? entry.value : keyAt(entry, 'id').value;
  return typeof id === 'string' ? id : undefined;
}
