/** What a child process is asked to measure. */
export interface Job {
  readonly task:
    | 'count'
    | 'walk'
    | 'first'
    | 'list'
    | 'draw'
    | 'conflict'
    | 'conflicts'
    | 'terms'
    | 'clingo'
    | 'xstate'
    | 'steps';
  readonly events: number;
  readonly seed: number;
  readonly density: number;
  readonly bundled: boolean;
  /** How long to repeat what is short. */
  readonly milliseconds: number;
}

/** What a measurement found. */
export interface Outcome {
  /** The exact answer: all that answer the same question must agree on it. */
  readonly answer: string;
  /** Milliseconds, or for a rate how many a second. */
  readonly figures: Readonly<Record<string, number>>;
}

export type Task = (job: Job) => Outcome | Promise<Outcome>;
