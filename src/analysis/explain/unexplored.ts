import type { Mask } from '../program/mask.js';

/** Satisfied by a set that has a member of `some`, or lacks a member of `notAll`. */
export interface Clause {
  readonly some: Mask;
  readonly notAll: Mask;
}

/** Sets in words of 30 bits, so that they are worked on as plain numbers. */
type Words = Int32Array;

interface Flat {
  readonly some: Words;
  readonly notAll: Words;
}

/** What a search has settled: members in, members out. */
interface Settled {
  readonly inside: Words;
  readonly outside: Words;
}

/** Which sets of `count` elements are still to be looked at. */
export interface SetMap {
  add(clause: Clause): void;
  /**
   * A set of at most `largest` members that satisfies every clause, with no member that no clause
   * asks for; `undefined` where there is none. `pay` is called once a branch.
   */
  satisfying(largest: number, pay: (clauses: number) => void): Mask | undefined;
}

/**
 * Davis, Putnam, Logemann and Loveland's search: members are left out until a clause asks for one,
 * and the clause that asks for the fewest branches first.
 */
export function setMapOf(count: number): SetMap {
  const clauses: Flat[] = [];
  const size = Math.max(1, Math.ceil(count / 30));
  return {
    add: ({ some, notAll }) => {
      clauses.push({ some: wordsOf(some, size), notAll: wordsOf(notAll, size) });
    },
    satisfying(largest, pay) {
      const search = (settled: Settled): Words | undefined => {
        pay(clauses.length);
        if (!propagate(clauses, settled) || membersIn(settled.inside).length > largest) {
          return undefined;
        }
        const asking = narrowest(clauses, settled);
        if (asking === undefined) return settled.inside;
        const outside = Int32Array.from(settled.outside);
        for (const member of membersIn(asking)) {
          const inside = Int32Array.from(settled.inside);
          put(inside, member);
          const found = search({ inside, outside: Int32Array.from(outside) });
          if (found !== undefined) return found;
          put(outside, member);
        }
        return undefined;
      };
      const found = search({ inside: new Int32Array(size), outside: new Int32Array(size) });
      return found && maskOfWords(found);
    },
  };
}

/** Settles what follows where a clause has one way left; `false` where one has none. */
function propagate(clauses: readonly Flat[], { inside, outside }: Settled): boolean {
  for (let settled = false; !settled; ) {
    settled = true;
    for (const { some, notAll } of clauses) {
      if (meets(some, inside) || meets(notAll, outside)) continue;
      const open = sizeWithout(some, outside) + sizeWithout(notAll, inside);
      if (open > 1) continue;
      if (open === 0) return false;
      for (let word = 0; word < some.length; word += 1) {
        const enter = (some[word] as number) & ~(outside[word] as number);
        const leave = (notAll[word] as number) & ~(inside[word] as number);
        inside[word] = (inside[word] as number) | enter;
        outside[word] = (outside[word] as number) | leave;
      }
      settled = false;
    }
  }
  return true;
}

/** The fewest members one of which a clause asks for that is not satisfied by leaving all else out. */
function narrowest(clauses: readonly Flat[], { inside, outside }: Settled): Words | undefined {
  let best: Words | undefined;
  let fewest = Number.POSITIVE_INFINITY;
  for (const { some, notAll } of clauses) {
    if (meets(some, inside) || sizeWithout(notAll, inside) > 0) continue;
    const size = sizeWithout(some, outside);
    if (size >= fewest) continue;
    best = some.map((word, at) => word & ~(outside[at] as number));
    fewest = size;
  }
  return best;
}

function meets(a: Words, b: Words): boolean {
  for (let word = 0; word < a.length; word += 1) {
    if (((a[word] as number) & (b[word] as number)) !== 0) return true;
  }
  return false;
}

function sizeWithout(a: Words, b: Words): number {
  let size = 0;
  for (let word = 0; word < a.length; word += 1) {
    for (let rest = (a[word] as number) & ~(b[word] as number); rest !== 0; rest &= rest - 1) {
      size += 1;
    }
  }
  return size;
}

function put(words: Words, member: number): void {
  const at = Math.floor(member / 30);
  words[at] = (words[at] as number) | (1 << (member % 30));
}

function membersIn(words: Words): readonly number[] {
  const members: number[] = [];
  for (const [at, word] of words.entries()) {
    for (let rest = word; rest !== 0; rest &= rest - 1) {
      members.push(30 * at + 31 - Math.clz32(rest & -rest));
    }
  }
  return members;
}

function wordsOf(mask: Mask, size: number): Words {
  return Int32Array.from({ length: size }, (_, at) =>
    Number((mask >> BigInt(30 * at)) & 0x3fffffffn),
  );
}

function maskOfWords(words: Words): Mask {
  let mask = 0n;
  for (const word of [...words].reverse()) mask = (mask << 30n) | BigInt(word);
  return mask;
}
