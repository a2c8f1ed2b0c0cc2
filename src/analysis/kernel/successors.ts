import type { Meter } from '../engine/meter.js';
import { blocksOf } from './blocks.js';
import { type Buffer, put } from './buffer.js';
import { allowed, available, required } from './moves.js';
import type { Tables } from './tables.js';
import { among, areSeveral, isEmpty, meet, sizeOf, union, type Words, within } from './words.js';

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
  const blocks = blocksOf(tables);
  if (blocks !== undefined) {
    inBlocks({ tables, done, widest, out, meter }, blocks, free, due);
    return;
  }
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

/** From where bundles are taken, and what becomes of them. */
interface Taking {
  readonly tables: Tables;
  readonly done: Words;
  readonly widest: number;
  readonly out: Buffer;
  readonly meter: Meter;
}

/** The same where some events go as one: with those that are due their blocks are. */
function inBlocks(taking: Taking, blocks: readonly Words[], free: Words, due: Words): void {
  let base = due;
  for (const block of blocks) if (meet(block, due)) base = union(base, among(block, free));
  const others = blocks.filter((block) => within(block, free) && !meet(block, base));
  addBlocks(taking, others, 0, base);
}

/** Every bundle of some that are taken already and any of the blocks from a place on. */
function addBlocks(taking: Taking, blocks: readonly Words[], from: number, bundle: Words): void {
  const { tables, done, widest, out, meter } = taking;
  meter.spend(1);
  const { low, high } = bundle;
  const size = sizeOf(low, high);
  if (size > widest) return;
  if (size > 0 && allowed(tables, low, high, done.low | low, done.high | high)) {
    put(out, done.low | low, done.high | high, meter);
  }
  for (let place = from; place < blocks.length; place += 1) {
    addBlocks(taking, blocks, place + 1, union(bundle, blocks[place] as Words));
  }
}
