import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { type Checker, type CheckResult, CheckStatus } from '@stryker-mutator/api/check';
import type { Location, Mutant } from '@stryker-mutator/api/core';

/**
 * Lets a random sample of the mutants pass, or those that nobody noticed in an earlier report. The others count as if
 * they did not compile: not at all.
 */
export class Sample implements Checker {
  async init() {}

  async group(mutants: readonly Mutant[]) {
    return [mutants.map(({ id }) => id)];
  }

  async check(mutants: readonly Mutant[]): Promise<Record<string, CheckResult>> {
    const { REDLINES_SAMPLE: size, REDLINES_SEED: seed = '', REDLINES_AGAIN: report } = process.env;
    const asked = report ? unnoticedIn(report, mutants) : mutants;
    const drawn = new Set(shuffled(asked, seed).slice(0, size ? Number(size) : asked.length));
    const results = mutants.map((mutant) => [mutant.id, drawn.has(mutant) ? passed : out] as const);
    return Object.fromEntries(results);
  }
}

const passed: CheckResult = { status: CheckStatus.Passed };
const out: CheckResult = { status: CheckStatus.CompileError, reason: 'not in the sample' };

function shuffled(mutants: readonly Mutant[], seed: string): readonly Mutant[] {
  const lot = ({ id }: Mutant) => createHash('sha256').update(`${seed} ${id}`).digest('hex');
  const lots = mutants.map((mutant) => [lot(mutant), mutant] as const);
  return lots.sort(([one], [other]) => (one < other ? -1 : 1)).map(([, mutant]) => mutant);
}

interface Report {
  readonly files: Readonly<Record<string, { readonly mutants: readonly Reported[] }>>;
}

interface Reported {
  readonly status: string;
  readonly location: Location;
  readonly replacement: string;
}

/** Found again by file, place and replacement, so in files that did not change since. */
function unnoticedIn(report: string, mutants: readonly Mutant[]): readonly Mutant[] {
  const { files }: Report = JSON.parse(readFileSync(report, 'utf8'));
  const unnoticed = Object.entries(files).flatMap(([file, { mutants: reported }]) =>
    reported
      .filter(({ status }) => status === 'Survived' || status === 'NoCoverage')
      .map(({ location, replacement }) => keyOf(file, location, replacement, 0)),
  );
  const keys = new Set(unnoticed);
  return mutants.filter(({ fileName, location, replacement }) =>
    keys.has(keyOf(relative(process.cwd(), fileName), location, replacement, 1)),
  );
}

/** Stryker counts lines and columns from 0, its reports from 1. */
function keyOf(file: string, { start, end }: Location, replacement: string, more: number): string {
  const places = [start, end].map(({ line, column }) => `${line + more}:${column + more}`);
  return [file, ...places, replacement].join(' ');
}
