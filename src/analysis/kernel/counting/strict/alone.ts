import { closed } from '../../closed.js';
import type { Tables } from '../../tables.js';
import { addTo, type Sets, setAt, union, without, wordsOf } from '../../words.js';
import { dueOf } from '../earlier.js';
import { type Ties, tiesOf } from './ties.js';

/** What the tables ask where each event stands alone in its bundle. */
export interface Alone {
  readonly tables: Tables;
  /** For each event, those that must be done before it. */
  readonly before: Sets;
  /** What must be done once so many events are; nothing at first, or nothing satisfies the tables. */
  readonly due: Sets;
  readonly ties: Ties;
}

/** What an event must be in the company of has to be done before it, where it stands alone. */
export function aloneOf(tables: Tables): Alone {
  const before = Int32Array.from(tables.before);
  for (let event = 0; 2 * event < before.length; event += 1) {
    const company = union(setAt(tables.company, event), tables.opening);
    addTo(before, event, without(company, wordsOf([event])));
  }
  const due = dueOf(tables, closed(before), true);
  return { tables, before, due, ties: tiesOf(tables, before, setAt(due, tables.horizon)) };
}
