import type { Meter } from '../engine/meter.js';
import type { Move, Moves } from '../graph/moves.js';
import { type Queue, queue } from './queue.js';

/** What is to be known of the states on a way. */
export interface Places<Bundle, Place> {
  readonly start: Place;
  /** The same for a state on every way to it. */
  after(place: Place, bundle: Bundle): Place;
  /** How bad it is to stand there short of completion, from 0. */
  cost(place: Place): number;
}

/** A way to completion whose worst place is as good as can be. */
export interface LeastWorst<Bundle> {
  readonly worst: number;
  readonly bundles: readonly Bundle[];
}

/** A state under way, and how it was come to. */
interface Open<State, Bundle, Place> {
  readonly place: Place;
  readonly moves: Iterator<Move<State, Bundle>>;
  readonly last?: { readonly before: Open<State, Bundle, Place>; readonly bundle: Bundle };
}

/** What a state takes once it is remembered, roughly, in bytes. */
const stateBytes = 400;

/**
 * A way whose worst place costs least; `undefined` where every way has one that costs more than
 * `most`. Dijkstra's algorithm with the maximum in place of the sum (the bottleneck shortest path,
 * Pollack 1960); among states that cost the same on the way the last one met comes first. So where
 * every place costs 0 or too much, the way is the first of all in the order of the moves.
 */
export function leastWorst<State, Bundle, Place>(
  moves: Moves<State, Bundle, unknown>,
  { start, after, cost }: Places<Bundle, Place>,
  most: number,
  meter: Meter,
): LeastWorst<Bundle> | undefined {
  const met = new Set<number | bigint | string>();
  const waiting: Queue<Open<State, Bundle, Place>> = queue();
  const arrive = (state: State, worst: number, open: Omit<Open<State, Bundle, Place>, 'moves'>) => {
    const key = moves.key(state);
    if (worst > most || met.has(key)) return;
    met.add(key);
    meter.hold(stateBytes);
    waiting.add(worst, { ...open, moves: moves.next(state)[Symbol.iterator]() });
  };
  if (!moves.ways(moves.start)) return undefined;
  if (moves.isComplete(moves.start)) return { worst: 0, bundles: [] };
  arrive(moves.start, cost(start), { place: start });
  for (let first = waiting.first(); first !== undefined; first = waiting.first()) {
    const { item: before, rank: worst } = first;
    const step = before.moves.next();
    if (step.done === true) {
      waiting.drop();
      continue;
    }
    const { bundle, to } = step.value;
    if (moves.isComplete(to)) {
      meter.hold(-stateBytes * met.size);
      return { worst, bundles: [...bundlesTo(before), bundle] };
    }
    const place = after(before.place, bundle);
    arrive(to, Math.max(worst, cost(place)), { place, last: { before, bundle } });
  }
  meter.hold(-stateBytes * met.size);
  return undefined;
}

function bundlesTo<State, Bundle, Place>({ last }: Open<State, Bundle, Place>): readonly Bundle[] {
  return last === undefined ? [] : [...bundlesTo(last.before), last.bundle];
}
