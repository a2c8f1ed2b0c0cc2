import type { Meter } from '../engine/meter.js';

/** Doubles are exact below this. */
const exact = 2 ** 53;
/** Base of a limb where a number takes several. */
const base = 2 ** 48;

/**
 * Sets of events done, each with a whole number: a hash table with open addressing. The numbers are
 * doubles as long as each is below 2^53; past that the layer goes over to limbs of 48 bits, least
 * first, and takes one more whenever a number outgrows it.
 */
export interface Layer {
  /** -1 where nothing is. */
  keys: Int32Array;
  /** `limbs` numbers a key. */
  values: Float64Array;
  size: number;
  limbs: number;
  /** How far a hash is shifted down to a place. */
  shift: number;
}

const smallest = 16;

export function layerOf(): Layer {
  const keys = new Int32Array(smallest).fill(-1);
  return { keys, values: new Float64Array(smallest), size: 0, limbs: 1, shift: 28 };
}

/** Makes sure that a layer knows a key, and says where it stands. */
export function enter(layer: Layer, key: number, meter: Meter): number {
  if (2 * layer.size >= layer.keys.length) grow(layer, meter);
  const place = placeOf(layer, key);
  if (layer.keys[place] !== key) {
    layer.keys[place] = key;
    layer.size += 1;
  }
  return place;
}

/** Adds the number at place `from` of a layer to that of `key` in another. */
export function add(layer: Layer, key: number, source: Layer, from: number, meter: Meter): void {
  const place = enter(layer, key, meter);
  if (layer.limbs === 1 && source.limbs === 1) {
    const sum = (layer.values[place] as number) + (source.values[from] as number);
    if (sum < exact) {
      layer.values[place] = sum;
      return;
    }
  }
  addLimbs(layer, place, source, from, meter);
}

function addLimbs(layer: Layer, place: number, source: Layer, from: number, meter: Meter): void {
  while (layer.limbs < Math.max(2, source.limbs)) widen(layer, meter);
  let carry = 0;
  for (let limb = 0; limb < layer.limbs; limb += 1) {
    const at = place * layer.limbs + limb;
    const sum = (layer.values[at] ?? 0) + limbOf(source, from, limb) + carry;
    carry = sum >= base ? 1 : 0;
    layer.values[at] = sum - carry * base;
  }
  if (carry === 0) return;
  widen(layer, meter);
  layer.values[place * layer.limbs + layer.limbs - 1] = 1;
}

function limbOf(layer: Layer, place: number, limb: number): number {
  if (layer.limbs > 1)
    return limb < layer.limbs ? (layer.values[place * layer.limbs + limb] ?? 0) : 0;
  const value = layer.values[place] ?? 0;
  if (limb === 0) return value % base;
  return limb === 1 ? Math.floor(value / base) : 0;
}

/** Gives each number one limb more. */
function widen(layer: Layer, meter: Meter): void {
  const wide = new Float64Array(layer.keys.length * (layer.limbs + 1));
  for (let place = 0; place < layer.keys.length; place += 1) {
    for (let limb = 0; limb <= layer.limbs; limb += 1) {
      wide[place * (layer.limbs + 1) + limb] = limbOf(layer, place, limb);
    }
  }
  meter.hold(8 * layer.keys.length);
  layer.values = wide;
  layer.limbs += 1;
}

/** Where a key is, or would be. */
export function placeOf(layer: Layer, key: number): number {
  const { keys, shift } = layer;
  const last = keys.length - 1;
  let place = Math.imul(key, 0x9e3779b1) >>> shift;
  while (keys[place] !== key && keys[place] !== -1) place = (place + 1) & last;
  return place;
}

function grow(layer: Layer, meter: Meter): void {
  const { keys, values, limbs } = layer;
  meter.hold(keys.length * (4 + 8 * limbs));
  layer.keys = new Int32Array(2 * keys.length).fill(-1);
  layer.values = new Float64Array(2 * values.length);
  layer.shift -= 1;
  for (let old = 0; old < keys.length; old += 1) {
    const key = keys[old] ?? -1;
    if (key === -1) continue;
    const place = placeOf(layer, key);
    layer.keys[place] = key;
    for (let each = 0; each < limbs; each += 1) {
      layer.values[place * limbs + each] = values[old * limbs + each] ?? 0;
    }
  }
}

/** Gives back what a layer holds. */
export function drop(layer: Layer, meter: Meter): void {
  meter.hold((smallest - layer.keys.length) * (4 + 8 * layer.limbs));
}

/** The number of a key; 0 where the layer has none. */
export function numberAt(layer: Layer, key: number): bigint {
  const place = placeOf(layer, key);
  if (layer.keys[place] !== key) return 0n;
  let sum = 0n;
  for (let limb = layer.limbs; limb >= 0; limb -= 1) {
    sum = sum * BigInt(base) + BigInt(limbOf(layer, place, limb));
  }
  return sum;
}
