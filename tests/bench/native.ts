import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { run } from './children.js';
import { compiledClasses, textOf } from './constraints.js';
import { instanceOf } from './instance.js';
import type { Job, Outcome } from './job.js';

/** The C++ kernel, compiled on the spot. */
export interface Native {
  measure(job: Job, cap: number): Outcome | 'capped';
}

/** `undefined` where there is no g++. */
export function nativeIn(folder: string): Native | undefined {
  if (spawnSync('g++', ['--version']).status !== 0) return undefined;
  const program = join(folder, 'kernel');
  run('g++', ['-O2', '-std=c++20', '-o', program, 'tests/bench/kernel.cpp'], 120_000);
  return {
    measure(job, cap) {
      const text = textOf(compiledClasses(instanceOf(job)));
      const width = job.bundled ? 'bundled' : 'strict';
      const printed = run(program, [width, String(job.milliseconds)], cap, text);
      if (printed === 'capped') return printed;
      const [answer = '', milliseconds] = (printed.lines[0] ?? '').split(' ');
      return { answer, figures: { warm: Number(milliseconds) } };
    },
  };
}
