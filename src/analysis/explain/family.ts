import { type Bits, bitsOf, has, union } from './bits.js';

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
