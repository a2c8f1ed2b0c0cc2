import { parseNegotiation } from '../../../src/document/parse.js';
import type { Problem, Result } from '../../../src/model/problem.js';
import { changed, goodDocument } from './documents.js';

export function problemsOf(result: Result<unknown>): readonly Problem[] {
  return result.ok ? [] : result.problems;
}

/** Code, path and value of each problem of the good document with one thing changed. */
export function found(path: readonly (string | number)[], ...value: readonly unknown[]): string[] {
  const result = parseNegotiation(changed(goodDocument(), path, ...value));
  return problemsOf(result).map(
    (problem) => `${problem.code} ${problem.path.join('/')} ${problem.value}`,
  );
}
