import { standpointOptions } from '../analysis/case/options.js';
import type { KnownOptions } from '../document/problems/known-options.js';
import { didYouMean } from '../document/problems/near.js';
import type { TalksOptions } from '../machine/options.js';
import type { Asked } from './laws/subject.js';

export { analysisOptions } from '../analysis/case/options.js';
export { checkOptions, type KnownOptions } from '../document/problems/known-options.js';

export const askedOptions: KnownOptions<Asked> = { ...standpointOptions, widest: true };

export const talksOptions: KnownOptions<TalksOptions> = {
  ...standpointOptions,
  protocol: true,
  turns: true,
  maxRounds: true,
  widest: true,
  mediator: true,
};

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
