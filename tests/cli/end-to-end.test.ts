import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { free } from './documents.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

function redlines(argv: readonly string[], input = '') {
  const command = ['--import', 'tsx', 'src/cli/main.ts', ...argv];
  return spawnSync(process.execPath, command, { cwd: root, input, encoding: 'utf8' });
}

it('answers as a process, from files and from standard input', () => {
  const argv = ['analyze', '--json', 'seeds/scenarios/guarantees-and-territory.json', '-'];
  const { status, stdout, stderr } = redlines(argv, free);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const found = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line).status);
  expect(found).toEqual(['infeasible', 'feasible']);
});

it('prints problems without a stack trace', () => {
  const { status, stdout, stderr } = redlines(['check', 'src', 'no-such-file.yaml']);
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toContain('src: It is a directory, not a file.');
  expect(stderr).toContain('no-such-file.yaml: There is no such file.');
  expect(stderr).not.toMatch(/^ +at /m);
});

it('reads no device, named on the command line or by a document, that might never end', () => {
  const endless = JSON.stringify({ ...JSON.parse(free), include: ['/dev/zero'] });
  const { status, stdout, stderr } = redlines(['check', '/dev/zero', '-'], endless);
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toContain('/dev/zero: It is a device or a pipe, not a file.');
  expect(stderr.match(/device or a pipe/g)).toHaveLength(2);
});
