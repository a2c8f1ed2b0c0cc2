import type { Meter } from '../engine/meter.js';
import { anyHolds, holds, type Tables } from './tables.js';
import {
  areSeveral,
  isEmpty,
  leastOf,
  none,
  type Sets,
  sizeOf,
  union,
  type Words,
  within,
  without,
  wordSize,
  wordsOf,
} from './words.js';

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

/**
 * Writes into `out` the events done after each bundle that may be taken as the `position`-th where
 * `done` are done: single events in the order of the document where `widest` is 1, else in no
 * particular order. Pays for each bundle tried. With `groups`, only bundles within one; see `groupsOf`.
 */
export function successors(
  tables: Tables,
  done: Words,
  position: number,
  widest: number,
  out: Buffer,
  meter: Meter,
  groups: readonly Words[] = [tables.full],
): void {
  out.length = 0;
  const open = available(tables, done);
  const due = required(tables, done, position);
  if (!within(due, open)) return;
  if (widest === 1) singles(tables, done, isEmpty(due) ? open : due, due, out, meter);
  else {
    for (const group of groups) {
      const free = {
        low: open.low & ~due.low & group.low,
        high: open.high & ~due.high & group.high,
      };
      if (!isEmpty(free) || !isEmpty(due)) bundles(tables, done, free, due, widest, out, meter);
    }
  }
}

function singles(
  tables: Tables,
  { low, high }: Words,
  open: Words,
  due: Words,
  out: Buffer,
  meter: Meter,
): void {
  if (areSeveral(due.low, due.high)) return;
  for (let rest = open.low; rest !== 0; rest &= rest - 1) {
    const event = rest & -rest;
    if (allowed(tables, event, 0, low | event, high)) put(out, low | event, high, meter);
  }
  for (let rest = open.high; rest !== 0; rest &= rest - 1) {
    const event = rest & -rest;
    if (allowed(tables, 0, event, low, high | event)) put(out, low, high | event, meter);
  }
  meter.spend(sizeOf(open.low, open.high));
}

const batch = 4096;

function bundles(
  tables: Tables,
  done: Words,
  free: Words,
  due: Words,
  widest: number,
  out: Buffer,
  meter: Meter,
): void {
  const isBounded = widest < sizeOf(free.low | due.low, free.high | due.high);
  let tried = 0;
  for (let highPart = free.high; ; highPart = (highPart - 1) & free.high) {
    const high = highPart | due.high;
    for (let lowPart = free.low; ; lowPart = (lowPart - 1) & free.low) {
      const low = lowPart | due.low;
      if (tried === batch) {
        meter.spend(tried);
        tried = 0;
      }
      tried += 1;
      if (
        (low | high) !== 0 &&
        !(isBounded && sizeOf(low, high) > widest) &&
        allowed(tables, low, high, done.low | low, done.high | high)
      ) {
        put(out, done.low | low, done.high | high, meter);
      }
      if (lowPart === 0) break;
    }
    if (highPart === 0) break;
  }
  meter.spend(tried);
}

function put(out: Buffer, low: number, high: number, meter: Meter): void {
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

/** A set of the buffer. */
export function itemAt({ items }: Buffer, place: number): Words {
  return { low: items[2 * place] as number, high: items[2 * place + 1] as number };
}

/** The events that some bundle may hold, as far as that does not depend on the bundle. */
export function available(tables: Tables, done: Words): Words {
  const { full, gates } = tables;
  let low = openIn(tables, full.low & ~done.low, 0, done);
  let high = full.high === 0 ? 0 : openIn(tables, full.high & ~done.high, wordSize, done);
  for (const gate of gates) {
    if (((gate.low & low) | (gate.high & high)) === 0) continue;
    if (anyHolds(gate.clauses, done.low, done.high)) continue;
    low &= ~gate.low;
    high &= ~gate.high;
  }
  return accompanied(tables, done, { low, high });
}

/** Those events of a word, the first of which is `first`, that have what they need before them. */
function openIn({ before, closing }: Tables, word: number, first: number, done: Words): number {
  let open = 0;
  for (let rest = word; rest !== 0; rest &= rest - 1) {
    const at = 2 * (first + leastOf(rest));
    const missing =
      ((before[at] as number) & ~done.low) |
      ((before[at + 1] as number) & ~done.high) |
      ((closing[at] as number) & done.low) |
      ((closing[at + 1] as number) & done.high);
    if (missing === 0) open |= rest & -rest;
  }
  return open;
}

/** Those of the open events whose company is open as well. */
function accompanied(tables: Tables, done: Words, open: Words): Words {
  let kept = open;
  for (;;) {
    const after = union(done, kept);
    const alone = lonely(tables, kept, after);
    if (isEmpty(alone)) return kept;
    kept = without(kept, alone);
  }
}

/** The events of a bundle that lack company. */
export function lonely({ company, accompanied }: Tables, bundle: Words, after: Words): Words {
  const low = lonelyIn(company, bundle.low & accompanied.low, 0, after.low, after.high);
  const high = lonelyIn(company, bundle.high & accompanied.high, wordSize, after.low, after.high);
  return (low | high) === 0 ? none : { low, high };
}

/** The same for events of one word, the first of which is `first`. */
export function lonelyIn(
  company: Sets,
  word: number,
  first: number,
  low: number,
  high: number,
): number {
  let alone = 0;
  for (let rest = word; rest !== 0; rest &= rest - 1) {
    const at = 2 * (first + leastOf(rest));
    const missing = ((company[at] as number) & ~low) | ((company[at + 1] as number) & ~high);
    if (missing !== 0) alone |= rest & -rest;
  }
  return alone;
}

/** The events that the next bundle must hold. */
export function required(tables: Tables, done: Words, position: number): Words {
  const { next, deadlines, opening } = tables;
  let due = isEmpty(done) ? opening : none;
  for (let at = 0; at < next.length; at += 4) {
    const low = next[at + 2] as number;
    const high = next[at + 3] as number;
    const isFirstDone =
      (((next[at] as number) & done.low) | ((next[at + 1] as number) & done.high)) !== 0;
    if (isFirstDone && ((low & done.low) | (high & done.high)) === 0) {
      due = union(due, { low, high });
    }
  }
  for (const deadline of deadlines) {
    if (deadline.position === position) due = union(due, without(wordsOf([deadline.event]), done));
  }
  return due;
}

/** Whether a bundle of available events breaks nothing that depends on the bundle. */
export function allowed(
  tables: Tables,
  low: number,
  high: number,
  afterLow: number,
  afterHigh: number,
): boolean {
  const { company, accompanied, apart, bad, checks } = tables;
  if (lonelyIn(company, low & accompanied.low, 0, afterLow, afterHigh) !== 0) return false;
  if (lonelyIn(company, high & accompanied.high, wordSize, afterLow, afterHigh) !== 0) return false;
  if (holdsTwo(apart, low, high)) return false;
  for (let at = 0; at < bad.length; at += 4) if (holds(bad, at, afterLow, afterHigh)) return false;
  for (const check of checks) {
    if (((check.low & low) | (check.high & high)) === 0) continue;
    if (!anyHolds(check.clauses, afterLow, afterHigh)) return false;
  }
  return true;
}

/** Whether a bundle holds two events of one of the sets. */
export function holdsTwo(apart: Sets, low: number, high: number): boolean {
  for (let at = 0; at < apart.length; at += 2) {
    if (areSeveral((apart[at] as number) & low, (apart[at + 1] as number) & high)) return true;
  }
  return false;
}
