import { didYouMean } from './near.js';

/** Every option there is: complete, or it does not compile, so that none is forgotten. */
export type KnownOptions<T> = Readonly<Record<keyof T, true>>;

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
