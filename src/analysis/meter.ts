/** How much an analysis may do before it answers `undecided`. */
export interface Budget {
  /**
   * The most bundles that may be tried, over all states; 300,000,000 by default. Where a rule type
   * of your own is asked, or a package has more than 30 events, each counts for 150.
   */
  readonly states?: number;
  /** The most time, in milliseconds; unbounded by default, so that answers do not depend on speed. */
  readonly milliseconds?: number;
}

/** Thrown inside an analysis whose budget is spent, and caught at its edge. */
export class OutOfBudget extends Error {
  readonly code = 'REDLINES_OUT_OF_BUDGET';
  constructor(
    readonly states: number,
    readonly what: 'states' | 'milliseconds' | 'memory',
  ) {
    super(`The budget of ${what} ran out after ${states} bundles were tried.`);
  }
}

/** Counts what one question costs, and stops it. */
export interface Meter {
  /** Pays for bundles tried. Throws `OutOfBudget` where nothing is left. */
  spend(bundles: number): void;
  /** Takes memory, or gives it back where negative; in bytes. Throws `OutOfBudget` past the ceiling. */
  hold(bytes: number): void;
}

/** What a bundle costs where it is not for the kernel to try. */
export const slow = 150;

/** What a class of packages costs to compile. */
export const classCost = 1000;

const defaultStates = 300_000_000;
/** What the tables of one question may take at one time: 1.5 GiB. */
const ceiling = 1.5 * 2 ** 30;
const clockEvery = 10_000;

export function meterOf(budget: Budget = {}): Meter {
  const most = budget.states ?? defaultStates;
  const end =
    budget.milliseconds === undefined ? undefined : performance.now() + budget.milliseconds;
  let spent = 0;
  let held = 0;
  let nextLook = clockEvery;
  return {
    spend(bundles) {
      spent += bundles;
      if (spent > most) throw new OutOfBudget(spent, 'states');
      if (end === undefined || spent < nextLook) return;
      nextLook = spent + clockEvery;
      if (performance.now() > end) throw new OutOfBudget(spent, 'milliseconds');
    },
    hold(bytes) {
      held += bytes;
      if (held > ceiling) throw new OutOfBudget(spent, 'memory');
    },
  };
}

/** The answer to a question within its budget, or how far it got. */
export type Bounded<T> =
  | { readonly decided: true; readonly value: T }
  | { readonly decided: false; readonly states: number };

/** Asks a question that may take a part of what is left of a budget, and goes on without an answer. */
export function withinPart<T>(whole: Meter, states: number, ask: (meter: Meter) => T): Bounded<T> {
  return within({ states }, (part) =>
    ask({
      spend(bundles) {
        part.spend(bundles);
        whole.spend(bundles);
      },
      hold: part.hold,
    }),
  );
}

/** Asks a question with a budget of its own. */
export function within<T>(budget: Budget | undefined, ask: (meter: Meter) => T): Bounded<T> {
  try {
    return { decided: true, value: ask(meterOf(budget)) };
  } catch (error) {
    if (error instanceof OutOfBudget) return { decided: false, states: error.states };
    throw error;
  }
}
