import type { Clause } from '../../src/analysis/kernel/clauses.js';
import type { Piece } from '../../src/analysis/kernel/piece.js';

/** Whether single steps may go from some events done to others; a mask has a bit for each. */
export type Permit = (done: number, after: number) => boolean;

/** Which steps a compiled constraint permits. */
export function permitOf(piece: Piece): Permit {
  switch (piece.kind) {
    case 'hopeless':
      return () => false;
    case 'after':
      return whereHeld(piece.events, anyOf([piece]), 'before');
    case 'with':
      return whereHeld(piece.events, anyOf([{ done: piece.done, open: [] }]), 'after');
    case 'gate':
      return whereHeld(piece.events, anyOf(piece.clauses), 'before');
    case 'check':
      return whereHeld(piece.events, anyOf(piece.clauses), 'after');
    case 'bad': {
      const holds = anyOf([piece]);
      return (_done, after) => !holds(after);
    }
    case 'next':
      return permitOfNext(1 << piece.first, 1 << piece.then);
    case 'apart': {
      const events = bits(piece.events);
      return (done, after) => sizeOf(after & ~done & events) < 2;
    }
    case 'opens':
      return (done, after) => done !== 0 || (after & (1 << piece.event)) !== 0;
    case 'deadline':
      return (_done, after) =>
        sizeOf(after) !== piece.position || (after & (1 << piece.event)) !== 0;
  }
}

type StateTest = (state: number) => boolean;

function anyOf(clauses: readonly Clause[]): StateTest {
  const masks = clauses.map(({ done, open }) => ({ done: bits(done), open: bits(open) }));
  return (state) => masks.some(({ done, open }) => (done & ~state) === 0 && (open & state) === 0);
}

function whereHeld(events: readonly number[], holds: StateTest, read: 'before' | 'after'): Permit {
  const held = bits(events);
  return (done, after) => (after & ~done & held) === 0 || holds(read === 'before' ? done : after);
}

function permitOfNext(first: number, then: number): Permit {
  return (done, after) => {
    if ((after & ~done & then) !== 0) return (done & first) !== 0;
    return (done & first) === 0 || (done & then) !== 0;
  };
}

function bits(events: readonly number[]): number {
  return events.reduce((mask, event) => mask | (1 << event), 0);
}

function sizeOf(mask: number): number {
  let size = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) size += 1;
  return size;
}
