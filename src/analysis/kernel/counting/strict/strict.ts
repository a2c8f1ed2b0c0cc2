import type { Meter } from '../../../engine/meter.js';
import type { Tables } from '../../tables.js';
import { isEmpty, setAt } from '../../words.js';
import { aloneOf } from './alone.js';
import { countBySize } from './by-size.js';
import { countSplitting } from './splitting.js';
import { areFew } from './ties.js';

/** How many strict orderings satisfy the tables. */
export function countStrict(tables: Tables, meter: Meter): bigint {
  const alone = aloneOf(tables);
  if (!isEmpty(setAt(alone.due, 0))) return 0n;
  return areFew(alone.ties) ? countSplitting(alone, meter) : countBySize(alone, meter);
}
