import { performance } from 'node:perf_hooks';
import { Script } from 'node:vm';
import { expect } from 'vitest';

/** One test, with its name in full. */
export interface Test {
  readonly id: string;
  readonly run: () => unknown;
}

type Body = (...values: unknown[]) => unknown;

/** What the tests import for `vitest`: the same `expect`, and a `describe` and an `it` that only collect. */
export function collector() {
  const tests: Test[] = [];
  let around: readonly string[] = [];
  const describe = (name: string, body: () => void) => {
    const outer = around;
    around = [...outer, name];
    body();
    around = outer;
  };
  const it = (name: string, ...rest: readonly unknown[]) => {
    const run = rest.find((each) => typeof each === 'function') as () => unknown;
    tests.push({ id: `${[...around, name].join(' > ')} #${tests.length}`, run });
  };
  const each = (one: typeof describe | typeof it) => (table: readonly unknown[]) => {
    return (name: string, ...rest: readonly unknown[]) => {
      const body = rest.find((part) => typeof part === 'function') as Body;
      for (const row of table) one(name, () => body(...(Array.isArray(row) ? row : [row])));
    };
  };
  const collecting = {
    describe: Object.assign(describe, { each: each(describe) }),
    it: Object.assign(it, { each: each(it) }),
    expect,
  };
  const load = (file: string, read: () => void): readonly Test[] => {
    tests.length = 0;
    around = [file];
    read();
    return [...tests];
  };
  return { collecting, load };
}

/** What a test came to, and after how many milliseconds; it is stopped after `most` of them. */
export async function outcomeOf({ run }: Test, most: number) {
  const start = performance.now();
  let failure: string | undefined;
  let isStopped = false;
  try {
    Object.assign(globalThis, { [underWay]: run });
    await call.runInThisContext({ timeout: most });
  } catch (error) {
    failure = error instanceof Error ? error.message : String(error);
    isStopped = (error as { code?: unknown }).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
  }
  return { failure, isStopped, timeSpentMs: performance.now() - start };
}

/** A script can be stopped while it runs, a function cannot. */
const underWay = 'redlinesTestUnderWay';
const call = new Script(`${underWay}()`);
