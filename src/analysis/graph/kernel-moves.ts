import type { Meter } from '../engine/meter.js';
import { bundlesInOrder } from '../kernel/in-order.js';
import type { Tables } from '../kernel/tables.js';
import { areSame, numberOf, union, type Words, wordSize } from '../kernel/words.js';
import type { Move, Moves } from './moves.js';

/** The events done and, up to the last deadline, the number of bundles so far. */
export interface State extends Words {
  readonly bundles: number;
}

/** The kernel's moves, given what bundles are called and what is known of the outlook. */
export function kernelMoves<Bundle, Ways>(
  tables: Tables,
  widest: number,
  name: (bundle: number | bigint) => Bundle,
  ways: (done: Words, bundles: number) => Ways,
  meter: Meter,
): Moves<State, Bundle, Ways> {
  const { full, horizon } = tables;
  return {
    start: { low: 0, high: 0, bundles: 0 },
    key: keyFor(tables.events.length, horizon),
    isComplete: (state) => areSame(state, full),
    ways: (state) => ways(state, state.bundles),
    next(state) {
      const bundles = Math.min(state.bundles + 1, horizon);
      const masks = bundlesInOrder(tables, state, state.bundles + 1, widest, meter);
      const leads = (bundle: Words) => Boolean(ways(union(state, bundle), bundles));
      const move = (bundle: Words): Move<State, Bundle> => ({
        bundle: name(numberOf(bundle)),
        to: { ...union(state, bundle), bundles },
      });
      return Array.isArray(masks) ? masks.filter(leads).map(move) : lazily(masks, leads, move);
    },
  };
}

/** Doubles are exact as keys up to so many bits. */
const exactBits = 53;

/** Keys of states of so many events that count up to so many bundles. */
export function keyFor(events: number, most: number): (state: State) => number | string {
  const level = 2 ** events;
  if (events + Math.ceil(Math.log2(most + 1)) > exactBits) {
    return ({ low, high, bundles }) => `${low} ${high} ${bundles}`;
  }
  return ({ low, high, bundles }) => low + high * 2 ** wordSize + bundles * level;
}

function* lazily<T>(
  masks: Iterable<Words>,
  leads: (bundle: Words) => boolean,
  move: (bundle: Words) => T,
): Generator<T> {
  for (const bundle of masks) if (leads(bundle)) yield move(bundle);
}
