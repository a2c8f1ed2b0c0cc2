import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { CoverageData, MutantCoverage } from '@stryker-mutator/api/core';
import type { Logger } from '@stryker-mutator/api/logging';
import { commonTokens, tokens } from '@stryker-mutator/api/plugin';
import {
  type DryRunResult,
  DryRunStatus,
  type MutantRunOptions,
  type MutantRunResult,
  MutantRunStatus,
  type TestResult,
  type TestRunner,
  TestStatus,
} from '@stryker-mutator/api/test-runner';
import fc from 'fast-check';
import { bundled, type Load } from './bundle.js';
import { testsOf } from './rooms.js';
import { collector, outcomeOf, type Test } from './suite.js';

/** How long each test takes without a mutant, for all runners of a sandbox. */
const times = 'test-times.json';

/** What the mutants, which are all in the code, look at to know whether it is theirs to act. */
interface Switch {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  hitCount?: number | undefined;
  hitLimit?: number | undefined;
  mutantCoverage?: MutantCoverage | undefined;
}

/**
 * Runs the tests of a room in Stryker's own process. Everything of ours is loaded afresh for each mutant, so that none
 * leaves anything behind and none is too early to be seen; that takes some milliseconds, a worker for each a second.
 */
export class Runner implements TestRunner {
  private readonly files = testsOf(process.env.REDLINES_ROOM ?? '');
  private readonly state: Switch = switchOfMutants();
  private milliseconds = new Map<string, number>();
  private load: Load | undefined;

  static readonly inject = tokens(commonTokens.logger);
  constructor(private readonly log: Logger) {}

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    this.load = await bundled(this.files);
    // Stryker adds a runner once the sample is drawn, which has not seen the tests without a mutant.
    if (existsSync(times)) this.milliseconds = new Map(JSON.parse(readFileSync(times, 'utf8')));
  }

  /**
   * File by file: what a file goes through while it is loaded counts for each of its tests. A test that fails, as a
   * law does that has not met what it is about in so few cases, is left out.
   */
  async dryRun(): Promise<DryRunResult> {
    const results: TestResult[] = [];
    const perTest: Record<string, CoverageData> = {};
    this.state.mutantCoverage = { static: {}, perTest };
    for (const file of this.files) {
      this.state.currentTestId = file;
      for (const test of this.tests([file])) {
        this.state.currentTestId = test.id;
        const { failure, timeSpentMs } = await outcomeOf(test, 600_000);
        if (failure === undefined) {
          perTest[test.id] = { ...perTest[file], ...perTest[test.id] };
          results.push({ id: test.id, name: test.id, timeSpentMs, status: TestStatus.Success });
          this.milliseconds.set(test.id, timeSpentMs);
        } else {
          delete perTest[test.id];
          this.log.warn(`Left out, since it fails without a mutant: ${test.id}`);
        }
      }
      this.state.currentTestId = undefined;
      delete perTest[file];
    }
    writeFileSync(times, JSON.stringify([...this.milliseconds]));
    const mutantCoverage = { static: {}, perTest };
    return { status: DryRunStatus.Complete, tests: results, mutantCoverage };
  }

  async mutantRun(options: MutantRunOptions): Promise<MutantRunResult> {
    const { activeMutant, testFilter = [], hitLimit = Number.POSITIVE_INFINITY } = options;
    Object.assign(this.state, { activeMutant: activeMutant.id, hitCount: 0, hitLimit });
    const files = this.files.filter((file) => testFilter.some((id) => id.startsWith(file)));
    let tests: readonly Test[] = [];
    const loading: Test = {
      id: 'loading',
      run: () => {
        tests = this.tests(files).filter(({ id }) => testFilter.includes(id));
      },
    };
    const failed =
      (await this.firstFailure([loading])) ?? (await this.firstFailure(this.quickFirst(tests)));
    const isEndless = failed?.isStopped || (this.state.hitCount ?? 0) > hitLimit;
    const hits = `${this.state.hitCount} hits, of ${hitLimit} at most`;
    if (isEndless) return { status: MutantRunStatus.Timeout, reason: failed?.by ?? hits };
    const nrOfTests = tests.length;
    if (failed === undefined) return { status: MutantRunStatus.Survived, nrOfTests };
    const { by, failureMessage } = failed;
    return { status: MutantRunStatus.Killed, killedBy: [by], failureMessage, nrOfTests };
  }

  private tests(files: readonly string[]): readonly Test[] {
    const { collecting, load } = collector();
    const readers = this.load?.({ vitest: collecting }) ?? {};
    fc.configureGlobal({ ...fc.readConfigureGlobal(), endOnFailure: true });
    return files.flatMap((file) => load(file, () => readers[file]?.()));
  }

  /** A test that takes ever so much longer than at first, on a machine that does other things too, never ends. */
  private async firstFailure(tests: readonly Test[]) {
    for (const test of tests) {
      const most = Math.ceil(5_000 + 20 * (this.milliseconds.get(test.id) ?? 0));
      const { failure, isStopped } = await outcomeOf(test, most);
      if (failure !== undefined) return { by: test.id, failureMessage: failure, isStopped };
    }
    return undefined;
  }

  private quickFirst(tests: readonly Test[]): readonly Test[] {
    const time = ({ id }: Test) => this.milliseconds.get(id) ?? 0;
    return tests.toSorted((one, other) => time(one) - time(other));
  }
}

/** The name under which Stryker's instrumenter looks for it. */
function switchOfMutants(): Switch {
  const everywhere = globalThis as { __stryker__?: Switch };
  everywhere.__stryker__ ??= {};
  return everywhere.__stryker__;
}
