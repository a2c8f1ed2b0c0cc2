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
  /** The state asked about last, and its number: as a rule it is asked about again. */
  let [asked, node] = [moves.start, ranked.nodeOf(moves.start)];
  return {
    at(state, number) {
      const forgets = ranked.bundles.length > mostMoves;
      if (forgets) ranked = rankedMovesOf(moves);
      if (forgets || state !== asked) [asked, node] = [state, ranked.nodeOf(state)];
      return pathFrom(ranked, node, number);
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

function pathFrom<Bundle>(
  ranked: RankedMoves<unknown, Bundle>,
  start: number,
  number: Whole,
): readonly Bundle[] {
  const path: Bundle[] = [];
  let node = start;
  let rest = number;
  for (let sums = ranked.bigSums(node); sums !== undefined; sums = ranked.bigSums(node)) {
    rest = BigInt(rest);
    const place = firstAbove(sums, rest, 0, sums.length - 1);
    rest -= sums[place - 1] ?? 0n;
    const move = ranked.firstOf(node) + place;
    path.push(ranked.bundles[move] as Bundle);
    node = ranked.nodes[move] as number;
  }
  return restOf(ranked, node, Number(rest), path);
}

/** The rest of a path where numbers are exact as doubles. */
function restOf<Bundle>(
  { sums, bundles, nodes, end, firstOf, lastOf }: RankedMoves<unknown, Bundle>,
  start: number,
  number: number,
  path: Bundle[],
): readonly Bundle[] {
  let node = start;
  let rest = number;
  while (node !== end) {
    const first = firstOf(node);
    const move = firstAbove(sums, rest, first, lastOf(node));
    if (move > first) rest -= sums[move - 1] as number;
    path.push(bundles[move] as Bundle);
    node = nodes[move] as number;
  }
  return path;
}
