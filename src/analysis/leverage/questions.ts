import { type Limits, type Meter, type Stop, within } from '../engine/meter.js';

/** A question that was stopped, how many bundles it had tried by then, and why. */
export interface Unanswered<Q extends string> {
  readonly question: Q;
  readonly states: number;
  readonly why: Stop;
}

/** Where a search stopped before its end; `states` is `undefined` where it did not. */
export interface Stopped {
  readonly states: number | undefined;
  readonly why?: Stop;
}

/** The questions of one analysis, each with a budget of its own, and which of them were stopped. */
export interface Questions<Q extends string> {
  /** The answer, or `null` where the budget ran out: that of the analysis, or one of its own. */
  ask<T>(question: Q, answer: (meter: Meter) => T, limits?: Limits): T | null;
  /** Notes that a question was stopped, if it was. */
  note(question: Q, stopped: Stopped | undefined): void;
  /** In the order in which they were stopped, each question once. */
  readonly undecided: readonly Unanswered<Q>[];
}

export function questionsOf<Q extends string>(limits: Limits): Questions<Q> {
  const undecided: Unanswered<Q>[] = [];
  const note = (question: Q, { states, why = 'states' }: Stopped = { states: undefined }) => {
    if (states === undefined || undecided.some((each) => each.question === question)) return;
    undecided.push({ question, states, why });
  };
  return {
    undecided,
    note,
    ask(question, answer, own = limits) {
      const bounded = within(own, answer);
      if (bounded.decided) return bounded.value;
      note(question, bounded);
      return null;
    },
  };
}
