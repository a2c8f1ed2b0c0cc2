import type { Provision } from './negotiation.js';
import { termsOf } from './package.js';

/** How a provision can go into a package: settled on a term, or (`undefined`) left out. */
export type Choice = string | undefined;

/** A provision's choices: its terms in order, then being left out where it is optional. */
export function choicesOf(provision: Provision): readonly Choice[] {
  const terms = termsOf(provision).map((term) => term.id);
  return provision.optional === true ? [...terms, undefined] : terms;
}

/** Every way to take one of each list, the last list varying fastest. */
export function* product<T>(lists: readonly (readonly T[])[]): Generator<readonly T[]> {
  const digits = lists.map(() => 0);
  if (lists.some((list) => list.length === 0)) return;
  for (;;) {
    yield lists.map((list, place) => list[digits[place] ?? 0] as T);
    const turning = digits.findLastIndex((digit, place) => digit + 1 < (lists[place]?.length ?? 0));
    if (turning < 0) return;
    digits[turning] = (digits[turning] ?? 0) + 1;
    digits.fill(0, turning + 1);
  }
}
