import type { Mask } from '../program/mask.js';

/** Every union of `count` of the masks with `base`, in lexicographic order of the masks' places. */
export function* combinations(
  masks: readonly Mask[],
  count: number,
  base: Mask,
  from = 0,
): Generator<Mask> {
  if (count === 0) {
    yield base;
    return;
  }
  for (let place = from; place <= masks.length - count; place += 1) {
    yield* combinations(masks, count - 1, base | (masks[place] ?? 0n), place + 1);
  }
}
