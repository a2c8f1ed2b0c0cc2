import type { Negotiation } from '../../model/negotiation.js';
import type { Rule } from '../../model/rule.js';
import type { Case } from '../case/case.js';
import type { Engine } from '../engine/engine.js';
import type { Meter } from '../engine/meter.js';
import type { Known } from '../leverage/minimal-sets.js';
import type { LeverageOptions } from '../leverage/options.js';
import type { Proof } from './proof.js';
import type { Move, RepairKind } from './repair.js';

/** An infeasible negotiation, and what is known of it. */
export interface Broken {
  readonly negotiation: Negotiation;
  readonly options: LeverageOptions;
  readonly subject: Case;
  readonly engine: Engine;
  /** The most repairs of one kind. */
  readonly most: number;
  /** Its conflicts and relaxations, as far as they were found. */
  readonly known: Known;
}

/** A repair before it is proved. */
export interface Draft {
  readonly kind: RepairKind;
  readonly moves: readonly Move[];
  /** The rules that it counts as touched. */
  readonly touched: readonly Rule[];
  readonly repaired: Negotiation;
  /** The widest bundle that it needs, where that is more than was allowed. */
  readonly widest?: number;
  /** Where the search for it has already shown one. */
  readonly proof?: Proof;
}

/**
 * Finds every repair of one kind, lazily, and returns whether they are all. Throws `OutOfBudget`
 * where the meter says so.
 */
export type Finder = (broken: Broken, meter: Meter) => Generator<Draft, boolean>;
