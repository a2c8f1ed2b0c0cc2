import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'tsup';
import type { Job, Outcome } from './job.js';

/** What a run of a child process printed, or that it was ended at its cap. */
export type Printed = { readonly lines: readonly string[] } | 'capped';

/** The programs that fresh processes run: bundled, so that Node itself has little to load. */
export interface Children {
  /** @throws Error where the child fails. */
  measure(job: Job, cap: number): Outcome | 'capped';
  /** How long a process lives, in milliseconds: by the clock, and in the processor time it prints. */
  live(program: 'scenario' | 'idle', argument: string): { clock: number; processor: number };
  readonly folder: string;
  remove(): void;
}

const here = 'tests/bench';

export async function childrenOf(): Promise<Children> {
  // Inside node_modules: out of the way of Git, and in reach of the packages left out of the bundle.
  mkdirSync('node_modules/.cache', { recursive: true });
  const folder = mkdtempSync(resolve('node_modules/.cache/bench-'));
  await build({
    entry: [`${here}/worker.ts`, `${here}/scenario.ts`, `${here}/idle.ts`],
    outDir: folder,
    format: 'esm',
    target: 'node20',
    external: ['clingo-wasm'],
    noExternal: ['xstate'],
    config: false,
    dts: false,
    silent: true,
    clean: false,
    outExtension: () => ({ js: '.mjs' }),
  });
  const program = (name: string) => join(folder, `${name}.mjs`);
  return {
    folder,
    measure(job, cap) {
      const printed = run(process.execPath, [program('worker'), JSON.stringify(job)], cap);
      return printed === 'capped' ? printed : (JSON.parse(printed.lines.at(-1) ?? '') as Outcome);
    },
    live(name, argument) {
      const start = performance.now();
      const printed = run(process.execPath, [program(name), argument], 60_000);
      const clock = performance.now() - start;
      return { clock, processor: printed === 'capped' ? clock : Number(printed.lines[0]) / 1000 };
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** @throws Error where the command fails. */
export function run(
  command: string,
  parameters: readonly string[],
  cap: number,
  input = '',
): Printed {
  const { status, signal, stdout, stderr, error } = spawnSync(command, parameters, {
    input,
    timeout: cap,
    killSignal: 'SIGKILL',
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  if (signal === 'SIGKILL') return 'capped';
  if (status !== 0) {
    throw new Error(`${command} ${parameters.join(' ')} failed:\n${stderr}`, { cause: error });
  }
  return { lines: stdout.trimEnd().split('\n') };
}
