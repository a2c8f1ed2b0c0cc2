/** How much an analysis may do before it answers `undecided`. */
export interface Budget {
  /**
   * The most bundles that may be tried for each question asked on the way; 100,000,000 by default. Where a rule type
   * of your own is asked, or more than 60 events hang together, each counts for fifty.
   */
  readonly states?: number;
  /**
   * The most time for the whole call, in milliseconds; unbounded by default, so that answers do not
   * depend on speed.
   */
  readonly milliseconds?: number;
}

/** Anything that can say that an analysis is no longer wanted; an `AbortSignal` is one. */
export interface Signal {
  readonly aborted: boolean;
}

/** What bounds a long analysis, and who hears of it. */
export interface Limits {
  readonly budget?: Budget;
  /** Looked at every thousand bundles or two; once aborted, the answer is what is known by then. */
  readonly signal?: Signal;
  /** Called as often with how many the question at hand has tried. */
  readonly onProgress?: (progress: { readonly states: number }) => void;
  /** When the call has to be over, on the clock of `performance.now()`; see `begun`. */
  readonly until?: number;
}

/** The same limits with their time running from now on. */
export function begun<T extends Limits>(limits: T): T {
  const { milliseconds } = limits.budget ?? {};
  if (milliseconds === undefined || limits.until !== undefined) return limits;
  return { ...limits, until: performance.now() + milliseconds };
}

/** The same limits with half the time that is left, so that something is left for other questions. */
export function forHalfTheTime<T extends Limits>(limits: T): T {
  if (limits.until === undefined) return limits;
  const now = performance.now();
  return { ...limits, until: now + (limits.until - now) / 2 };
}

/** Why an analysis stopped before its end. */
export type Stop = 'states' | 'milliseconds' | 'memory' | 'aborted';

/** Thrown inside an analysis whose budget is spent or that is aborted, and caught at its edge. */
export class OutOfBudget extends Error {
  readonly code = 'REDLINES_OUT_OF_BUDGET';
  constructor(
    readonly states: number,
    readonly why: Stop,
  ) {
    const what = why === 'aborted' ? 'It was aborted' : `The budget of ${why} ran out`;
    super(`${what} after ${states} bundles were tried.`);
    this.name = 'OutOfBudget';
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
export const slow = 50;

/** How deep the walk goes into an ordering; further is out of bounds, as memory is. */
export const deepest = 3_000;

/** What a class of packages takes in memory, roughly. */
export const classBytes = 20_000;

/** What a class of packages costs to compile. */
export const classCost = 5_000;

const defaultStates = 100_000_000;
/** What the tables of one question may take at one time: 1.5 GiB. */
const ceiling = 1.5 * 2 ** 30;
const lookEvery = 2_000;

export function meterOf(limits: Limits = {}): Meter {
  const { budget, signal, onProgress } = limits;
  const most = budget?.states ?? defaultStates;
  const { until } = begun(limits);
  let spent = 0;
  let held = 0;
  let nextLook = 0;
  return {
    spend(bundles) {
      spent += bundles;
      if (spent > most) throw new OutOfBudget(spent, 'states');
      if (spent < nextLook) return;
      nextLook = spent + lookEvery;
      onProgress?.({ states: spent });
      if (signal?.aborted === true) throw new OutOfBudget(spent, 'aborted');
      if (until !== undefined && performance.now() > until) {
        throw new OutOfBudget(spent, 'milliseconds');
      }
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
  | { readonly decided: false; readonly states: number; readonly why: Stop };

/** Asks a question that may take a part of what is left of a budget, and goes on without an answer. */
export function withinPart<T>(whole: Meter, states: number, ask: (meter: Meter) => T): Bounded<T> {
  return within({ budget: { states } }, (part) =>
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
export function within<T>(limits: Limits, ask: (meter: Meter) => T): Bounded<T> {
  try {
    return { decided: true, value: ask(meterOf(limits)) };
  } catch (error) {
    if (error instanceof OutOfBudget) {
      return { decided: false, states: error.states, why: error.why };
    }
    throw error;
  }
}
