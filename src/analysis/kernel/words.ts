/**
 * A set of at most 60 events, as two words of 30 bits: `1 << 31` is negative, and what fits in 31
 * bits is quickest. Inner loops keep the two words in variables of their own.
 */
export interface Words {
  readonly low: number;
  readonly high: number;
}

/** How many events a word has room for. */
export const wordSize = 30;
/** How many events a set has room for. */
export const mostEvents = 2 * wordSize;

export const none: Words = { low: 0, high: 0 };

export function wordsOf(members: Iterable<number>): Words {
  let low = 0;
  let high = 0;
  for (const member of members) {
    if (member < wordSize) low |= 1 << member;
    else high |= 1 << (member - wordSize);
  }
  return { low, high };
}

export function union(a: Words, b: Words): Words {
  return { low: a.low | b.low, high: a.high | b.high };
}

/** Those of `a` that are not in `b`. */
export function without(a: Words, b: Words): Words {
  return { low: a.low & ~b.low, high: a.high & ~b.high };
}

/** Those of `a` that are in `b`. */
export function among(a: Words, b: Words): Words {
  return { low: a.low & b.low, high: a.high & b.high };
}

export function isEmpty({ low, high }: Words): boolean {
  return (low | high) === 0;
}

export function areSame(a: Words, b: Words): boolean {
  return a.low === b.low && a.high === b.high;
}

/** Whether two sets have a member in common. */
export function meet(a: Words, b: Words): boolean {
  return ((a.low & b.low) | (a.high & b.high)) !== 0;
}

/** Whether every member of `part` is in `whole`. */
export function within(part: Words, whole: Words): boolean {
  return ((part.low & ~whole.low) | (part.high & ~whole.high)) === 0;
}

export function has({ low, high }: Words, member: number): boolean {
  return ((member < wordSize ? low >>> member : high >>> (member - wordSize)) & 1) === 1;
}

/** The members, ascending. */
export function membersOf({ low, high }: Words): number[] {
  const members: number[] = [];
  for (let rest = low; rest !== 0; rest &= rest - 1) members.push(leastOf(rest));
  for (let rest = high; rest !== 0; rest &= rest - 1) members.push(wordSize + leastOf(rest));
  return members;
}

/** A set as one number. */
export function numberOf({ low, high }: Words): number | bigint {
  return high === 0 ? low : (BigInt(high) << BigInt(wordSize)) | BigInt(low);
}

/** The least member of a word that is not empty. */
export function leastOf(word: number): number {
  return 31 - Math.clz32(word & -word);
}

/** How many members a set has. */
export function sizeOf(low: number, high = 0): number {
  return high === 0 ? bitsIn(low) : bitsIn(low) + bitsIn(high);
}

function bitsIn(word: number): number {
  let rest = word - ((word >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return (((rest + (rest >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

/** Whether a set has more than one member. */
export function areSeveral(low: number, high: number): boolean {
  return (low & (low - 1)) !== 0 || (high & (high - 1)) !== 0 || (low !== 0 && high !== 0);
}

/** Sets in a row, two words each. */
export type Sets = Int32Array;

const noSets: Sets = new Int32Array(0);

export function setsOf(sets: readonly Words[]): Sets {
  if (sets.length === 0) return noSets;
  const row = new Int32Array(2 * sets.length);
  for (let place = 0; place < sets.length; place += 1) addTo(row, place, sets[place] as Words);
  return row;
}

export function setAt(sets: Sets, place: number): Words {
  return { low: sets[2 * place] ?? 0, high: sets[2 * place + 1] ?? 0 };
}

/** Adds to one set of a row. */
export function addTo(sets: Sets, place: number, { low, high }: Words): void {
  sets[2 * place] = (sets[2 * place] as number) | low;
  sets[2 * place + 1] = (sets[2 * place + 1] as number) | high;
}

/** All sets of a row together. */
export function unionOf(sets: Sets): Words {
  let low = 0;
  let high = 0;
  for (let at = 0; at < sets.length; at += 2) {
    low |= sets[at] as number;
    high |= sets[at + 1] as number;
  }
  return { low, high };
}
