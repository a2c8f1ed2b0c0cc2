import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const laws = (...names: readonly string[]) => names.map((name) => `tests/laws/${name}.test.ts`);

/** Folders and files with the tests of each room of src, quick ones: every mutant runs them. */
const rooms: Readonly<Record<string, readonly string[]>> = {
  rules: ['tests/rules', ...laws('checking', 'available-next')],
  machine: ['tests/machine'],
  analysis: ['tests/analysis', 'tests/laws'],
};

/** The test files of a room, or of the one in which it lies. */
export function testsOf(room: string): readonly string[] {
  const own = rooms[room] ?? rooms[room.split('/')[0] ?? ''];
  if (own !== undefined) return own.flatMap(filesIn);
  const known = Object.keys(rooms).join(', ');
  throw new RangeError(`No tests are listed for "${room}"; there are some for: ${known}.`);
}

function filesIn(path: string): readonly string[] {
  if (path.endsWith('.ts')) return [path];
  const found = readdirSync(path, { recursive: true, encoding: 'utf8' });
  return found.filter((name) => name.endsWith('.test.ts')).map((name) => join(path, name));
}
