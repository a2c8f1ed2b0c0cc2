import type { Bundle, Ordering } from '../../model/package.js';
import type { Meter } from '../engine/meter.js';
import { queueOf } from '../engine/queue.js';
import type { Move, Moves } from '../graph/moves.js';
import type { Place, PlacesIn } from './places.js';

/** A way to completion whose worst place is as good as can be. */
export interface LeastWorst {
  /** What its worst place costs. */
  readonly worst: number;
  readonly ordering: Ordering;
}

/** A state under way, and how it was come to. */
interface Open<State> {
  /** What the worst place on the way to it costs. */
  readonly worst: number;
  /** How many states were met with it. */
  readonly number: number;
  readonly place: Place;
  readonly moves: Iterator<Move<State, Bundle>>;
  readonly last?: { readonly before: Open<State>; readonly bundle: Bundle };
}

/** What a state takes while its moves are gone through, roughly, and what is kept of it, in bytes. */
const [openBytes, metBytes] = [2_000, 100];

/**
 * A way whose worst place costs least; `undefined` where every way has one that costs more than
 * `most`. Dijkstra's algorithm with the maximum in place of the sum (the bottleneck shortest path,
 * Pollack 1960); among states that cost the same on the way the last one met comes first. So where
 * every place costs 0 or too much, the way is the first of all in the order of the moves.
 */
export function leastWorst<State>(
  moves: Moves<State, Bundle, unknown>,
  { start, after }: PlacesIn,
  cost: (place: Place) => number,
  most: number,
  meter: Meter,
): LeastWorst | undefined {
  if (!moves.ways(moves.start)) return undefined;
  if (moves.isComplete(moves.start)) return { worst: 0, ordering: [] };
  const met = new Set<number | bigint | string>();
  const waiting = queueOf<Open<State>>((a, b) => a.worst - b.worst || b.number - a.number);
  let held = 0;
  const hold = (bytes: number) => {
    held += bytes;
    meter.hold(bytes);
  };
  const arrive = (state: State, worst: number, open: Pick<Open<State>, 'place' | 'last'>) => {
    const key = moves.key(state);
    if (worst > most || met.has(key)) return;
    met.add(key);
    hold(openBytes + metBytes);
    const next = moves.next(state)[Symbol.iterator]();
    waiting.put({ ...open, worst, number: met.size, moves: next });
  };
  arrive(moves.start, cost(start), { place: start });
  let way: LeastWorst | undefined;
  for (let before = waiting.take(); before !== undefined; before = waiting.take()) {
    const { worst } = before;
    const step = before.moves.next();
    if (step.done === true) {
      hold(-openBytes);
      continue;
    }
    waiting.put(before);
    const { bundle, to } = step.value;
    if (moves.isComplete(to)) {
      way = { worst, ordering: [...orderingTo(before), bundle] };
      break;
    }
    const place = after(before.place, bundle);
    arrive(to, Math.max(worst, cost(place)), { place, last: { before, bundle } });
  }
  hold(-held);
  return way;
}

function orderingTo<State>({ last }: Open<State>): Ordering {
  return last === undefined ? [] : [...orderingTo(last.before), last.bundle];
}
