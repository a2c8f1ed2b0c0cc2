import fc from 'fast-check';
import type { Law } from '../laws/law.js';
import type { Case, Subject } from '../laws/subject.js';
import { fastCheckParameters, type RunParameters } from './parameters.js';
import { testFile } from './test-file.js';

/** How a law fared. */
export interface LawReport {
  readonly law: string;
  /** The law in one sentence. */
  readonly says: string;
  /** How many cases it was held on. */
  readonly runs: number;
  /** How many of them could have broken it; where that is 0, the law was kept by nobody’s merit. */
  readonly exercised: number;
  /** What repeats the run. */
  readonly seed: number;
  /** The smallest case found that breaks the law; `null` where none does. */
  readonly failure: LawFailure | null;
}

/** A case that breaks a law, and how to see it again. */
export interface LawFailure {
  /** The law, what is wrong, what that means, and the case as a story and as JSON. */
  readonly message: string;
  readonly counterexample: Case;
  /** fast-check’s way to the counterexample, from the seed. */
  readonly path: string;
  /** A test file that repeats it. */
  readonly testFile: string;
}

/**
 * Holds laws on a subject, one after the other, and tells how each fared; it never throws on account
 * of a broken law.
 * @throws RangeError where the seed, the runs or the shape make no sense.
 */
export function holdLaws(
  laws: readonly Law[],
  subject: Subject = {},
  parameters: RunParameters = {},
): readonly LawReport[] {
  fastCheckParameters(parameters);
  const odd = laws.find((law) => typeof law !== 'function');
  if (odd !== undefined) {
    throw new RangeError(
      `laws holds ${JSON.stringify(odd)}: give the laws themselves, as in [countsEqualEnumeration].`,
    );
  }
  return laws.map((law) => holdLaw(law, subject, parameters));
}

function holdLaw(law: Law, subject: Subject, parameters: RunParameters): LawReport {
  const property = law(subject);
  const run = fc.check(property, fastCheckParameters(parameters));
  return {
    law: law.id,
    says: law.says,
    runs: run.numRuns,
    exercised: property.exercised(),
    seed: run.seed,
    failure: failureOf(law, subject, run),
  };
}

function failureOf(law: Law, subject: Subject, run: fc.RunDetails<[Case]>): LawFailure | null {
  if (!run.failed) return null;
  const [counterexample] = run.counterexample ?? [];
  if (counterexample === undefined)
    throw new Error('Every case is drawn without being thrown away.');
  const path = run.counterexamplePath ?? '';
  return {
    message: messageOf(run.errorInstance),
    counterexample,
    path,
    testFile: testFile(law, subject, { seed: run.seed, path }),
  };
}

/** A law says what it found; a rule type that threw is heard as it is. */
function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
