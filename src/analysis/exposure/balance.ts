import type { Witness } from '../engine/engine.js';

/** How a party stands step by step, in the units of its values. */
export interface Balance {
  readonly party: string;
  /** What is done by then is worth to it, after each bundle; 0 at the start, which is left out. */
  readonly after: readonly number[];
  /** How far below 0 it gets before completion; 0 where it never does. */
  readonly exposure: number;
  /** After how many bundles that is so first; left out where the exposure is 0. */
  readonly exposedAfter?: number;
  /** The most that it would gain by stopping at some step instead of completing; 0 where nothing. */
  readonly temptation: number;
  /** After how many bundles that is so first, 0 at the start; left out where the temptation is 0. */
  readonly temptedAfter?: number;
}

/** How the parties stand in an ordering. */
export interface Balances {
  /** Each party whose values the document gives, in the order of the document. */
  readonly parties: readonly Balance[];
  /** The largest exposure and temptation over the parties. */
  readonly exposure: number;
  readonly temptation: number;
  /** Whether no party would gain by stopping at any step. */
  readonly selfEnforcing: boolean;
}

/** A feasible ordering and how the parties stand in it. */
export interface BalancedOrdering extends Witness, Balances {}
