import { type Bits, bitsOf, has, membersOf, union } from './bits.js';

/** Sets of elements, numbered from 0, of which every larger set is one too. */
export interface Family {
  /** For each element what it costs; above 0. */
  readonly costs: readonly number[];
  /** For each element the one, of a lower number, that it takes along; `undefined` for none. */
  readonly along: readonly (number | undefined)[];
  /**
   * `undefined` for a set of the family; else a set that holds the given one and is not of the
   * family either, the larger the better.
   */
  beyond(set: Bits): Bits | undefined;
}

/** All that is left out of a largest set that is not of the family, and holds `start`, which is not. */
export function obstacleOf(family: Family, start: Bits): Bits {
  const size = family.costs.length;
  const elements = [...family.costs.keys()];
  const mayFollow = (set: Bits, element: number) => {
    const other = family.along[element];
    return !has(set, element) && (other === undefined || has(set, other));
  };
  let largest = start;
  for (const element of elements) {
    if (!mayFollow(largest, element)) continue;
    largest = family.beyond(union(largest, bitsOf(size, [element]))) ?? largest;
  }
  return bitsOf(
    size,
    elements.filter((element) => mayFollow(largest, element)),
  );
}

/** A set, and what its members cost together. */
export interface Priced {
  readonly set: Bits;
  readonly cost: number;
}

/** Sets by their cost, then by their members. */
export function inOrder({ costs }: Family, sets: readonly Bits[]): Priced[] {
  return sets
    .map((set) => ({ set, members: membersOf(set) }))
    .map(({ set, members }) => {
      const cost = members.reduce((sum, each) => sum + (costs[each] ?? 0), 0);
      return { set, members, cost };
    })
    .sort((a, b) => a.cost - b.cost || byMembers(a.members, b.members))
    .map(({ set, cost }) => ({ set, cost }));
}

function byMembers(a: readonly number[], b: readonly number[]): number {
  const place = a.findIndex((member, at) => member !== b[at]);
  return (a[place] ?? 0) - (b[place] ?? 0);
}
