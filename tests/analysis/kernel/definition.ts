import type { Clause } from '../../../src/analysis/kernel/clauses.js';
import type { Part } from '../../../src/analysis/kernel/part.js';
import type { Piece } from '../../../src/analysis/kernel/piece.js';

// What pieces mean, in so many words, and every ordering by it.

/** A bundle, by its number from 1 on, and what is done before it. */
export interface Step {
  readonly done: readonly number[];
  readonly bundle: readonly number[];
  readonly number: number;
}

/** What may follow some events done after so many bundles, and by how many bundles all can be done. */
export interface State {
  readonly done: readonly number[];
  readonly bundles: number;
  readonly next: readonly (readonly number[])[];
  /** How many ways there are of no further bundle, of one, of two, ... */
  readonly ways: readonly number[];
}

/** Each state that can be reached, the first of all to begin with. */
export function statesOf(part: Part, widest: number): readonly State[] {
  const states = new Map<string, State>();
  const visit = (done: readonly number[], bundles: number): State => {
    const key = `${done} after ${bundles}`;
    const known = states.get(key);
    if (known !== undefined) return known;
    const left = part.events.filter((event) => !done.includes(event));
    const next = subsetsOf(left).filter(
      (bundle) =>
        bundle.length > 0 &&
        bundle.length <= widest &&
        mayBeTaken(part, { done, bundle, number: bundles + 1 }),
    );
    const ways = left.map(() => 0);
    for (const bundle of next) {
      const after = [...done, ...bundle].sort((a, b) => a - b);
      for (const [more, each] of visit(after, bundles + 1).ways.entries()) {
        ways[more] = (ways[more] ?? 0) + each;
      }
    }
    const state = { done, bundles, next, ways: left.length === 0 ? [1] : [0, ...ways] };
    states.set(key, state);
    return state;
  };
  visit([], 0);
  return [...states.values()].reverse();
}

/** Every set of some events. */
export function subsetsOf(events: readonly number[]): readonly (readonly number[])[] {
  const sets: (readonly number[])[] = [[]];
  for (const event of events) sets.push(...sets.map((set) => [...set, event]));
  return sets;
}

/** Every ordering of some events, whatever is asked of them. */
export function allOrderings(events: readonly number[]): readonly Step[][] {
  const behind = (done: readonly number[], number: number): readonly Step[][] => {
    const left = events.filter((event) => !done.includes(event));
    if (left.length === 0) return [[]];
    return subsetsOf(left)
      .filter((bundle) => bundle.length > 0)
      .flatMap((bundle) =>
        behind([...done, ...bundle], number + 1).map((rest) => [{ done, bundle, number }, ...rest]),
      );
  };
  return behind([], 1);
}

/** Whether a bundle may be taken: each stage after the one before it, and no piece broken. */
export function mayBeTaken({ pieces, previousStage }: Part, step: Step): boolean {
  const isInStages = step.bundle.every((event) => {
    const stage = previousStage[event];
    return stage === undefined || step.done.includes(stage);
  });
  return isInStages && !pieces.some((piece) => isBroken(piece, step));
}

function isBroken(piece: Piece, { done, bundle, number }: Step): boolean {
  const after = [...done, ...bundle];
  const isIn = (event: number) => bundle.includes(event);
  const isDone = (event: number) => done.includes(event);
  switch (piece.kind) {
    case 'hopeless':
      return true;
    case 'after':
      return piece.events.some(isIn) && !holds(piece, done);
    case 'with':
      return piece.events.some(isIn) && !piece.done.every((event) => after.includes(event));
    case 'gate':
      return piece.events.some(isIn) && !piece.clauses.some((clause) => holds(clause, done));
    case 'check':
      return piece.events.some(isIn) && !piece.clauses.some((clause) => holds(clause, after));
    case 'bad':
      return holds(piece, after);
    case 'next':
      return isDone(piece.first) ? !isDone(piece.then) && !isIn(piece.then) : isIn(piece.then);
    case 'apart':
      return piece.events.filter(isIn).length > 1;
    case 'opens':
      return number === 1 && !isIn(piece.event);
    case 'deadline':
      return number === piece.position && !after.includes(piece.event);
  }
}

function holds({ done, open }: Clause, state: readonly number[]): boolean {
  return (
    done.every((event) => state.includes(event)) && !open.some((event) => state.includes(event))
  );
}
