import { type Limits, type Meter, within } from '../engine/meter.js';
import type { CompareQuestion, Unanswered } from './comparison.js';

/** The questions about both sides at once, each with a budget of its own, and which of them ran out. */
export interface Questions {
  /** The answer, or `null` where the budget ran out. */
  ask<T>(question: CompareQuestion, answer: (meter: Meter) => T): T | null;
  /** In the order in which they ran out, each question once. */
  readonly undecided: readonly Unanswered[];
}

export function questionsOf(limits: Limits): Questions {
  const undecided: Unanswered[] = [];
  return {
    undecided,
    ask(question, answer) {
      const bounded = within(limits, answer);
      if (bounded.decided) return bounded.value;
      const { states, why } = bounded;
      if (!undecided.some((each) => each.question === question)) {
        undecided.push({ question, states, why });
      }
      return null;
    },
  };
}
