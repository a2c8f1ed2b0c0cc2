import type { Surroundings } from './surroundings.js';

const widest = 100;
const narrowest = 60;

/**
 * Whether the text for people is coloured: `NO_COLOR` says no, else `FORCE_COLOR` says yes (or no,
 * with 0 or false), else a terminal is.
 */
function isColoured({ env, stdout }: Pick<Surroundings, 'env' | 'stdout'>): boolean {
  const { NO_COLOR: no, FORCE_COLOR: force, TERM: terminal } = env;
  if (no !== undefined && no !== '') return false;
  if (force !== undefined) return force !== '0' && force !== 'false';
  return stdout.isTTY === true && terminal !== 'dumb';
}

/** How many columns the text for people takes: the terminal's, within reason. */
function widthOf({ stdout }: Pick<Surroundings, 'stdout'>): number {
  return Math.min(widest, Math.max(narrowest, stdout.columns ?? widest));
}

/** How a text for people looks here. */
export function looksOf(surroundings: Surroundings) {
  return { color: isColoured(surroundings), width: widthOf(surroundings) };
}
