import { checkOptions, checkWhole, type KnownOptions } from '../known-options.js';

/** How a run is drawn, and how it is repeated. */
export interface RunParameters {
  /** A whole number that starts the random generator; 1 by default, so that each run is the same. */
  readonly seed?: number;
  /** How many cases each law is held on; 100 by default. */
  readonly runs?: number;
  /** The way to one counterexample, as a failure prints it: only that case is run. */
  readonly path?: string;
}

export const runParameters: KnownOptions<RunParameters> = { seed: true, runs: true, path: true };

/**
 * The parameters with their defaults, as fast-check takes them.
 * @throws RangeError where they make no sense.
 */
export function fastCheckParameters(parameters: RunParameters) {
  checkOptions('the options of holdLaws', parameters, runParameters);
  const { seed = 1, runs = 100, path } = parameters;
  if (!Number.isSafeInteger(seed)) throw new RangeError(`seed is ${seed}: give a whole number.`);
  checkWhole('runs', runs, 1);
  if (path !== undefined && !/^\d+(:\d+)*$/.test(path)) {
    throw new RangeError(
      `path is ${JSON.stringify(path)}: give it as a failure prints it, numbers with colons between them.`,
    );
  }
  return {
    seed,
    numRuns: runs,
    ...(path === undefined ? {} : { path, endOnFailure: true }),
  };
}
