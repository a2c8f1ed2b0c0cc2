import type { Meter } from '../engine/meter.js';
import type { Node, Tails } from './node.js';
import type { Nodes } from './nodes.js';

/** Hands out completions one by one. */
export interface Listing<Bundle> {
  /** The next one, as a list of its own; `undefined` after the last. */
  next(): Bundle[] | undefined;
}

/** How many moves are remembered before all is forgotten but the way to where the listing stands. */
const mostMoves = 2_000_000;
/** How many completions are paid for at a time. */
const batch = 256;

/**
 * Every completion in the order of the moves, lazily. Depth first along remembered lists of moves
 * that all complete; the last bundles come as remembered ends of which there are few, so that nearly
 * every step is another completion.
 */
export function listingOf<State, Bundle>(
  graph: Nodes<State, Bundle>,
  meter: Meter,
  most = mostMoves,
): Listing<Bundle> {
  const { end, extend } = graph;
  const start = graph.start();
  if (start === end) return { next: once([]) };
  const path: Bundle[] = [];
  const nodes = start === undefined ? [] : [start];
  /** How many moves of each node on the way were taken. */
  const taken = [0];
  let depth = nodes.length - 1;
  /** The completions of where the way leads, and how many of them were handed out. */
  let tails: Tails<Bundle> = [];
  let given = 0;
  let unpaid = 0;
  const pay = () => {
    meter.spend(unpaid);
    unpaid = 0;
    if (graph.size() > most) rebuild(graph, nodes, taken, depth);
  };
  /** Goes to the next state of which the completions are known and few, if there is one. */
  const advance = () => {
    for (let at = depth; at >= 0; ) {
      const node = nodes[at] as Node<State, Bundle>;
      const place = taken[at] as number;
      if (place === node.bundles.length && !extend(node)) {
        at -= 1;
        continue;
      }
      taken[at] = place + 1;
      path[at] = node.bundles[place] as Bundle;
      const to = node.nodes[place] as Node<State, Bundle>;
      tails = graph.tails(to);
      if (tails.length > 0) {
        depth = at;
        given = 0;
        return true;
      }
      at += 1;
      nodes[at] = to;
      taken[at] = 0;
    }
    depth = -1;
    return false;
  };
  return {
    next() {
      if (unpaid === batch) pay();
      if (given === tails.length && !advance()) {
        pay();
        return undefined;
      }
      const tail = tails[given] as readonly Bundle[];
      const first = depth + 1;
      for (let at = 0; at < tail.length; at += 1) path[first + at] = tail[at] as Bundle;
      given += 1;
      unpaid += 1;
      const length = first + tail.length;
      return path.length === length ? path.slice() : path.slice(0, length);
    },
  };
}

function once<T>(value: T): () => T | undefined {
  let rest: T | undefined = value;
  return () => {
    const next = rest;
    rest = undefined;
    return next;
  };
}

/** Forgets what was met, but for the nodes on the way, which are made anew as far as they were taken. */
function rebuild<State, Bundle>(
  graph: Nodes<State, Bundle>,
  nodes: Node<State, Bundle>[],
  taken: readonly number[],
  depth: number,
): void {
  graph.clear();
  nodes.length = 0;
  let node = graph.start();
  for (let at = 0; at <= depth && node !== undefined; at += 1) {
    nodes.push(node);
    const count = taken[at] as number;
    while (node.bundles.length < count) graph.extend(node);
    node = node.nodes[count - 1];
  }
}
