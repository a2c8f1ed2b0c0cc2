import { closed } from './closed.js';
import type { Tables } from './tables.js';
import { has, isEmpty, membersOf, setAt, type Words, wordsOf } from './words.js';

/** The blocks of tables that were asked for. */
const known = new WeakMap<Tables, readonly Words[] | 'single'>();

/**
 * The events in blocks that are taken at one moment or not at all, since each of a block needs the
 * company of all others; `undefined` where every event is a block by itself.
 */
export function blocksOf(tables: Tables): readonly Words[] | undefined {
  if (isEmpty(tables.accompanied)) return undefined;
  const before = known.get(tables);
  const blocks = before ?? found(tables);
  if (before === undefined) known.set(tables, blocks);
  return blocks === 'single' ? undefined : blocks;
}

function found({ company, full }: Tables): readonly Words[] | 'single' {
  const needed = closed(company);
  const needs = (event: number, other: number) => has(setAt(needed, event), other);
  const events = membersOf(full);
  const blocks: Words[] = [];
  for (const event of events) {
    const block = events.filter(
      (other) => other === event || (needs(event, other) && needs(other, event)),
    );
    if (block[0] === event) blocks.push(wordsOf(block));
  }
  return blocks.length === events.length ? 'single' : blocks;
}
