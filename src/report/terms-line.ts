import type { TermsVerdict } from '../analysis/terms/terms-verdict.js';
import { type Plain, plain } from './plain.js';

/** A verdict on terms as plain JSON: counts as decimal strings. */
export type TermsLine = Plain<TermsVerdict>;

/** A verdict on terms as a plain object, its keys always in the same order. Never throws. */
export function termsLine(verdict: TermsVerdict): TermsLine {
  return plain(verdict);
}
