import type { Piece } from '../../src/analysis/kernel/piece.js';

/** Whether a compiled constraint lets single steps go from `done` to `after`. */
export function permits(piece: Piece, done: number, after: number): boolean {
  const bundle = after & ~done;
  const holds = (clause: { readonly done: number; readonly open: number }, state: number) =>
    (clause.done & ~state) === 0 && (clause.open & state) === 0;
  switch (piece.kind) {
    case 'hopeless':
      return false;
    case 'after':
      return (bundle & piece.events) === 0 || holds(piece, done);
    case 'with':
      return (bundle & piece.events) === 0 || (piece.done & ~after) === 0;
    case 'gate':
      return (bundle & piece.events) === 0 || piece.clauses.some((clause) => holds(clause, done));
    case 'check':
      return (bundle & piece.events) === 0 || piece.clauses.some((clause) => holds(clause, after));
    case 'bad':
      return !holds(piece, after);
    case 'next':
      return holdsNext(piece, done, bundle);
    case 'apart':
      return sizeOf(bundle & piece.events) < 2;
    case 'opens':
      return done !== 0 || (bundle & piece.events) !== 0;
    case 'deadline':
      return sizeOf(after) !== piece.position || (piece.events & ~after) === 0;
  }
}

function holdsNext(piece: { first: number; then: number }, done: number, bundle: number): boolean {
  if ((bundle & piece.then) !== 0) return (done & piece.first) !== 0;
  return (done & piece.first) === 0 || (done & piece.then) !== 0;
}

function sizeOf(mask: number): number {
  let size = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) size += 1;
  return size;
}
