import { type Bits, bitsOf, difference, inCommon, membersOf, sizeWithout, union } from './bits.js';
import { mayRise, type Tree } from './tree.js';

/** A set under way. */
export interface Branch {
  readonly set: Bits;
  /** The members that no other member takes along. */
  readonly top: Bits;
  /** What it may not take in any more. */
  readonly out: Bits;
  readonly cost: number;
  /** What any set that comes of it costs at least. */
  readonly bound: number;
  /** Its place among those made. */
  readonly number: number;
}

export function rootOf({ none }: Tree): Branch {
  return { set: none, top: none, out: none, cost: 0, bound: 0, number: 0 };
}

export function byBound(a: Branch, b: Branch): number {
  return a.bound - b.bound || b.cost - a.cost || a.number - b.number;
}

/** What a branch is to do next. */
interface Ahead {
  readonly bound: number;
  /** The obstacle not met yet that has the fewest ways to meet it. */
  readonly asking: Bits | undefined;
  /** Top members without which it would meet no obstacle less, and that nothing to come can use. */
  readonly idle: Bits;
}

/**
 * Looks at the obstacles that a branch does not meet yet: those that have nothing in common bound its
 * cost. It is `lost` where one can no longer be met.
 */
export function lookAhead(tree: Tree, branch: Branch, obstacles: readonly Bits[]): Ahead | 'lost' {
  const { set, out } = branch;
  let idle = branch.top;
  let used = out;
  let asking: Bits | undefined;
  let fewest = Number.POSITIVE_INFINITY;
  let cost = branch.cost;
  for (const obstacle of obstacles) {
    const met = inCommon(obstacle, set);
    if (met === 1) idle = difference(idle, obstacle);
    if (met !== 0) continue;
    const ways = sizeWithout(obstacle, out);
    if (ways === 0) return 'lost';
    if (ways < fewest) {
      asking = obstacle;
      fewest = ways;
    }
    if (sizeWithout(obstacle, used) < ways) continue;
    cost += cheapest(tree.costs, difference(obstacle, out));
    used = union(used, obstacle);
  }
  if (asking !== undefined) idle = withoutRising(tree, idle, out);
  return { bound: Math.max(branch.bound, cost), asking, idle };
}

/** Those members that nothing takes along any more; the others may be on the way to what does. */
function withoutRising(tree: Tree, members: Bits, out: Bits): Bits {
  let stuck = members;
  for (const member of membersOf(members)) {
    if (mayRise(tree, member, out)) stuck = difference(stuck, tree.over[member] ?? tree.none);
  }
  return stuck;
}

function cheapest(costs: readonly number[], elements: Bits): number {
  let least = Number.POSITIVE_INFINITY;
  for (const element of membersOf(elements)) least = Math.min(least, costs[element] as number);
  return least;
}

/** A branch for each way to meet an obstacle, each without the ways before it. */
export function branchesOf(
  tree: Tree,
  from: Branch,
  asking: Bits,
  next: () => number,
): readonly Branch[] {
  let { out } = from;
  return membersOf(difference(asking, out)).map((element) => {
    const along = tree.along[element] as Bits;
    const added = difference(along, from.set);
    const cost = membersOf(added).reduce(
      (sum, each) => sum + (tree.costs[each] as number),
      from.cost,
    );
    const branch: Branch = {
      set: union(from.set, added),
      top: union(difference(from.top, along), bitsOf(tree.costs.length, [element])),
      out,
      cost,
      bound: Math.max(from.bound, cost),
      number: next(),
    };
    out = union(out, tree.over[element] as Bits);
    return branch;
  });
}
