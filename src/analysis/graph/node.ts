import type { Move } from './moves.js';

/** A state met, with its moves as far as they were asked for. */
export interface Node<State, Bundle> {
  readonly bundles: Bundle[];
  /** Where each bundle leads. */
  readonly nodes: Node<State, Bundle>[];
  /** The moves not asked for yet; `undefined` once there are none. */
  rest: Iterator<Move<State, Bundle>> | undefined;
  /** Its completions, if they are few; `undefined` until they were looked for. */
  tails: Tails<Bundle> | undefined;
}

/** Some completions of a state, in order. */
export type Tails<Bundle> = readonly (readonly Bundle[])[];
