import { has } from '../../../../src/analysis/explain/sets/bits.js';
import type { Family } from '../../../../src/analysis/explain/sets/family.js';

/** The family of the sets that have a member of each group, at a cost for each element. */
export function meeting(
  costs: readonly number[],
  groups: readonly (readonly number[])[],
  along: Family['along'] = costs.map(() => undefined),
): Family {
  return {
    costs,
    along,
    beyond: (set) =>
      groups.every((group) => group.some((member) => has(set, member))) ? undefined : set,
  };
}

export function upTo(count: number): readonly number[] {
  return [...Array(count).keys()];
}
