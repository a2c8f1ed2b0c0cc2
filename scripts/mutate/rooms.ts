import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const laws = (...names: readonly string[]) => names.map((name) => `tests/laws/${name}.test.ts`);

/**
 * Folders and files with the tests of each room of src, without those behind `!`: they are slow, and a mutant that
 * nobody notices runs them all.
 */
const rooms: Readonly<Record<string, readonly string[]>> = {
  rules: ['tests/rules', ...laws('checking', 'available-next')],
  machine: ['tests/machine', '!tests/machine/theorem.test.ts'],
  'analysis/kernel': [
    'tests/analysis/kernel',
    '!tests/analysis/kernel/too-many-sets.test.ts',
    'tests/analysis/whole.test.ts',
    'tests/analysis/listing.test.ts',
    ...laws('numbering', 'orderings', 'paths', 'three-ways', 'two-words'),
  ],
  'analysis/graph': [
    'tests/analysis/graph',
    'tests/analysis/compare/known.test.ts',
    'tests/analysis/listing.test.ts',
    'tests/analysis/numbering.test.ts',
    ...laws('numbering', 'orderings', 'sampling', 'two-words'),
  ],
  'analysis/explain': [
    'tests/analysis/explain',
    'tests/analysis/clash.test.ts',
    'tests/analysis/cycle.test.ts',
    'tests/analysis/counter.test.ts',
    'tests/analysis/cut-short.test.ts',
    ...laws('agreement', 'conflicts', 'cycle', 'streams'),
  ],
  'analysis/repairs': [
    'tests/analysis/repairs',
    'tests/analysis/options.test.ts',
    ...laws('repairs'),
  ],
  'analysis/compare': ['tests/analysis/compare', 'tests/analysis/options.test.ts'],
  'analysis/plays': ['tests/analysis/plays'],
  'analysis/readings': ['tests/analysis/readings', 'tests/analysis/options.test.ts'],
  'analysis/case': [
    'tests/analysis/options.test.ts',
    'tests/analysis/partial-deals.test.ts',
    'tests/analysis/readings',
    'tests/analysis/bad-input/odd-questions.test.ts',
  ],
  'analysis/terms': [
    'tests/analysis/terms',
    'tests/analysis/options.test.ts',
    ...['answers', 'tables'].map((name) => `tests/analysis/compare/${name}.test.ts`),
  ],
  'analysis/walk': [
    'tests/analysis/walk',
    'tests/analysis/engine',
    'tests/analysis/graph',
    ...laws('paths', 'orderings', 'numbering'),
  ],
  'analysis/engine': [
    'tests/analysis/engine',
    'tests/analysis/walk',
    'tests/analysis/options.test.ts',
    'tests/analysis/cut-short.test.ts',
    'tests/analysis/graph',
    'tests/analysis/terms',
    'tests/analysis/whole.test.ts',
    ...laws('paths', 'orderings', 'conflicts', 'classes'),
  ],
  'analysis/classes': [
    'tests/analysis/classes',
    'tests/analysis/engine',
    'tests/analysis/terms',
    'tests/analysis/options.test.ts',
    'tests/analysis/repairs/known-terms.test.ts',
    ...laws('classes', 'orderings', 'conflicts'),
  ],
  'analysis/program': [
    'tests/analysis/program',
    'tests/analysis/walk',
    'tests/analysis/engine',
    'tests/analysis/classes',
    'tests/analysis/kernel/bundles.test.ts',
    ...laws('paths', 'orderings', 'conflicts'),
  ],
  'analysis/stepwise': [
    'tests/analysis/available-next.test.ts',
    'tests/analysis/check-ordering.test.ts',
    'tests/analysis/stuck-states-known.test.ts',
    'tests/analysis/stuck-states.test.ts',
    'tests/analysis/options.test.ts',
    ...laws('available-next', 'checking'),
  ],
  'analysis/exposure': ['tests/analysis/exposure', ...laws('exposure')],
  'analysis/leverage': ['tests/analysis/leverage', ...laws('streams')],
  analysis: [
    'tests/analysis',
    '!tests/analysis/kernel/too-many-sets.test.ts',
    '!tests/analysis/bounds.test.ts',
    '!tests/analysis/many-terms.test.ts',
    '!tests/analysis/kernel/two-words.test.ts',
    '!tests/analysis/bad-input/aborted.test.ts',
    '!tests/analysis/bad-input/budgets.test.ts',
    '!tests/analysis/bad-input/own-types.test.ts',
    ...laws('paths', 'checking', 'available-next', 'orderings', 'conflicts', 'streams', 'classes'),
    ...laws('cycle', 'repairs', 'agreement', 'exposure', 'numbering', 'sampling'),
  ],
};

/** The test files of a room, or of the one in which it lies. */
export function testsOf(room: string): readonly string[] {
  const own = rooms[room] ?? rooms[room.split('/')[0] ?? ''];
  if (own === undefined) {
    const known = Object.keys(rooms).join(', ');
    throw new RangeError(`No tests are listed for "${room}"; there are some for: ${known}.`);
  }
  const files = own.filter((each) => !each.startsWith('!')).flatMap(filesIn);
  return files.filter((file) => !own.includes(`!${file}`));
}

function filesIn(path: string): readonly string[] {
  if (path.endsWith('.ts')) return [path];
  const found = readdirSync(path, { recursive: true, encoding: 'utf8' });
  return found.filter((name) => name.endsWith('.test.ts')).map((name) => join(path, name));
}
