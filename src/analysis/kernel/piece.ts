import type { Constraint } from '../../rules/constraint.js';
import { type Clause, clausesOf } from './clauses.js';

/** A constraint on a package of at most 30 events, cut to what the kernel's tables hold. */
export type Piece =
  /** No ordering satisfies it. */
  | { readonly kind: 'hopeless' }
  /** Any of `events` only once all of `done` are, and none of `open` is, before the bundle. */
  | ({ readonly kind: 'after'; readonly events: number } & Clause)
  /** Any of `events` only where all of `done` are, after the bundle. */
  | { readonly kind: 'with'; readonly events: number; readonly done: number }
  /** Any of `events` only where one of the clauses holds before the bundle. */
  | { readonly kind: 'gate'; readonly events: number; readonly clauses: readonly Clause[] }
  /** Any of `events` only where one of the clauses holds after the bundle. */
  | { readonly kind: 'check'; readonly events: number; readonly clauses: readonly Clause[] }
  /** Never a bundle after which the clause holds. */
  | ({ readonly kind: 'bad' } & Clause)
  | { readonly kind: 'next'; readonly first: number; readonly then: number }
  | { readonly kind: 'apart'; readonly events: number }
  | { readonly kind: 'opens'; readonly events: number }
  | { readonly kind: 'deadline'; readonly events: number; readonly position: number };

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
    case 'next':
      return [{ kind: 'next', first: 1 << constraint.first, then: 1 << constraint.then }];
    case 'together':
      return [{ kind: 'with', events: bits(constraint.events), done: bits(constraint.events) }];
    case 'apart':
      return [{ kind: 'apart', events: bits(constraint.events) }];
    case 'opens':
      return [{ kind: 'opens', events: 1 << constraint.event }];
    case 'deadline':
      return [{ kind: 'deadline', events: 1 << constraint.event, position: constraint.position }];
  }
}

/** A state that may not be: in the end everything is done, so it has to name something open. */
function forbidden({ done, open }: Clause): Piece {
  if (open === 0) return hopeless;
  const one = (mask: number) => (mask & (mask - 1)) === 0;
  if (one(open) && done === 0) return { kind: 'opens', events: open };
  if (one(open) && one(done)) return { kind: 'with', events: done, done: open };
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
  const mask = bits(events);
  if (clauses.length > 1) return [{ kind, events: mask, clauses }];
  if (kind === 'gate') return [{ kind: 'after', events: mask, ...only }];
  if (only.open === 0) return [{ kind: 'with', events: mask, done: only.done }];
  return [{ kind, events: mask, clauses }];
}

function bits(events: readonly number[]): number {
  return events.reduce((mask, event) => mask | (1 << event), 0);
}
