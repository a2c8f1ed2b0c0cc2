import type { AnalysisOptions } from '../analysis/case/options.js';
import { didYouMean } from '../document/problems/near.js';
import type { TalksOptions } from '../machine/options.js';
import type { Standpoint } from '../rules/in-force.js';
import type { Asked } from './laws/subject.js';

/** Every option there is: complete, or it does not compile, so that none is forgotten. */
export type KnownOptions<T> = Readonly<Record<keyof T, true>>;

const standpointOptions: KnownOptions<Standpoint> = {
  asOf: true,
  readings: true,
  parties: true,
  minStrength: true,
};

export const askedOptions: KnownOptions<Asked> = { ...standpointOptions, widest: true };

export const analysisOptions: KnownOptions<AnalysisOptions> = {
  ...standpointOptions,
  types: true,
  widest: true,
  budget: true,
  signal: true,
  onProgress: true,
  until: true,
};

export const talksOptions: KnownOptions<TalksOptions> = {
  ...standpointOptions,
  protocol: true,
  turns: true,
  maxRounds: true,
  widest: true,
  mediator: true,
};

/**
 * Refuses options that there are not: misspelt, they would do nothing and say nothing.
 * @throws RangeError where an option is unknown, or options are no object; the message names the nearest.
 */
export function checkOptions<T extends object>(of: string, given: T, known: KnownOptions<T>): void {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    throw new RangeError(`Give ${of} as an object; what was given is ${JSON.stringify(given)}.`);
  }
  const names = Object.keys(known);
  const odd = Object.keys(given).find((name) => !names.includes(name));
  if (odd !== undefined) {
    throw new RangeError(`There is no "${odd}" in ${of}. ${didYouMean(odd, names)}`);
  }
}

/**
 * Refuses a name that there is not.
 * @throws RangeError where it is none of the known ones; the message names the nearest.
 */
export function checkName(what: string, name: unknown, known: readonly string[]): void {
  if (typeof name === 'string' && known.includes(name)) return;
  throw new RangeError(`${what} is ${JSON.stringify(name)}. ${didYouMean(String(name), known)}`);
}

/**
 * Refuses a number that is not whole or too small.
 * @throws RangeError where it is so.
 */
export function checkWhole(what: string, value: number, least: number): void {
  if (Number.isSafeInteger(value) && value >= least) return;
  throw new RangeError(`${what} is ${value}: give a whole number from ${least}.`);
}
