/** A set of small whole numbers (events, rules) as the bits of a bigint. */
export type Mask = bigint;

export function maskOf(members: Iterable<number>): Mask {
  let mask = 0n;
  for (const member of members) mask |= bitOf(member);
  return mask;
}

const bits: Mask[] = [];

function bitOf(member: number): Mask {
  const known = bits[member];
  if (known !== undefined) return known;
  while (bits.length <= member) bits.push(1n << BigInt(bits.length));
  return 1n << BigInt(member);
}

/** Masks below this are gone through as plain numbers, many times as fast. */
const small = 2n ** 31n;

/** The members of a mask, ascending. */
export function membersOf(mask: Mask): number[] {
  const members: number[] = [];
  if (mask < small) {
    for (let rest = Number(mask); rest !== 0; rest &= rest - 1) {
      members.push(31 - Math.clz32(rest & -rest));
    }
    return members;
  }
  for (let rest = mask, member = 0; rest !== 0n; rest >>= 1n, member += 1) {
    if (rest & 1n) members.push(member);
  }
  return members;
}

export function sizeOf(mask: Mask): number {
  let size = 0;
  for (let rest = mask; rest !== 0n; rest &= rest - 1n) size += 1;
  return size;
}

/** Whether every member of `part` is in `whole`. */
export function within(part: Mask, whole: Mask): boolean {
  return (part & ~whole) === 0n;
}

export function has(mask: Mask, member: number): boolean {
  return ((mask >> BigInt(member)) & 1n) === 1n;
}
