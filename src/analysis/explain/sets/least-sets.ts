import type { Meter } from '../../engine/meter.js';
import { queueOf } from '../../engine/queue.js';
import { type Bits, isEmpty, membersOf } from './bits.js';
import { type Branch, branchesOf, byBound, lookAhead, rootOf } from './branches.js';
import { type Family, inOrder, obstacleOf, type Priced } from './family.js';
import { treeOf } from './tree.js';
import { waitingRoom } from './waiting.js';

/** A minimal set of a family, or an obstacle met on the way. */
export interface Finding {
  readonly kind: 'least' | 'obstacle';
  readonly set: Bits;
}

/**
 * The minimal sets of a family, cheapest first, one by one. A set of the family meets every
 * *obstacle*: all that is left out of some largest set that is not of the family. So the cheapest
 * set that meets the obstacles known is looked for, and either it is of the family, or it shows
 * another obstacle (implicit hitting sets: Moreno-Centeno, Karp, Operations Research 61, 2013; for
 * smallest conflicts: Ignatiev, Previti, Liffiton, Marques-Silva, CP 2015). The search goes best
 * first through a tree of sets (Reiter, A theory of diagnosis from first principles, Artificial
 * Intelligence 32, 1987). A branch with a member that meets no known obstacle alone waits for one
 * that asks for it: what comes of it is not minimal yet, and a part of it, being cheaper, is looked
 * at before.
 *
 * Once there are no more, the obstacles are all there are too, those `given` included:
 * either family is the minimal sets that meet the other. Minimal sets of the family that are `met`
 * already come as soon as nothing cheaper is left, without being looked for. `meter` pays for the
 * search and holds its memory; `beyond` pays for itself.
 */
export function* leastSets(
  family: Family,
  given: readonly Bits[],
  meter: Meter,
  met: readonly Bits[] = [],
): Generator<Finding, void> {
  const early = inOrder(family, met);
  const known = new Set(met.map((set) => set.join()));
  const obstacles = [...given];
  const tree = treeOf(family);
  const open = queueOf<Branch>(byBound);
  const waiting = waitingRoom(tree.chain);
  /** What a branch takes in memory, roughly. */
  const bytes = 300 + family.costs.length;
  let made = 0;
  const next = () => {
    made += 1;
    return made;
  };
  const put = (branch: Branch) => {
    meter.hold(bytes);
    open.put(branch);
  };
  put(rootOf(tree));
  for (let branch = open.take(); branch !== undefined; branch = open.take()) {
    meter.spend(1 + (obstacles.length >> 3));
    yield* upTo(early, branch.bound);
    const ahead = lookAhead(tree, branch, obstacles);
    if (ahead !== 'lost' && !isEmpty(ahead.idle)) {
      const idle = membersOf(ahead.idle)[0] ?? 0;
      waiting.put({ branch, idle, isLeaf: ahead.asking === undefined });
      continue;
    }
    meter.hold(-bytes);
    if (ahead === 'lost') continue;
    if (ahead.bound > branch.bound) {
      put({ ...branch, bound: ahead.bound });
      continue;
    }
    let { asking } = ahead;
    if (asking === undefined) {
      const beyond = family.beyond(branch.set);
      if (beyond === undefined) {
        if (!known.has(branch.set.join())) yield { kind: 'least', set: branch.set };
        continue;
      }
      asking = obstacleOf(family, beyond);
      obstacles.push(asking);
      yield { kind: 'obstacle', set: asking };
      waiting.wake(asking, open.put);
    }
    for (const each of branchesOf(tree, branch, asking, next)) put(each);
  }
  yield* upTo(early, Number.POSITIVE_INFINITY);
}

/** Takes those sets out, which are in order, that cost no more than so much. */
function* upTo(sets: Priced[], cost: number): Generator<Finding> {
  for (let next = sets[0]; next !== undefined && next.cost <= cost; next = sets[0]) {
    sets.shift();
    yield { kind: 'least', set: next.set };
  }
}
