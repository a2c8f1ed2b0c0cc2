import type { Meter } from '../engine/meter.js';
import type { Moves } from './moves.js';
import type { Node, Tails } from './node.js';
import { tailsOf } from './tails.js';

/** The states met of a package, each made once, with only such moves as can be completed. */
export interface Nodes<State, Bundle> {
  /** Where nothing is done yet; `undefined` where nothing can be completed. */
  start(): Node<State, Bundle> | undefined;
  /** Where everything is done. */
  readonly end: Node<State, Bundle>;
  /** Asks for one move more of a node, and says whether there was one. */
  extend(node: Node<State, Bundle>): boolean;
  /** Every completion of a node that was gone through, if they are few; else none. */
  tails(node: Node<State, Bundle>): Tails<Bundle>;
  /** How many moves and completions are remembered. */
  size(): number;
  /** Forgets every node. */
  clear(): void;
}

/** Roughly what a move, or a completion of few bundles, takes once it is remembered. */
const bytesAMove = 150;

export function nodesOf<State, Bundle>(
  moves: Moves<State, Bundle, unknown>,
  meter: Meter,
): Nodes<State, Bundle> {
  const end: Node<State, Bundle> = { bundles: [], nodes: [], rest: undefined, tails: [[]] };
  const met = new Map<number | bigint | string, Node<State, Bundle>>();
  let size = 0;
  const keep = (more: number) => {
    size += more;
    meter.hold(bytesAMove * more);
  };
  const nodeOf = (state: State): Node<State, Bundle> => {
    if (moves.isComplete(state)) return end;
    const key = moves.key(state);
    const known = met.get(key);
    if (known !== undefined) return known;
    const rest = moves.next(state)[Symbol.iterator]();
    const fresh = { bundles: [], nodes: [], rest, tails: undefined };
    met.set(key, fresh);
    return fresh;
  };
  return {
    end,
    start: () => (moves.ways(moves.start) ? nodeOf(moves.start) : undefined),
    extend(node) {
      const step = node.rest?.next();
      if (step === undefined || step.done === true) {
        node.rest = undefined;
        return false;
      }
      node.bundles.push(step.value.bundle);
      node.nodes.push(nodeOf(step.value.to));
      keep(1);
      return true;
    },
    tails: (node) => node.tails ?? tailsOf(node, keep),
    size: () => size,
    clear() {
      keep(-size);
      met.clear();
    },
  };
}
