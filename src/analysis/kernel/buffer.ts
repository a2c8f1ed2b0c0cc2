import type { Meter } from '../engine/meter.js';
import type { Words } from './words.js';

/** A list of sets, two words each, that grows and is used again. */
export interface Buffer {
  items: Int32Array;
  /** How many sets it holds. */
  length: number;
}

const smallest = 64;

export function bufferOf(): Buffer {
  return { items: new Int32Array(smallest), length: 0 };
}

/** A set of the buffer. */
export function itemAt({ items }: Buffer, place: number): Words {
  return { low: items[2 * place] as number, high: items[2 * place + 1] as number };
}

/** Adds a set. */
export function put(out: Buffer, low: number, high: number, meter: Meter): void {
  if (2 * out.length === out.items.length) grow(out, meter);
  out.items[2 * out.length] = low;
  out.items[2 * out.length + 1] = high;
  out.length += 1;
}

function grow(buffer: Buffer, meter: Meter): void {
  const { items } = buffer;
  meter.hold(4 * items.length);
  buffer.items = new Int32Array(2 * items.length);
  buffer.items.set(items);
}

/** Gives back what a buffer that is no longer needed holds. */
export function release({ items }: Buffer, meter: Meter): void {
  meter.hold(4 * (smallest - items.length));
}
