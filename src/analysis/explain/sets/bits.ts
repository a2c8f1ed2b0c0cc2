import { sizeOf } from '../../kernel/words.js';

/** A set of small whole numbers, in words of 30 bits, so that it is worked on as plain numbers. */
export type Bits = readonly number[];

const word = 30;

/** A set with room for members below `size`. */
export function bitsOf(size: number, members: Iterable<number> = []): Bits {
  const set = Array.from({ length: Math.max(1, Math.ceil(size / word)) }, () => 0);
  for (const member of members) {
    const at = Math.floor(member / word);
    set[at] = (set[at] ?? 0) | (1 << (member % word));
  }
  return set;
}

export function has(set: Bits, member: number): boolean {
  return (((set[Math.floor(member / word)] ?? 0) >>> (member % word)) & 1) === 1;
}

export function union(a: Bits, b: Bits): Bits {
  const all: number[] = [];
  for (let at = 0; at < a.length; at += 1) all.push((a[at] as number) | (b[at] as number));
  return all;
}

/** Those members of `a` that are not in `b`. */
export function difference(a: Bits, b: Bits): Bits {
  const rest: number[] = [];
  for (let at = 0; at < a.length; at += 1) rest.push((a[at] as number) & ~(b[at] as number));
  return rest;
}

export function isEmpty(set: Bits): boolean {
  for (let at = 0; at < set.length; at += 1) if (set[at] !== 0) return false;
  return true;
}

/** How many members of `a` are not in `b`. */
export function sizeWithout(a: Bits, b: Bits): number {
  let size = 0;
  for (let at = 0; at < a.length; at += 1) size += sizeOf((a[at] as number) & ~(b[at] as number));
  return size;
}

/** How many members two sets have in common: 0, 1, or 2 for any more. */
export function inCommon(a: Bits, b: Bits): 0 | 1 | 2 {
  let one = false;
  for (let at = 0; at < a.length; at += 1) {
    const both = (a[at] as number) & (b[at] as number);
    if (both === 0) continue;
    if (one || (both & (both - 1)) !== 0) return 2;
    one = true;
  }
  return one ? 1 : 0;
}

/** The members, ascending. */
export function membersOf(set: Bits): readonly number[] {
  const members: number[] = [];
  for (let at = 0; at < set.length; at += 1) {
    for (let rest = set[at] as number; rest !== 0; rest &= rest - 1) {
      members.push(word * at + 31 - Math.clz32(rest & -rest));
    }
  }
  return members;
}

/** Each set once, where it comes first. */
export function distinct(sets: readonly Bits[]): readonly Bits[] {
  return [...new Map(sets.map((set) => [set.join(), set])).values()];
}
