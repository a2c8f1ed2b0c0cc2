import type { Subject } from '../laws/subject.js';

/** What a test file has to import besides, and the subject as an expression. */
export interface SubjectSource {
  readonly imports: readonly string[];
  readonly subject: string;
}

/** A subject written down; what holds functions of its owner's is imported from beside the file. */
export function subjectSource(subject: Subject): SubjectSource {
  const { negotiation, asked, shape, types = [], agents, questions } = subject;
  const names = types.map(({ name }) => name).join(', ');
  const written = Object.entries({ negotiation, asked, shape }).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}: ${JSON.stringify(value)}`],
  );
  const own = [
    ...(types.length === 0 ? [] : [['types', 'rule-types', `your own: ${names}`]]),
    ...(agents === undefined ? [] : [['agents', 'agents', 'your own']]),
    ...(questions === undefined ? [] : [['questions', 'questions', 'your own generator']]),
  ];
  const parts = [...written, ...own.map(([name]) => name)].join(', ');
  return {
    imports: own.map(([name, file, whose]) => importLine(name, file, whose)),
    subject: parts === '' ? '{}' : `{ ${parts} }`,
  };
}

/** Takes something from a file beside the test. */
export function importLine(name = '', file = name, whose = 'your own'): string {
  return `import { ${name} } from './${file}.js'; // ${whose}`;
}

/** For an ES module; Vitest and Node’s own runner each have a `test`. */
export const testImport =
  "const { test } = await (process.env.VITEST ? import('vitest') : import('node:test'));";
