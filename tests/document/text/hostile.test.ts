import { describe, expect, it } from 'vitest';
import { parseNegotiationText } from '../../../src/document/text/index.js';

const mebibyte = 2 ** 20;
const filled = (unit: string, length: number) => unit.repeat(Math.floor(length / unit.length));
const balanced = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;
const objects = (depth: number) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;
const indented = (depth: number) =>
  Array.from({ length: depth }, (_, level) => `${' '.repeat(level)}a:`).join('\n');

/** Ten lists of ten aliases of the list before: ten thousand million texts. */
const aliasBomb = [
  'a0: &a0 [x, x, x, x, x, x, x, x, x, x]',
  ...Array.from({ length: 9 }, (_, level) => {
    const aliases = Array.from({ length: 10 }, () => `*a${level}`).join(', ');
    return `a${level + 1}: &a${level + 1} [${aliases}]`;
  }),
].join('\n');

/** A slow machine under load gets some leave; what is held off takes minutes, or the process. */
const patience = 5000;

function codeOf(name: string, text: string): string | undefined {
  const start = performance.now();
  const result = parseNegotiationText(text, { name });
  expect(performance.now() - start).toBeLessThan(patience);
  if (result.ok) return 'ok';
  for (const { place } of result.problems) expect(place).toMatchObject({ file: name });
  return result.problems[0]?.code;
}

describe('JSON', () => {
  it.each([
    ['10 MB of [', '['.repeat(10 * mebibyte), 'too-large'],
    ['10 MB of {"a":', filled('{"a":', 10 * mebibyte), 'too-large'],
    ['8 MB of [', '['.repeat(8 * mebibyte), 'too-deep'],
    ['7 MB of {"a":', filled('{"a":', 7 * mebibyte), 'too-deep'],
    ['1,000 deep', balanced(1000), 'too-deep'],
    ['100,000 deep', balanced(100_000), 'too-deep'],
    ['objects 1,000 deep', objects(1000), 'too-deep'],
    ['objects 100,000 deep', objects(100_000), 'too-deep'],
    ['a hundred deep', objects(100), 'unknown-version'],
    ['brackets in a text', `{"a": "${'['.repeat(1000)}"}`, 'unknown-version'],
    [
      'brackets after an escaped quotation mark',
      `{"a": "\\"${'['.repeat(1000)}"}`,
      'unknown-version',
    ],
    ['millions of commas', `[${filled('1,', 4 * mebibyte)}1]`, 'too-large'],
    ['one long text', `"${'a'.repeat(8 * mebibyte - 2)}"`, 'too-large'],
    ['an open text', `"${'a'.repeat(8 * mebibyte - 2)}`, 'syntax'],
    ['an open text of escapes', `"${filled('\\"', 8 * mebibyte - 2)}`, 'syntax'],
    ['spaces', ' '.repeat(8 * mebibyte), 'syntax'],
    ['line ends', '\n'.repeat(8 * mebibyte), 'syntax'],
    ['closing brackets', ']'.repeat(8 * mebibyte), 'syntax'],
  ])('%s', (_, text, code) => {
    expect(codeOf('x.json', text)).toBe(code);
  });
});

describe('YAML', () => {
  it.each([
    ['10 MB of [', '['.repeat(10 * mebibyte), 'too-large'],
    ['10 MB of - ', filled('- ', 10 * mebibyte), 'too-large'],
    ['10 MB of JSON', filled('{"a":', 10 * mebibyte), 'too-large'],
    ['brackets 1,000 deep', balanced(1000), 'too-deep'],
    ['brackets 100,000 deep', balanced(100_000), 'too-deep'],
    ['objects 100,000 deep', objects(100_000), 'too-deep'],
    ['indented 1,000 deep', indented(1000), 'too-deep'],
    ['dashes 1,000 deep', '- '.repeat(1000), 'too-deep'],
    ['dashes 100,000 deep', '- '.repeat(100_000), 'too-deep'],
    ['question marks 100,000 deep', '? '.repeat(100_000), 'too-deep'],
    ['all sorts 100,000 deep', '- ? [{a: '.repeat(100_000), 'too-deep'],
    ['100 brackets', balanced(100), 'wrong-type'],
    ['102 brackets', balanced(102), 'too-deep'],
    ['an alias bomb', aliasBomb, 'too-large'],
    ['aliases without end', `a: &a 1\nb: [${'*a, '.repeat(1000)}]`, 'too-large'],
    ['an alias of itself', 'a: &a\n  b: *a\n', 'cyclic'],
    [
      'a chain of aliases into the deep',
      `a: &a ${balanced(60)}\nb: ${'['.repeat(60)}*a${']'.repeat(60)}`,
      'too-deep',
    ],
  ])('%s', (_, text, code) => {
    expect(codeOf('x.yaml', text)).toBe(code);
  });

  const units = [
    '[',
    '{',
    '- ',
    '? ',
    'a: ',
    '{a: ',
    'a:\n',
    '- a\n',
    'a: b\n',
    '"',
    "'",
    '|\n',
    '#\n',
    '&a ',
    '*a ',
    '!a ',
    '---\n',
    '...\n',
    '%a\n',
    '\t',
    '\n',
    '\r',
    ' ',
    '\u0000',
    '\uFEFF',
    'a',
    'a\n',
    ': ',
    '? - ',
    '"a\n',
    '- |\n',
    '}',
    ']',
    ',',
    '[]',
    '{}:',
    '-\n',
    '- &a\n',
    '[*a,',
    'a: - ',
    '<<: *a\n',
    '- !\n',
    '!<',
    '"a":',
    '@',
    '`',
  ];
  it.each(units.map((unit) => [JSON.stringify(unit), unit]))('a megabyte of %s', (_, unit) => {
    for (const start of ['', '- - [{a: ']) {
      const text = start + filled(unit, mebibyte - start.length);
      expect(codeOf('x.yaml', text)).not.toBe('ok');
    }
  });
});
