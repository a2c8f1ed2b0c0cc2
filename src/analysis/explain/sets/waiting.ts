import { type Bits, has, inCommon, membersOf } from './bits.js';
import type { Branch } from './branches.js';

/** A branch that nothing can become of before an obstacle asks for one of its members. */
interface Waiting {
  readonly branch: Branch;
  /** The member that no known obstacle asks for. */
  readonly idle: number;
  /** Whether it meets all obstacles known. */
  readonly isLeaf: boolean;
}

/** Branches that wait. */
export interface WaitingRoom {
  put(waiting: Waiting): void;
  /** Calls `go` with those that have to be looked at again now that there is another obstacle. */
  wake(obstacle: Bits, go: (branch: Branch) => void): void;
}

/**
 * A room for branches of elements that go by `chain`: the least element that each takes along. A
 * branch is kept by the chain of its idle member, so that an obstacle has few to look at (watched
 * literals: Moskewicz and others, Chaff: engineering an efficient SAT solver, DAC 2001).
 */
export function waitingRoom(chain: readonly number[]): WaitingRoom {
  const rooms = new Map<number, Waiting[]>();
  return {
    put(waiting) {
      const key = chain[waiting.idle] ?? waiting.idle;
      const room = rooms.get(key);
      if (room === undefined) rooms.set(key, [waiting]);
      else room.push(waiting);
    },
    wake(obstacle, go) {
      for (const key of new Set(membersOf(obstacle).map((element) => chain[element] ?? element))) {
        const still: Waiting[] = [];
        for (const each of rooms.get(key) ?? []) {
          if (isWanted(each, obstacle)) go(each.branch);
          else still.push(each);
        }
        rooms.set(key, still);
      }
    },
  };
}

/** Whether an obstacle asks for the idle member, or for one that takes it along. */
function isWanted({ branch, idle, isLeaf }: Waiting, obstacle: Bits): boolean {
  const met = inCommon(branch.set, obstacle);
  return met === 0 ? isLeaf : met === 1 && has(obstacle, idle);
}
