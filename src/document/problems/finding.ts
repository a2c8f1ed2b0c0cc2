import type { Place, Problem } from '../../model/problem.js';
import { render } from './render.js';

/** Keys and indexes from the root of a document to a value in it. */
export type Path = readonly (string | number)[];

/** A document that was read in through `include`. */
export interface Included {
  readonly name: string;
  /** Where the root document names it, or the document through which it came. */
  readonly at: Path;
  readonly data: unknown;
}

/** A problem before it is put into words; the costly words are found only for those reported. */
export interface Finding {
  readonly code: string;
  /** From the root of its own document. */
  readonly path: Path;
  readonly value: unknown;
  readonly message: string;
  readonly fix: string | (() => string);
  /** The document that it stands in, where it was read in through `include`. */
  readonly document?: Included;
  /** It is about the key itself, not about the value there. */
  readonly atKey?: boolean;
  /** Where it stands, for what is wrong with a text itself. */
  readonly place?: Place;
}

/** A finding as a problem, its path from the root of the whole. */
export function problemOf(finding: Finding): Problem {
  const { code, path, value, message, fix, document } = finding;
  return {
    code,
    path: document === undefined ? path : [...document.at, ...path],
    value: render(value),
    message: document === undefined ? message : `In "${document.name}": ${message}`,
    fix: typeof fix === 'string' ? fix : fix(),
  };
}

/** A path as a key for sets and maps. */
export function pathKey(path: Path): string {
  return JSON.stringify(path);
}
