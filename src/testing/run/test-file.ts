import type { Law } from '../laws/law.js';
import type { Subject } from '../laws/subject.js';
import { subjectSource, testImport } from './test-file-parts.js';

/** A test file that repeats one failure, to be pasted beside the rules it is about. */
export function testFile(
  law: Pick<Law, 'id'>,
  given: Subject,
  { seed, path }: { readonly seed: number; readonly path: string },
): string {
  const { imports, subject } = subjectSource(given);
  const name = functionName(law.id);
  return [
    "import fc from 'fast-check';",
    `import { ${name} } from 'redlines/testing';`,
    ...imports,
    '',
    testImport,
    '',
    `test('${law.id}', () => {`,
    `  const subject = ${subject};`,
    `  const again = { seed: ${seed}, path: '${path}', endOnFailure: true, includeErrorInReport: true };`,
    `  fc.assert(${name}(subject), again);`,
    '});',
    '',
  ].join('\n');
}

/** `counts-equal-enumeration` is exported as `countsEqualEnumeration`. */
function functionName(id: string): string {
  return id.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
