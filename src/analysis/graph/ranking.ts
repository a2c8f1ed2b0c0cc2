import type { Meter } from '../engine/meter.js';
import type { Moves } from './moves.js';
import { type RankedMoves, rankedMovesOf } from './ranked-moves.js';
import { firstAbove, type Whole } from './whole.js';

/** The completions of a package, numbered from 0. */
export interface Ranking<Bundle> {
  readonly count: bigint;
  /** The completion of that number, which is below `count`. */
  at(number: Whole): readonly Bundle[];
}

/** The ranking of nothing. */
export const emptyRanking: Ranking<never> = { count: 0n, at: () => [] };

/** What it takes to look orderings up is no matter of the budget for counting them. */
export const unmetered: Meter = { spend: () => {}, hold: () => {} };

/** How many moves are remembered before all are forgotten. */
const mostMoves = 4_000_000;

/** The completions of any state, numbered from 0 in the order of the moves. */
export interface Completions<State, Bundle> {
  at(state: State, number: Whole): readonly Bundle[];
}

/**
 * Numbers the completions of any state, given how many each state has. A state's moves are worked out
 * when a completion first passes it.
 */
export function completionsOf<State, Bundle>(
  moves: Moves<State, Bundle, Whole>,
): Completions<State, Bundle> {
  let ranked = rankedMovesOf(moves);
  const path: Bundle[] = [];
  /** The state asked about last, and its number: as a rule it is asked about again. */
  let [asked, node] = [moves.start, ranked.nodeOf(moves.start)];
  return {
    at(state, number) {
      const forgets = ranked.bundles.length > mostMoves;
      if (forgets) ranked = rankedMovesOf(moves);
      if (forgets || state !== asked) [asked, node] = [state, ranked.nodeOf(state)];
      const length = follow(ranked, node, number, path);
      return path.length === length ? path.slice() : path.slice(0, length);
    },
  };
}

/** Numbers every completion of a package. */
export function rankingOf<State, Bundle>(moves: Moves<State, Bundle, Whole>): Ranking<Bundle> {
  const { at } = completionsOf(moves);
  return {
    count: BigInt(moves.ways(moves.start)),
    at: (number) => at(moves.start, number),
  };
}

/** Writes the completion of a number into a path, and says how long it is. */
function follow<Bundle>(
  ranked: RankedMoves<unknown, Bundle>,
  start: number,
  number: Whole,
  path: Bundle[],
): number {
  let node = start;
  let rest = number;
  let length = 0;
  for (let sums = ranked.bigSums(node); sums !== undefined; sums = ranked.bigSums(node)) {
    rest = BigInt(rest);
    const place = firstAbove(sums, rest, 0, sums.length - 1);
    rest -= sums[place - 1] ?? 0n;
    const move = ranked.firstOf(node) + place;
    path[length] = ranked.bundles[move] as Bundle;
    length += 1;
    node = ranked.nodes[move] as number;
  }
  return followSmall(ranked, node, Number(rest), path, length);
}

/** The rest of the way where numbers are exact as doubles. */
function followSmall<Bundle>(
  { sums, bundles, nodes, end, firstOf, lastOf }: RankedMoves<unknown, Bundle>,
  start: number,
  number: number,
  path: Bundle[],
  from: number,
): number {
  let node = start;
  let rest = number;
  let length = from;
  while (node !== end) {
    const first = firstOf(node);
    const move = firstAbove(sums, rest, first, lastOf(node));
    if (move > first) rest -= sums[move - 1] as number;
    path[length] = bundles[move] as Bundle;
    length += 1;
    node = nodes[move] as number;
  }
  return length;
}
