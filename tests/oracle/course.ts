import type { Ordering, Package } from './orderings.js';

/** What is done and what is chosen at one moment; events by their full names. */
export interface Moment {
  readonly done: ReadonlySet<string>;
  readonly terms: Readonly<Record<string, string>>;
}

/** One bundle taking effect. */
export interface Step {
  readonly before: Moment;
  readonly after: Moment;
  readonly bundle: readonly string[];
  readonly previous: readonly string[];
  /** From 1. */
  readonly position: number;
}

export interface Ending {
  readonly moment: Moment;
  readonly bundles: number;
}

/** A whole ordering, played through. */
export interface Course {
  readonly steps: readonly Step[];
  readonly ending: Ending;
}

export function play(chosen: Package, ordering: Ordering): Course {
  const steps: Step[] = [];
  let moment: Moment = { done: new Set(), terms: {} };
  let previous: readonly string[] = [];
  for (const bundle of ordering) {
    const after = take(chosen, moment, bundle);
    steps.push({ before: moment, after, bundle, previous, position: steps.length + 1 });
    moment = after;
    previous = bundle;
  }
  return { steps, ending: { moment, bundles: ordering.length } };
}

/** A term is chosen with the provision's first event, so with any of its events it is chosen. */
function take(chosen: Package, before: Moment, bundle: readonly string[]): Moment {
  const terms: Record<string, string> = { ...before.terms };
  for (const event of bundle) {
    const provision = event.slice(0, event.indexOf('.'));
    const term = chosen[provision];
    if (term === undefined) throw new Error(`${event} is not in the package`);
    terms[provision] = term;
  }
  return { done: new Set([...before.done, ...bundle]), terms };
}
