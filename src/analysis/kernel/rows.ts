import type { Meter } from '../engine/meter.js';

/**
 * Sets of events done in the order in which they were met, each with a row of whole numbers, and a
 * hash of their places (open addressing). A number is a double as long as it is surely below 2^53;
 * else it is a sum of limbs, see `settle`.
 */
export interface Rows {
  /** How many numbers a row has: some for each plane, side by side. */
  readonly width: number;
  readonly planes: number;
  size: number;
  /** Two words a set. */
  keys: Int32Array;
  /** One more than the place of a set; 0 where nothing is. */
  index: Int32Array;
  /** How far a hash is shifted down to a place of the index. */
  shift: number;
  /** The numbers, row by row, limb by limb: least first. */
  limbs: readonly Float64Array[];
  /** For how many sets there is room. */
  room: number;
  /** How many sets there are likely to be. */
  expected: number;
}

const noKeys = new Int32Array(0);
const noIndex = new Int32Array(2);
const noNumbers = new Float64Array(0);

/** No sets yet; nothing is held until one is met. */
export function rowsOf(planes: number, width: number): Rows {
  return {
    width,
    planes,
    size: 0,
    keys: noKeys,
    index: noIndex,
    shift: 31,
    limbs: [noNumbers],
    room: 0,
    expected: 0,
  };
}

/** Empties rows to be used again, and lets go of what is far too large for what is expected. */
export function clear(rows: Rows, expected: number, meter: Meter): void {
  rows.size = 0;
  rows.expected = expected;
  if (rows.room <= 64 + 8 * expected) rows.index.fill(0);
  else drop(rows, meter);
}

/** Gives back what rows hold. */
export function drop(rows: Rows, meter: Meter): void {
  meter.hold(-bytes(rows, rows.room));
  rows.keys = noKeys;
  rows.index = noIndex;
  rows.shift = 31;
  rows.limbs = rows.limbs.map(() => noNumbers);
  rows.room = 0;
  rows.size = 0;
}

function bytes({ width, limbs }: Rows, room: number): number {
  return room * (16 + 8 * width * limbs.length);
}

function hash(low: number, high: number): number {
  return Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b);
}

/** The place of a set; -1 where it was not met. */
export function find({ keys, index, shift }: Rows, low: number, high: number): number {
  const last = index.length - 1;
  let at = hash(low, high) >>> shift;
  for (let place = index[at] as number; place !== 0; place = index[at] as number) {
    if (keys[2 * place - 2] === low && keys[2 * place - 1] === high) return place - 1;
    at = (at + 1) & last;
  }
  return -1;
}

/** The place of a set, which is made where there is none, its numbers 0. */
export function enter(rows: Rows, low: number, high: number, meter: Meter): number {
  const { index, keys } = rows;
  const last = index.length - 1;
  let at = hash(low, high) >>> rows.shift;
  for (let place = index[at] as number; place !== 0; place = index[at] as number) {
    if (keys[2 * place - 2] === low && keys[2 * place - 1] === high) return place - 1;
    at = (at + 1) & last;
  }
  if (rows.size === rows.room) {
    grow(rows, meter);
    return enter(rows, low, high, meter);
  }
  const place = rows.size;
  keys[2 * place] = low;
  keys[2 * place + 1] = high;
  rows.size += 1;
  index[at] = place + 1;
  const { limbs, width } = rows;
  for (let limb = 0; limb < limbs.length; limb += 1) {
    const numbers = limbs[limb] as Float64Array;
    for (let each = place * width; each < (place + 1) * width; each += 1) numbers[each] = 0;
  }
  return place;
}

function grow(rows: Rows, meter: Meter): void {
  const { width, size, keys, limbs, expected } = rows;
  const room = size === 0 ? 2 ** Math.max(4, 32 - Math.clz32(expected)) : 2 * size;
  meter.hold(bytes(rows, room - size));
  rows.room = room;
  rows.keys = new Int32Array(2 * room);
  if (size > 0) rows.keys.set(keys);
  rows.limbs = limbs.map((numbers) => {
    const wider = new Float64Array(room * width);
    if (size > 0) wider.set(numbers);
    return wider;
  });
  rows.index = new Int32Array(2 * room);
  rows.shift = Math.clz32(room);
  for (let place = 0; place < size; place += 1) {
    let at =
      hash(rows.keys[2 * place] as number, rows.keys[2 * place + 1] as number) >>> rows.shift;
    while (rows.index[at] !== 0) at = (at + 1) & (2 * room - 1);
    rows.index[at] = place + 1;
  }
}
