#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { run } from './run.js';

const { stdin, stdout, stderr, env } = process;

// The code is left for Node to end with, so that what was written is flushed first.
process.exitCode = await run(process.argv.slice(2), {
  stdin,
  stdout,
  stderr,
  env,
  readFile: (path) => readFileSync(path),
});
