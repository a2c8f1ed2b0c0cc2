/** Where in a text something stands; lines and columns from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Something wrong with an input: what, where, and how to mend it. */
export interface Problem {
  /** A stable name for the kind of problem, for programs. */
  readonly code: string;
  /** Keys and indexes from the root of the document to the value. */
  readonly path: readonly (string | number)[];
  /** The offending value, shortened where long. */
  readonly value: string;
  readonly message: string;
  /** What to do about it. */
  readonly fix: string;
  /** Present where the document was read from text. */
  readonly place?: Place;
}

/** A value, or everything that is wrong with the input it was to be made from. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] };
