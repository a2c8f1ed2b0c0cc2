import type { Tables } from '../../kernel/tables.js';
import { membersOf } from '../../program/mask.js';
import { type BundleMask, bundleOf } from './bundle-mask.js';

/** What bundles of a part are in the package: a part numbers its events anew. */
export function callingIn({ events }: Tables): (bundle: BundleMask) => BundleMask {
  return (bundle) => bundleOf(membersOf(BigInt(bundle)).map((number) => events[number] as number));
}
