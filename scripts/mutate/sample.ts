import { createHash } from 'node:crypto';
import { type Checker, type CheckResult, CheckStatus } from '@stryker-mutator/api/check';
import type { Mutant } from '@stryker-mutator/api/core';

/** Lets a random sample of the mutants pass. The others count as if they did not compile: not at all. */
export class Sample implements Checker {
  async init() {}

  async group(mutants: readonly Mutant[]) {
    return [mutants.map(({ id }) => id)];
  }

  async check(mutants: readonly Mutant[]): Promise<Record<string, CheckResult>> {
    const { REDLINES_SAMPLE: size, REDLINES_SEED: seed } = process.env;
    const drawn = new Set(shuffled(mutants, seed ?? '').slice(0, Number(size)));
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
