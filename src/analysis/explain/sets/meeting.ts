import { type Bits, bitsOf, difference, has, membersOf, sizeWithout, union } from './bits.js';
import { mayRise, type Tree } from './tree.js';

/** The obstacles known, by their place, and for each element in which of them it is. */
export interface ObstacleTable {
  readonly list: readonly Bits[];
  /** By element, as words of places. */
  readonly holding: readonly (readonly number[])[];
  /** Adds one; its place. */
  add(obstacle: Bits): number;
}

export function obstacleTable(size: number, known: readonly Bits[]): ObstacleTable {
  const list: Bits[] = [];
  const holding = Array.from({ length: size }, (): number[] => []);
  const add = (obstacle: Bits) => {
    const place = list.push(obstacle) - 1;
    const word = Math.floor(place / wordSize);
    for (const words of holding) if (words.length <= word) words.push(0);
    for (const element of membersOf(obstacle)) {
      const words = holding[element] as number[];
      words[word] = (words[word] as number) | (1 << (place % wordSize));
    }
    return place;
  };
  for (const obstacle of known) add(obstacle);
  return { list, holding, add };
}

/** Bits of one word, as in `bits.ts`. */
const wordSize = 30;

/** A set under way, with the obstacles that it does not meet, and those that it meets once. */
export interface Node {
  readonly set: Bits;
  /** The members that no other takes along. */
  readonly top: readonly number[];
  /** What it may not take in any more. */
  readonly out: Bits;
  readonly unmet: Bits;
  readonly once: Bits;
  /** How many obstacles were known by then. */
  readonly seen: number;
}

/** The empty set, which meets nothing. */
export function rootOf({ none }: Tree, { list }: ObstacleTable): Node {
  const unmet = bitsOf(list.length, list.keys());
  return {
    set: none,
    top: [],
    out: none,
    unmet,
    once: difference(unmet, unmet),
    seen: list.length,
  };
}

/**
 * A set under way with the obstacles that have become known since: what came of it does not
 * meet them, so that it meets none.
 */
export function upToDate({ list }: ObstacleTable, node: Node): Node {
  if (node.seen === list.length) return node;
  const fresh = [...list.keys()].slice(node.seen);
  const unmet = union(bitsOf(list.length, fresh), node.unmet);
  return { ...node, unmet, once: union(bitsOf(list.length), node.once), seen: list.length };
}

/** The obstacle that a set does not meet and has the fewest ways to; `undefined` where it meets all. */
export function fewestWays({ list }: ObstacleTable, { unmet, out }: Node): number | undefined {
  let asking: number | undefined;
  let fewest = Number.POSITIVE_INFINITY;
  for (const place of membersOf(unmet)) {
    const ways = sizeWithout(list[place] as Bits, out);
    if (ways >= fewest) continue;
    fewest = ways;
    asking = place;
  }
  return asking;
}

/** Whether a set meets some obstacle by one member alone. */
export function isNeeded({ holding }: ObstacleTable, { once }: Node, member: number): boolean {
  const words = holding[member] as readonly number[];
  for (let at = 0; at < once.length; at += 1) {
    if (((once[at] as number) & (words[at] as number)) !== 0) return true;
  }
  return false;
}

/** A set with one element more, and what that takes along; `undefined` where it cannot be minimal. */
export function withElement(
  tree: Tree,
  obstacles: ObstacleTable,
  node: Node,
  element: number,
  out: Bits,
): Node | undefined {
  const along = tree.along[element] as Bits;
  const others = node.top.filter((member) => !has(along, member));
  for (const member of others) {
    const needed = isNeededBeside(obstacles, node, member, element);
    if (!needed && !mayRise(tree, member, out)) return undefined;
  }
  return {
    ...meeting(obstacles, node, difference(along, node.set)),
    set: union(node.set, along),
    top: [...others, element],
    out,
    seen: node.seen,
  };
}

/** Whether a set with an element more would still meet some obstacle by one other member alone. */
function isNeededBeside(
  { holding }: ObstacleTable,
  { once }: Node,
  member: number,
  element: number,
): boolean {
  const words = holding[member] as readonly number[];
  const met = holding[element] as readonly number[];
  for (let at = 0; at < once.length; at += 1) {
    const alone = (once[at] as number) & (words[at] as number);
    if ((alone & ~(met[at] as number)) !== 0) return true;
  }
  return false;
}

/** What elements that are added meet; no obstacle holds two of what one takes along. */
function meeting({ holding }: ObstacleTable, { unmet, once }: Node, added: Bits) {
  const left = [...unmet];
  const single = [...once];
  for (const element of membersOf(added)) {
    const words = holding[element] as readonly number[];
    for (let at = 0; at < left.length; at += 1) {
      const [met, open] = [words[at] as number, left[at] as number];
      single[at] = ((single[at] as number) & ~met) | (open & met);
      left[at] = open & ~met;
    }
  }
  return { unmet: left, once: single };
}
