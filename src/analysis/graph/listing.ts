import type { Move, Moves } from './moves.js';

/** A state met, with its moves not known to lead nowhere; `undefined` until it is first left. */
interface Node<State, Bundle> {
  readonly state: State;
  moves: readonly Move<State, Bundle>[] | undefined;
  /** Set once some completion was met from here. */
  completes: boolean;
}

/**
 * Every completion as its bundles in turn, lazily, in the order of the moves. A state from which
 * nothing completes is entered once at most. The list yielded is the same one each time: copy it to
 * keep it.
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
    const fresh = { state, moves: undefined, completes: false };
    met.set(key, fresh);
    return fresh;
  };
  const path: Bundle[] = [];
  const nodes = [nodeOf(moves.start)];
  const places = [0];
  while (nodes.length > 0) {
    const depth = nodes.length - 1;
    const node = nodes[depth] as Node<State, Bundle>;
    node.moves ??= moves.next(node.state);
    const move = node.moves[places[depth] as number];
    if (move === undefined) {
      nodes.pop();
      places.pop();
      path.pop();
      const parent = nodes[depth - 1];
      if (parent !== undefined && node.completes) parent.completes = true;
      if (!node.completes) node.moves = [];
      continue;
    }
    places[depth] = (places[depth] as number) + 1;
    if (moves.isComplete(move.to)) {
      if (!moves.holdsAtEnd(move.to)) continue;
      node.completes = true;
      path[depth] = move.bundle;
      path.length = depth + 1;
      yield path;
      path.length = depth;
      continue;
    }
    path[depth] = move.bundle;
    nodes.push(nodeOf(move.to));
    places.push(0);
  }
}
