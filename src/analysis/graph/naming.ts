import type { Bundle } from '../../model/package.js';
import type { Mask } from '../program/mask.js';
import { namesOf } from '../program/moments.js';
import type { Program } from '../program/program.js';

/** How many bundles are remembered before all are forgotten. */
const most = 200_000;

/** A bundle as the names of its events: as a rule the same list each time. */
export function naming(program: Program): (bundle: number | Mask) => Bundle {
  const known = new Map<number | Mask, Bundle>();
  return (bundle) => {
    const before = known.get(bundle);
    if (before !== undefined) return before;
    if (known.size === most) known.clear();
    const names = Object.freeze(namesOf(program, BigInt(bundle)));
    known.set(bundle, names);
    return names;
  };
}
