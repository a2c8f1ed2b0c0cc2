import type { Moves } from './moves.js';

/** The completions of a package, numbered from 0 in the order of the moves. */
export interface Ranking<Bundle> {
  readonly count: bigint;
  /** The completion of that number, bundle by bundle; the number is below `count`. */
  at(number: bigint): readonly Bundle[];
}

/** The ranking of nothing. */
export const emptyRanking: Ranking<never> = { count: 0n, at: () => [] };

interface Node<Bundle> {
  readonly bundles: readonly Bundle[];
  readonly nodes: readonly Node<Bundle>[];
  /** For each move, how many completions it and those before it lead to. */
  readonly sums: readonly bigint[];
  /** The same as doubles where all of them are exact, for speed. */
  readonly doubles: Float64Array | undefined;
  readonly ways: bigint;
}

const exact = 2n ** 53n;

/**
 * Numbers every completion by counting them backwards from the end, each state once; moves that
 * lead nowhere are left out.
 */
export function rankingOf<State, Bundle>(moves: Moves<State, Bundle>): Ranking<Bundle> {
  const known = new Map<number | bigint | string, Node<Bundle>>();
  const from = (state: State): Node<Bundle> => {
    if (moves.isComplete(state)) return endOf(moves.holdsAtEnd(state) ? 1n : 0n);
    const key = moves.key(state);
    const before = known.get(key);
    if (before !== undefined) return before;
    const node = nodeOf(
      Array.from(moves.next(state), ({ bundle, to }) => ({ bundle, node: from(to) })),
    );
    known.set(key, node);
    return node;
  };
  const start = from(moves.start);
  return { count: start.ways, at: (number) => pathOf(start, number) };
}

function endOf(ways: bigint): Node<never> {
  return { bundles: [], nodes: [], sums: [], doubles: undefined, ways };
}

function nodeOf<Bundle>(
  all: readonly { readonly bundle: Bundle; readonly node: Node<Bundle> }[],
): Node<Bundle> {
  const open = all.filter(({ node }) => node.ways > 0n);
  let ways = 0n;
  const sums = open.map(({ node }) => {
    ways += node.ways;
    return ways;
  });
  return {
    bundles: open.map(({ bundle }) => bundle),
    nodes: open.map(({ node }) => node),
    sums,
    doubles: ways < exact ? Float64Array.from(sums, Number) : undefined,
    ways,
  };
}

function pathOf<Bundle>(start: Node<Bundle>, number: bigint): readonly Bundle[] {
  const path: Bundle[] = [];
  let node = start;
  let rest = number;
  while (node.doubles === undefined && node.bundles.length > 0) {
    const { sums } = node;
    const place = sums.findIndex((sum) => rest < sum);
    rest -= sums[place - 1] ?? 0n;
    path.push(node.bundles[place] as Bundle);
    node = node.nodes[place] as Node<Bundle>;
  }
  finish(node, Number(rest), path);
  return path;
}

/** The rest of a path where numbers are exact as doubles. */
function finish<Bundle>(start: Node<Bundle>, number: number, path: Bundle[]): void {
  let node = start;
  let rest = number;
  while (node.doubles !== undefined && node.bundles.length > 0) {
    const sums = node.doubles;
    const place = firstAbove(sums, rest);
    if (place > 0) rest -= sums[place - 1] as number;
    path.push(node.bundles[place] as Bundle);
    node = node.nodes[place] as Node<Bundle>;
  }
}

/** The place of the first sum greater than a number; sums grow, and the last one is greater. */
function firstAbove(sums: Float64Array, number: number): number {
  let low = 0;
  let high = sums.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sums[middle] as number) > number) high = middle;
    else low = middle + 1;
  }
  return low;
}
