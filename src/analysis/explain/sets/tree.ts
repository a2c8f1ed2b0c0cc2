import { type Bits, bitsOf, has, membersOf, sizeWithout, union } from './bits.js';
import type { Family } from './family.js';

/** The elements of a family: what each costs, and what comes with what. */
export interface Tree {
  readonly none: Bits;
  readonly costs: readonly number[];
  /** For each element all that it takes along, itself included. */
  readonly along: readonly Bits[];
  /** For each element all that take it along, itself included. */
  readonly over: readonly Bits[];
  /** For each element the least one that it takes along. */
  readonly chain: readonly number[];
}

export function treeOf({ costs, along }: Pick<Family, 'costs' | 'along'>): Tree {
  const size = costs.length;
  const none = bitsOf(size);
  const taken: Bits[] = [];
  for (const [element, other] of along.entries()) {
    const own = bitsOf(size, [element]);
    taken.push(other === undefined ? own : union(own, taken[other] ?? own));
  }
  const takers = (element: number) =>
    [...taken.keys()].filter((other) => has(taken[other] ?? none, element));
  return {
    none,
    costs,
    along: taken,
    over: taken.map((_, element) => bitsOf(size, takers(element))),
    chain: taken.map((all, element) => membersOf(all)[0] ?? element),
  };
}

/** Whether a set may still take in an element that takes a member along. */
export function mayRise({ over, none }: Tree, member: number, out: Bits): boolean {
  return sizeWithout(over[member] ?? none, out) > 1;
}
