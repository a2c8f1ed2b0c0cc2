import { wordSize } from '../../kernel/words.js';

/** A bundle as a mask of the package's events: a number where one word has room for it, else a bigint. */
export type BundleMask = number | bigint;

/** What has room in one word is below this. */
const oneWord = 2 ** wordSize;

export function joined(a: BundleMask, b: BundleMask): BundleMask {
  return typeof a === 'number' && typeof b === 'number' ? a | b : plain(BigInt(a) | BigInt(b));
}

/** Those events of `bundle` that are in `events`. */
export function among(bundle: BundleMask, events: BundleMask): BundleMask {
  return typeof bundle === 'number' && typeof events === 'number'
    ? bundle & events
    : plain(BigInt(bundle) & BigInt(events));
}

/** The mask of some events. */
export function bundleOf(events: readonly number[]): BundleMask {
  return plain(events.reduce((mask, event) => mask | (1n << BigInt(event)), 0n));
}

function plain(mask: bigint): BundleMask {
  return mask < oneWord ? Number(mask) : mask;
}
