import type { Subject } from '../laws/subject.js';
import { importLine, subjectSource, testImport } from '../run/test-file-parts.js';

/** A test file that repeats one disagreement of the table and its reference. */
export function tableTestFile(
  given: Subject,
  options: { readonly transition?: unknown },
  { seed, path }: { readonly seed: number; readonly path: string },
): string {
  const { imports, subject } = subjectSource(given);
  const { transition, ...plain } = options;
  const wrapped = transition !== undefined;
  const asked = JSON.stringify({ ...plain, seed, path }).slice(1, -1);
  return [
    "import { checkTable } from 'redlines/testing';",
    ...imports,
    ...(wrapped ? [importLine('transition')] : []),
    '',
    testImport,
    '',
    "test('the table keeps to its reference', () => {",
    `  const subject = ${subject};`,
    `  checkTable(subject, { ${asked}${wrapped ? ', transition' : ''} });`,
    '});',
    '',
  ].join('\n');
}
