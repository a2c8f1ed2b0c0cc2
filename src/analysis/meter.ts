/** How much an analysis may do before it answers `undecided`. */
export interface Budget {
  /** The most bundles that may be tried, over all states; 5,000,000 by default. */
  readonly states?: number;
  /** The most time, in milliseconds; unbounded by default, so that answers do not depend on speed. */
  readonly milliseconds?: number;
}

/** Thrown inside an analysis whose budget is spent, and caught at its edge. */
export class OutOfBudget extends Error {
  readonly code = 'REDLINES_OUT_OF_BUDGET';
  constructor(readonly states: number) {
    super(`The budget ran out after ${states} bundles were tried.`);
  }
}

/** Counts what one question costs, and stops it. */
export interface Meter {
  /** Pays for one bundle tried. Throws `OutOfBudget` where nothing is left. */
  spend(): void;
}

const defaultStates = 5_000_000;
const clockEvery = 1024;

export function meterOf(budget: Budget = {}): Meter {
  const most = budget.states ?? defaultStates;
  const end =
    budget.milliseconds === undefined ? undefined : performance.now() + budget.milliseconds;
  let spent = 0;
  return {
    spend() {
      spent += 1;
      const late = end !== undefined && spent % clockEvery === 0 && performance.now() > end;
      if (spent > most || late) throw new OutOfBudget(spent);
    },
  };
}

/** The answer to a question within its budget, or how far it got. */
export type Bounded<T> =
  | { readonly decided: true; readonly value: T }
  | { readonly decided: false; readonly states: number };

/** Asks a question with a budget of its own. */
export function within<T>(budget: Budget | undefined, ask: (meter: Meter) => T): Bounded<T> {
  try {
    return { decided: true, value: ask(meterOf(budget)) };
  } catch (error) {
    if (error instanceof OutOfBudget) return { decided: false, states: error.states };
    throw error;
  }
}
