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

/** Where a listing stands. */
interface Way<State, Bundle> {
  /** The bundles from the start on; those past where it stands are of earlier completions. */
  readonly path: Bundle[];
  readonly nodes: Node<State, Bundle>[];
  /** How many moves of each node on the way were taken. */
  readonly taken: number[];
  /** The place of the last node on the way; -1 where there are no more completions. */
  depth: number;
  /** The completions of where that node's last move leads, and how many of them were handed out. */
  tails: Tails<Bundle>;
  given: number;
}

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
  const start = graph.start();
  if (start === graph.end) return { next: once([]) };
  const nodes = start === undefined ? [] : [start];
  const depth = nodes.length - 1;
  const way: Way<State, Bundle> = { path: [], nodes, taken: [0], depth, tails: [], given: 0 };
  let unpaid = 0;
  const pay = () => {
    meter.spend(unpaid);
    unpaid = 0;
    if (graph.size() > most) rebuild(graph, way);
  };
  return {
    next() {
      if (unpaid === batch) pay();
      if (way.given === way.tails.length && !advance(graph, way)) {
        pay();
        return undefined;
      }
      unpaid += 1;
      return completed(way);
    },
  };
}

/** Goes to the next state of which the completions are known and few, if there is one. */
function advance<State, Bundle>(graph: Nodes<State, Bundle>, way: Way<State, Bundle>): boolean {
  const { nodes, taken, path } = way;
  for (let at = way.depth; at >= 0; ) {
    const node = nodes[at] as Node<State, Bundle>;
    const place = taken[at] as number;
    if (place === node.bundles.length && !graph.extend(node)) {
      at -= 1;
      continue;
    }
    taken[at] = place + 1;
    path[at] = node.bundles[place] as Bundle;
    const to = node.nodes[place] as Node<State, Bundle>;
    way.tails = graph.tails(to);
    if (way.tails.length > 0) {
      way.depth = at;
      way.given = 0;
      return true;
    }
    at += 1;
    nodes[at] = to;
    taken[at] = 0;
  }
  way.depth = -1;
  return false;
}

/** The next completion of where the way leads, as a list of its own. */
function completed<State, Bundle>(way: Way<State, Bundle>): Bundle[] {
  const { path, depth, tails, given } = way;
  const tail = tails[given] as readonly Bundle[];
  way.given = given + 1;
  const first = depth + 1;
  for (let at = 0; at < tail.length; at += 1) path[first + at] = tail[at] as Bundle;
  const length = first + tail.length;
  return path.length === length ? path.slice() : path.slice(0, length);
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
  { nodes, taken, depth }: Way<State, Bundle>,
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
