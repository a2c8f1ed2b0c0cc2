import { type Limits, type Meter, meterOf, OutOfBudget } from './meter.js';

/** Answers many questions on one budget; from where it runs out the answers are `null`. */
export interface Counter {
  attempt<T>(answer: (meter: Meter) => T): T | null;
  /** Where the budget ran out, if it did. */
  stopped(): OutOfBudget | undefined;
}

export function counterOf(limits: Limits): Counter {
  const meter = meterOf(limits);
  let stopped: OutOfBudget | undefined;
  return {
    attempt(answer) {
      if (stopped !== undefined) return null;
      try {
        return answer(meter);
      } catch (error) {
        if (!(error instanceof OutOfBudget)) throw error;
        stopped = error;
        return null;
      }
    },
    stopped: () => stopped,
  };
}
