import type { Constraint } from '../../rules/constraint.js';
import { type Clause, clausesOf } from './clauses.js';

/** A constraint on a package, cut to what the kernel's tables hold; events by their index. */
export type Piece =
  /** No ordering satisfies it. */
  | { readonly kind: 'hopeless' }
  /** Any of `events` only once all of `done` are, and none of `open` is, before the bundle. */
  | ({ readonly kind: 'after'; readonly events: readonly number[] } & Clause)
  /** Any of `events` only where all of `done` are, after the bundle. */
  | { readonly kind: 'with'; readonly events: readonly number[]; readonly done: readonly number[] }
  /** Any of `events` only where one of the clauses holds before the bundle. */
  | ({ readonly kind: 'gate' } & Alternatives)
  /** Any of `events` only where one of the clauses holds after the bundle. */
  | ({ readonly kind: 'check' } & Alternatives)
  /** Never a bundle after which the clause holds. */
  | ({ readonly kind: 'bad' } & Clause)
  | { readonly kind: 'next'; readonly first: number; readonly then: number }
  | { readonly kind: 'apart'; readonly events: readonly number[] }
  | { readonly kind: 'opens'; readonly event: number }
  | { readonly kind: 'deadline'; readonly event: number; readonly position: number };

interface Alternatives {
  readonly events: readonly number[];
  readonly clauses: readonly Clause[];
}

const hopeless: Piece = { kind: 'hopeless' };

/** The pieces that say what a constraint says; `undefined` where its conditions are too branched. */
export function piecesOf(constraint: Constraint): readonly Piece[] | undefined {
  switch (constraint.kind) {
    case 'impossible':
      return [hopeless];
    case 'forbidden':
      return clausesOf(constraint.state)?.map(forbidden);
    case 'needsBefore':
      return needs(constraint.events, clausesOf(constraint.first), 'gate');
    case 'needsWith':
      return needs(constraint.events, clausesOf(constraint.first), 'check');
    case 'together':
      return [{ kind: 'with', events: constraint.events, done: constraint.events }];
    case 'next':
    case 'apart':
    case 'opens':
    case 'deadline':
      return [constraint];
  }
}

/** A state that may not be: in the end everything is done, so it has to name something open. */
function forbidden({ done, open }: Clause): Piece {
  const [event] = open;
  if (event === undefined) return hopeless;
  if (open.length === 1 && done.length === 0) return { kind: 'opens', event };
  if (open.length === 1 && done.length === 1) return { kind: 'with', events: done, done: open };
  return { kind: 'bad', done, open };
}

function needs(
  events: readonly number[],
  clauses: readonly Clause[] | undefined,
  kind: 'gate' | 'check',
): readonly Piece[] | undefined {
  if (clauses === undefined) return undefined;
  const [only] = clauses;
  if (only === undefined) return [hopeless];
  if (clauses.length > 1) return [{ kind, events, clauses }];
  if (kind === 'gate') return [{ kind: 'after', events, ...only }];
  if (only.open.length === 0) return [{ kind: 'with', events, done: only.done }];
  return [{ kind, events, clauses }];
}

/** What pieces speak of: they last, and are asked again and again. */
const spoken = new WeakMap<Piece, readonly number[]>();

/** The events that a piece speaks of. */
export function eventsOf(piece: Piece): readonly number[] {
  const known = spoken.get(piece);
  if (known !== undefined) return known;
  const events = eventsIn(piece);
  spoken.set(piece, events);
  return events;
}

function eventsIn(piece: Piece): readonly number[] {
  switch (piece.kind) {
    case 'hopeless':
      return [];
    case 'after':
      return [...piece.events, ...piece.done, ...piece.open];
    case 'with':
      return piece.events === piece.done ? piece.events : [...piece.events, ...piece.done];
    case 'gate':
    case 'check':
      return [...piece.events, ...piece.clauses.flatMap(({ done, open }) => [...done, ...open])];
    case 'bad':
      return [...piece.done, ...piece.open];
    case 'next':
      return [piece.first, piece.then];
    case 'apart':
      return piece.events;
    case 'opens':
    case 'deadline':
      return [piece.event];
  }
}

/** Whether a piece looks at the bundles of all events, and not only at those it speaks of. */
export function isGlobal(piece: Piece): boolean {
  switch (piece.kind) {
    case 'hopeless':
    case 'next':
    case 'opens':
    case 'deadline':
      return true;
    case 'bad':
      return piece.done.length === 0;
    case 'after':
    case 'with':
    case 'gate':
    case 'check':
    case 'apart':
      return false;
  }
}
