import ts from 'typescript';
import { expect, it } from 'vitest';

const file = new URL('./completed.ts', import.meta.url).pathname;

const shown = { content: '', version: 0 };

const service = ts.createLanguageService({
  fileExists: ts.sys.fileExists,
  readFile: ts.sys.readFile,
  directoryExists: ts.sys.directoryExists,
  getScriptFileNames: () => [file],
  getScriptVersion: (name) => (name === file ? String(shown.version) : '1'),
  getScriptSnapshot: (name) => {
    const text = name === file ? shown.content : ts.sys.readFile(name);
    return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
  },
  getCompilationSettings: () => ({
    strict: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    skipLibCheck: true,
  }),
  getDefaultLibFileName: ts.getDefaultLibFilePath,
  getCurrentDirectory: ts.sys.getCurrentDirectory,
});

/** What an editor offers where the code has `|`. */
function offered(code: string): readonly string[] {
  shown.content = code.replace('|', '');
  shown.version += 1;
  const found = service.getCompletionsAtPosition(file, code.indexOf('|'), {});
  return (found?.entries ?? []).map(({ name }) => name).sort();
}

function talks(parts: string): string {
  return `import { defineNegotiation } from '../../src/document/define.js';
    defineNegotiation({ id: 'talks', title: 'Talks', parties: [{ id: 'north' }, { id: 'south' }],
      provisions: [{ id: 'guarantees', stages: ['agreed', 'signed'] }, { id: 'territory', terms: ['frozen', 'swapped'] }],
      ${parts} });`;
}

const events = ['guarantees.agreed', 'guarantees.signed', 'territory', 'territory.agreed'];

it.each([
  ["rules: [{ id: 'a', heldBy: '|', type: 'last', event: 'territory' }]", ['north', 'south']],
  ["rules: [{ id: 'a', type: 'before', first: '|', then: 'territory' }]", events],
  ["rules: [{ id: 'a', type: 'before', first: 'territory', then: ['|'] }]", events],
  ["rules: [{ id: 'a', type: 'never', condition: { all: [{ done: '|' }] } }]", events],
  [
    "rules: [{ id: 'a', type: 'never', condition: { terms: { territory: '|' } } }]",
    ['frozen', 'swapped'],
  ],
  [
    "rules: [{ id: 'a', type: 'last', event: 'territory', when: { included: '|' } }]",
    ['guarantees', 'territory'],
  ],
])('an editor completes %s', (parts, expected) => {
  expect(offered(talks(parts))).toEqual(expected);
});
