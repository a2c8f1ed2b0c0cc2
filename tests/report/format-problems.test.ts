import { expect, it } from 'vitest';
import type { Problem } from '../../src/model/problem.js';
import { formatProblems } from '../../src/report/index.js';

const problem: Problem = {
  code: 'unknown-party',
  path: ['rules', 3, 'heldBy'],
  value: '"nroth"',
  message: 'There is no party "nroth".',
  fix: 'Did you mean "north"?',
};

it('says where, what and how to mend it, with the value', () => {
  const place = { file: 'talks.yaml', line: 9, column: 22 };
  expect(formatProblems([{ ...problem, place }])).toBe(
    'talks.yaml:9:22: There is no party "nroth".\n' +
      '  Did you mean "north"? (rules[3].heldBy is "nroth")',
  );
});

it('says the path where there is no text', () => {
  expect(formatProblems([problem])).toMatch(/^rules\[3\]\.heldBy: There is no party/);
  expect(formatProblems([problem], { name: 'a.json' })).toMatch(/^a\.json: rules\[3\]\.heldBy: /);
  expect(formatProblems([{ ...problem, path: [], value: '' }])).toBe(
    'the document: There is no party "nroth".\n  Did you mean "north"?',
  );
});

it('gives each problem its lines, in order', () => {
  expect(formatProblems([problem, problem]).split('\n')).toHaveLength(4);
  expect(formatProblems([])).toBe('');
});

it('prints nothing that a terminal would obey', () => {
  expect(formatProblems([{ ...problem, message: 'a\u001b[2Jb\nc' }])).toContain('a [2Jb c');
});
