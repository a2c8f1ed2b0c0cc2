import type { Moves } from './moves.js';
import { exact, type Whole } from './whole.js';

/**
 * The moves of the states met, in order, one state's after another's, in a few long lists: going
 * through them at random then stays within little memory. States go by number.
 */
export interface RankedMoves<State, Bundle> {
  nodeOf(state: State): number;
  /** Where everything is done. */
  readonly end: number;
  /** The place of a state's first move, which are worked out now if they were not before. */
  firstOf(node: number): number;
  /** The place of its last move, once they are worked out. */
  lastOf(node: number): number;
  /** For each move: its bundle, the state it leads to, and how many completions it and the moves before it of that state have. */
  readonly bundles: readonly Bundle[];
  readonly nodes: readonly number[];
  readonly sums: readonly number[];
  /** The same sums where a state's are not all exact as doubles. */
  bigSums(node: number): readonly bigint[] | undefined;
}

const unknown = -1;

export function rankedMovesOf<State, Bundle>(
  moves: Moves<State, Bundle, Whole>,
): RankedMoves<State, Bundle> {
  const end = 0;
  const states: (State | undefined)[] = [undefined];
  const numbers = new Map<number | bigint | string, number>();
  const firsts = [unknown];
  const lasts = [unknown];
  const [bundles, nodes, sums]: [Bundle[], number[], number[]] = [[], [], []];
  const big = new Map<number, readonly bigint[]>();
  const nodeOf = (state: State): number => {
    if (moves.isComplete(state)) return end;
    const key = moves.key(state);
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, states.length);
    firsts.push(unknown);
    lasts.push(unknown);
    return states.push(state) - 1;
  };
  const open = (node: number): number => {
    const state = states[node] as State;
    const first = bundles.length;
    let sum = 0;
    for (const { bundle, to } of moves.next(state)) {
      sum += Number(moves.ways(to));
      bundles.push(bundle);
      nodes.push(nodeOf(to));
      sums.push(sum);
    }
    if (sum >= exact) big.set(node, bigSumsOf(moves, state));
    firsts[node] = first;
    lasts[node] = bundles.length - 1;
    return first;
  };
  const firstOf = (node: number): number => {
    const first = firsts[node] as number;
    return first === unknown ? open(node) : first;
  };
  return {
    nodeOf,
    end,
    firstOf,
    lastOf: (node) => lasts[node] as number,
    bundles,
    nodes,
    sums,
    bigSums(node) {
      if (node === end) return undefined;
      firstOf(node);
      const all = sums[lasts[node] as number] as number;
      return all < exact ? undefined : big.get(node);
    },
  };
}

function bigSumsOf<State, Bundle>(
  moves: Moves<State, Bundle, Whole>,
  state: State,
): readonly bigint[] {
  let sum = 0n;
  return Array.from(moves.next(state), ({ to }) => {
    sum += BigInt(moves.ways(to));
    return sum;
  });
}
