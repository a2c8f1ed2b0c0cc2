import type { Move, Moves } from './moves.js';

/** A state met, with its moves; none once it is known to lead nowhere. */
interface Node<State, Bundle> {
  moves: Iterable<Move<State, Bundle>>;
  /** Set once some completion was met from here. */
  completes: boolean;
}

/**
 * Every completion as its bundles in turn, lazily, in the order of the moves. A state from which
 * nothing completes is gone through once at most. The list yielded is the same one each time: copy it
 * to keep it.
 */
export function* completions<State, Bundle>(
  moves: Moves<State, Bundle>,
): Generator<readonly Bundle[], void> {
  if (moves.isComplete(moves.start)) {
    if (moves.holdsAtEnd(moves.start)) yield [];
    return;
  }
  const met = new Map<number | bigint | string, Node<State, Bundle>>();
  const nodeOf = (state: State): Node<State, Bundle> => {
    const key = moves.key(state);
    const known = met.get(key);
    if (known !== undefined) return known;
    const fresh = { moves: moves.next(state), completes: false };
    met.set(key, fresh);
    return fresh;
  };
  const path: Bundle[] = [];
  const first = nodeOf(moves.start);
  const ways = [{ node: first, rest: first.moves[Symbol.iterator]() }];
  for (let way = ways.at(-1); way !== undefined; way = ways.at(-1)) {
    const depth = ways.length - 1;
    const { node, rest } = way;
    const step = rest.next();
    if (step.done === true) {
      if (!node.completes) node.moves = [];
      ways.pop();
      const parent = ways.at(-1);
      if (parent !== undefined && node.completes) parent.node.completes = true;
      continue;
    }
    const { bundle, to } = step.value;
    path.length = depth;
    path.push(bundle);
    if (!moves.isComplete(to)) {
      const next = nodeOf(to);
      ways.push({ node: next, rest: next.moves[Symbol.iterator]() });
    } else if (moves.holdsAtEnd(to)) {
      node.completes = true;
      yield path;
    }
  }
}
