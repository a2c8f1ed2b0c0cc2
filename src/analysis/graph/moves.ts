/** A package under its demands as a graph, for listing and ranking: bundles are masks. */
export interface Moves<State, Bundle> {
  readonly start: State;
  /** Two states with one key have the same futures. */
  key(state: State): number | bigint | string;
  /** Whether everything is done; such a state has no moves. */
  isComplete(state: State): boolean;
  /** Whether no demand is broken by completing there. */
  holdsAtEnd(state: State): boolean;
  /**
   * The bundles that may be taken, with the states that they lead to: bundles of few events first,
   * then those whose events come earlier in the document. Pays for what it tries.
   */
  next(state: State): Iterable<Move<State, Bundle>>;
}

export interface Move<State, Bundle> {
  readonly bundle: Bundle;
  readonly to: State;
}
