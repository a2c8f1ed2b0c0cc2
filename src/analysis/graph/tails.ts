import type { Node, Tails } from './node.js';

/** Where there are more, a node is gone through move by move. */
const few = 32;

const none: Tails<never> = [];

/**
 * Every completion of a node in order, once all its moves were asked for, if they are few; else none.
 * What is found is remembered by the nodes; `keep` is told how many completions that is.
 */
export function tailsOf<State, Bundle>(
  node: Node<State, Bundle>,
  keep: (more: number) => void,
): Tails<Bundle> {
  if (node.tails !== undefined) return node.tails;
  if (node.rest !== undefined) return none;
  const all: (readonly Bundle[])[] = [];
  for (const [place, to] of node.nodes.entries()) {
    const own = node.bundles[place] as Bundle;
    const tails = tailsOf(to, keep);
    if (tails.length === 0 || all.length + tails.length > few) {
      node.tails = none;
      return none;
    }
    for (const tail of tails) all.push([own, ...tail]);
  }
  keep(all.length);
  node.tails = all;
  return all;
}
