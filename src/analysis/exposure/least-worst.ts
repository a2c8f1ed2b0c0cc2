import type { Bundle, Ordering } from '../../model/package.js';
import type { Meter } from '../engine/meter.js';
import type { Move, Moves } from '../graph/moves.js';
import type { Place, PlacesIn } from './places.js';
import { type Queue, queue } from './queue.js';

/** A way to completion whose worst place is as good as can be. */
export interface LeastWorst {
  /** What its worst place costs. */
  readonly worst: number;
  readonly ordering: Ordering;
}

/** A state under way, and how it was come to. */
interface Open<State> {
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
  const waiting: Queue<Open<State>> = queue();
  let held = 0;
  const hold = (bytes: number) => {
    held += bytes;
    meter.hold(bytes);
  };
  const arrive = (state: State, worst: number, open: Omit<Open<State>, 'moves'>) => {
    const key = moves.key(state);
    if (worst > most || met.has(key)) return;
    met.add(key);
    hold(openBytes + metBytes);
    waiting.add(worst, { ...open, moves: moves.next(state)[Symbol.iterator]() });
  };
  arrive(moves.start, cost(start), { place: start });
  let way: LeastWorst | undefined;
  for (let first = waiting.first(); first !== undefined; first = waiting.first()) {
    const { item: before, rank: worst } = first;
    const step = before.moves.next();
    if (step.done === true) {
      waiting.drop();
      hold(-openBytes);
      continue;
    }
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
