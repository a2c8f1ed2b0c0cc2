#!/usr/bin/env node
import { readFileSync, statSync } from 'node:fs';
import { mostBytes } from './read.js';
import { run } from './run.js';

const { stdin, stdout, stderr, env } = process;

// The code is left for Node to end with, so that what was written is flushed first.
process.exitCode = await run(process.argv.slice(2), {
  stdin,
  stdout,
  stderr,
  env,
  readFile: readRegularFile,
});

/** Reads a file whole, and nothing that might never end: no device, no pipe, no huge file. */
function readRegularFile(path: string): Uint8Array {
  const found = statSync(path);
  if (found.isDirectory()) throw Object.assign(new Error(path), { code: 'EISDIR' });
  if (!found.isFile()) throw Object.assign(new Error(path), { code: 'ENOTFILE' });
  if (found.size > mostBytes) throw Object.assign(new Error(path), { code: 'EFBIG' });
  return readFileSync(path);
}
