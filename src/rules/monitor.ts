import type { Ending, Step } from './moment.js';

/** What survives a trip through JSON unchanged. */
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json };

/** A rule's meaning: a pure watch over an ordering, bundle by bundle, with a JSON state. */
export interface Monitor<Body, State extends Json = Json> {
  initial(rule: Body): State;
  /** The state after a bundle, or `undefined` where the bundle violates the rule. */
  next(state: State, step: Step, rule: Body): State | undefined;
  /** Whether the rule holds at completion; where left out, it does. */
  holdsAtEnd?(state: State, ending: Ending, rule: Body): boolean;
}
