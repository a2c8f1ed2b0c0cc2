import { Writable } from 'node:stream';
import { run } from '../../src/cli/run.js';
import type { Surroundings } from '../../src/cli/surroundings.js';

/** What stands in for the outside of a run. */
export interface Outside {
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly stdin?: string | readonly Uint8Array[];
  readonly env?: Readonly<Record<string, string>>;
  readonly isTTY?: boolean;
  readonly columns?: number;
  /** What standard output says to everything that is written to it. */
  readonly refusal?: Error;
}

export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line without a process. */
export async function redlines(argv: readonly string[], outside: Outside = {}): Promise<Outcome> {
  const out: string[] = [];
  const err: string[] = [];
  const stdout = sink(out, outside.refusal);
  const terminal = {
    ...(outside.isTTY === undefined ? {} : { isTTY: outside.isTTY }),
    ...(outside.columns === undefined ? {} : { columns: outside.columns }),
  };
  const code = await run(argv, {
    stdin: input(outside.stdin ?? ''),
    stdout: Object.assign(stdout, terminal),
    stderr: sink(err),
    env: outside.env ?? {},
    readFile: (path) => bytesOf(path, outside.files ?? {}),
  });
  return { code, out: out.join(''), err: err.join('') };
}

async function* input(given: string | readonly Uint8Array[]): Surroundings['stdin'] & object {
  yield* typeof given === 'string' ? [given] : given;
}

function sink(written: string[], refusal?: Error): Writable {
  return new Writable({
    decodeStrings: false,
    write: (chunk, _, done) => {
      if (refusal === undefined) written.push(String(chunk));
      done(refusal);
    },
  });
}

function bytesOf(path: string, files: NonNullable<Outside['files']>): Uint8Array {
  const content = files[path];
  if (content === undefined) {
    const folder = Object.keys(files).some((each) => each.startsWith(`${path}/`));
    throw Object.assign(new Error('refused'), { code: folder ? 'EISDIR' : 'ENOENT' });
  }
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}
