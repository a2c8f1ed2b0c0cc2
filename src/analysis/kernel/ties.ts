import type { Clause } from './clauses.js';
import type { Piece } from './piece.js';

/** The events that a piece speaks of. */
export function eventsOf(piece: Piece): number {
  switch (piece.kind) {
    case 'hopeless':
      return 0;
    case 'after':
      return piece.events | piece.done | piece.open;
    case 'with':
      return piece.events | piece.done;
    case 'gate':
    case 'check':
      return piece.clauses.reduce((mask, clause) => mask | eventsIn(clause), piece.events);
    case 'bad':
      return eventsIn(piece);
    case 'next':
      return piece.first | piece.then;
    case 'apart':
    case 'opens':
    case 'deadline':
      return piece.events;
  }
}

function eventsIn(clause: Clause): number {
  return clause.done | clause.open;
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
      return piece.done === 0;
    case 'after':
    case 'with':
    case 'gate':
    case 'check':
    case 'apart':
      return false;
  }
}
