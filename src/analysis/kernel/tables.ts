import type { Clause } from './clauses.js';
import type { Piece } from './piece.js';
import { eventsOf } from './ties.js';

/** Clauses as the kernel reads them: done, open, done, open, ... */
export type ClauseList = Int32Array;

/** Every demand on a package of at most 30 events, as masks. */
export interface Tables {
  /** The events that are to be done. */
  readonly full: number;
  /** For each event, those that must be done before its bundle. */
  readonly before: Int32Array;
  /** For each event, those that must not be. */
  readonly closing: Int32Array;
  /** For each event, those that must be done once its bundle took effect. */
  readonly company: Int32Array;
  /** The events whose entry in `company` is not empty. */
  readonly accompanied: number;
  readonly gates: readonly Trigger[];
  readonly checks: readonly Trigger[];
  readonly bad: ClauseList;
  readonly apart: Int32Array;
  /** First, then, first, then, ... */
  readonly next: Int32Array;
  /** The events that the first bundle must hold. */
  readonly opening: number;
  readonly deadlines: readonly Deadline[];
  /** The last bundle number that a deadline names; 0 where there is none. */
  readonly horizon: number;
}

/** One of the clauses must hold for a bundle with any of the events. */
export interface Trigger {
  readonly events: number;
  readonly clauses: ClauseList;
}

export interface Deadline {
  readonly events: number;
  readonly position: number;
}

/** A package of at most 30 events and what is asked of it. */
export interface Package30 {
  readonly pieces: readonly Piece[];
  /** For each event the one of its provision's previous stage, where there is one. */
  readonly previousStage: readonly (number | undefined)[];
  readonly full: number;
}

/**
 * The tables of the pieces that speak of events of `part` only, a union of parts that no piece ties
 * to the rest; `undefined` where a piece is hopeless.
 */
export function tablesOf(subject: Package30, part: number): Tables | undefined {
  const { previousStage } = subject;
  const pieces = subject.pieces.filter((piece) => (eventsOf(piece) & ~part) === 0);
  const before = Int32Array.from(previousStage, (stage) => (stage === undefined ? 0 : 1 << stage));
  const closing = new Int32Array(previousStage.length);
  const company = new Int32Array(previousStage.length);
  const gates: Trigger[] = [];
  const checks: Trigger[] = [];
  const bad: Clause[] = [];
  const apart: number[] = [];
  const next: number[] = [];
  const deadlines: Deadline[] = [];
  let opening = 0;
  for (const piece of pieces) {
    switch (piece.kind) {
      case 'hopeless':
        return undefined;
      case 'after':
        spread(before, piece.events, piece.done);
        spread(closing, piece.events, piece.open);
        break;
      case 'with':
        spread(company, piece.events, piece.done);
        break;
      case 'gate':
        gates.push({ events: piece.events, clauses: listOf(piece.clauses) });
        break;
      case 'check':
        checks.push({ events: piece.events, clauses: listOf(piece.clauses) });
        break;
      case 'bad':
        bad.push(piece);
        break;
      case 'next':
        spread(before, piece.then, piece.first);
        next.push(piece.first, piece.then);
        break;
      case 'apart':
        apart.push(piece.events);
        break;
      case 'opens':
        opening |= piece.events;
        break;
      case 'deadline':
        deadlines.push(piece);
    }
  }
  let accompanied = 0;
  for (const [event, mask] of company.entries()) {
    if ((mask & ~(1 << event)) !== 0) accompanied |= 1 << event;
  }
  return {
    full: part,
    before,
    closing,
    company,
    accompanied,
    gates,
    checks,
    bad: listOf(bad),
    apart: Int32Array.from(apart),
    next: Int32Array.from(next),
    opening,
    deadlines,
    horizon: Math.max(0, ...deadlines.map((deadline) => deadline.position)),
  };
}

/** Adds a mask to the entry of each event of `events`. */
function spread(table: Int32Array, events: number, mask: number): void {
  for (let rest = events; rest !== 0; rest &= rest - 1) {
    const event = 31 - Math.clz32(rest & -rest);
    table[event] = (table[event] ?? 0) | mask;
  }
}

function listOf(clauses: readonly Clause[]): ClauseList {
  return Int32Array.from(clauses.flatMap(({ done, open }) => [done, open]));
}
