import type { Problem } from '../model/problem.js';
import { printable } from './page/paragraph.js';

/** How problems are to be shown. */
export interface FormatProblemsOptions {
  /** What the input is called, for problems that have no place in a text. */
  readonly name?: string;
}

/**
 * Problems as text, two lines each: where and what (`file:line:column: message`), then how to mend
 * it and the value that was found. Without a text's place, where is the path in the document. In the
 * order given, without a line end after the last. Never throws.
 */
export function formatProblems(
  problems: readonly Problem[],
  options: FormatProblemsOptions = {},
): string {
  return problems
    .map((problem) => {
      const head = `${whereOf(problem, options.name)}: ${problem.message}`;
      return `${printable(head)}\n  ${printable(mending(problem))}`;
    })
    .join('\n');
}

function whereOf({ place, path }: Problem, name: string | undefined): string {
  if (place !== undefined) return `${place.file}:${place.line}:${place.column}`;
  const locator = locatorOf(path);
  if (name === undefined) return locator === '' ? 'the document' : locator;
  return locator === '' ? name : `${name}: ${locator}`;
}

/** `rules[3].first`, as one would write it in code. */
function locatorOf(path: Problem['path']): string {
  return path
    .map((key, place) => {
      if (typeof key === 'number') return `[${key}]`;
      return place === 0 ? key : `.${key}`;
    })
    .join('');
}

function mending({ fix, value, path }: Problem): string {
  if (value === '' || value === '""' || value === 'undefined') return fix;
  return path.length === 0 ? `${fix} (found ${value})` : `${fix} (${locatorOf(path)} is ${value})`;
}
