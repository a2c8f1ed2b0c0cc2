import type { FairestOrdering } from '../analysis/exposure/fairest.js';
import { type Plain, plain } from './plain.js';

/** A fairest ordering as plain JSON. */
export interface FairestLine extends Plain<FairestOrdering> {
  readonly negotiation: string;
}

/**
 * A fairest ordering as the plain object that `redlines fairest --json` prints, its keys always in
 * the same order. Never throws.
 */
export function fairestLine(
  negotiation: { readonly id: string },
  found: FairestOrdering,
): FairestLine {
  return { negotiation: negotiation.id, ...plain(found) };
}
