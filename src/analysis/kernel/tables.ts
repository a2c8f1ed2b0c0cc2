import type { Clause } from './clauses.js';
import type { Part } from './part.js';
import type { Piece } from './piece.js';
import {
  addTo,
  isEmpty,
  mostEvents,
  type Sets,
  setAt,
  setsOf,
  union,
  type Words,
  wordSize,
  wordsOf,
} from './words.js';

/** Clauses as the kernel reads them, two words a set: done, open, done, open, ... */
export type ClauseList = Int32Array;

/** Every demand on a part of at most 60 events, as sets of numbers that the events have here. */
export interface Tables {
  /** The event of each number. */
  readonly events: readonly number[];
  /** How many words sets of them take. */
  readonly words: 1 | 2;
  /** The events that are to be done. */
  readonly full: Words;
  /** For each event, those that must be done before its bundle. */
  readonly before: Sets;
  /** For each event, those that must not be. */
  readonly closing: Sets;
  /** For each event, those that must be done once its bundle took effect. */
  readonly company: Sets;
  /** The events whose entry in `company` is not empty. */
  readonly accompanied: Words;
  readonly gates: readonly Trigger[];
  readonly checks: readonly Trigger[];
  readonly bad: ClauseList;
  readonly apart: Sets;
  /** First, then, first, then, ... */
  readonly next: Sets;
  /** The events that the first bundle must hold. */
  readonly opening: Words;
  readonly deadlines: readonly Deadline[];
  /** The last bundle number that a deadline names; 0 where there is none. */
  readonly horizon: number;
}

/** One of the clauses must hold for a bundle with any of the events. */
export interface Trigger extends Words {
  readonly clauses: ClauseList;
}

export interface Deadline {
  readonly event: number;
  readonly position: number;
}

/**
 * The tables of a part, whose pieces must not be hopeless. Its events have the places that they have
 * among `numbered`, by default their own places in the part.
 */
export function tablesOf(part: Part, numbered: readonly number[] = part.events): Tables {
  const numbers = numbersOf(numbered);
  const draft = draftOf(numbered.length);
  for (let number = 0; number < numbered.length; number += 1) {
    const stage = part.previousStage[numbered[number] as number];
    if (stage !== undefined) addTo(draft.before, number, setOf([stage], numbers));
  }
  for (const piece of part.pieces) write(draft, piece, numbers);
  const { bad, apart, next, deadlines } = draft;
  return {
    ...draft,
    events: numbered,
    words: numbered.length > wordSize ? 2 : 1,
    full: setOf(part.events, numbers),
    accompanied: accompaniedIn(draft.company),
    bad: setsOf(bad),
    apart: setsOf(apart),
    next: setsOf(next),
    horizon: deadlines.reduce((latest, { position }) => Math.max(latest, position), 0),
  };
}

/** The number of each event that has one. */
type Numbers = readonly (number | undefined)[];

function numbersOf(numbered: readonly number[]): Numbers {
  if (numbered.length > mostEvents) throw new Error(`There is no room for ${numbered.length} events.`);
  const numbers: number[] = [];
  for (let number = 0; number < numbered.length; number += 1) {
    numbers[numbered[number] as number] = number;
  }
  return numbers;
}

/** The numbers of those events that have one. */
function setOf(events: readonly number[], numbers: Numbers): Words {
  let [low, high] = [0, 0];
  for (let at = 0; at < events.length; at += 1) {
    const number = numbers[events[at] as number];
    if (number === undefined) continue;
    if (number < wordSize) low |= 1 << number;
    else high |= 1 << (number - wordSize);
  }
  return { low, high };
}

/** Tables while they are written. */
interface Draft {
  readonly before: Sets;
  readonly closing: Sets;
  readonly company: Sets;
  readonly gates: Trigger[];
  readonly checks: Trigger[];
  readonly bad: Words[];
  readonly apart: Words[];
  readonly next: Words[];
  opening: Words;
  readonly deadlines: Deadline[];
}

function draftOf(size: number): Draft {
  return {
    before: new Int32Array(2 * size),
    closing: new Int32Array(2 * size),
    company: new Int32Array(2 * size),
    gates: [],
    checks: [],
    bad: [],
    apart: [],
    next: [],
    opening: { low: 0, high: 0 },
    deadlines: [],
  };
}

function write(draft: Draft, piece: Piece, numbers: Numbers): void {
  const set = (events: readonly number[]) => setOf(events, numbers);
  switch (piece.kind) {
    case 'hopeless':
      throw new Error('There are no tables of what is hopeless.');
    case 'after':
      spread(draft.before, piece.events, set(piece.done), numbers);
      if (piece.open.length > 0) spread(draft.closing, piece.events, set(piece.open), numbers);
      break;
    case 'with':
      spread(draft.company, piece.events, set(piece.done), numbers);
      break;
    case 'gate':
      draft.gates.push({ ...set(piece.events), clauses: listOf(piece.clauses, numbers) });
      break;
    case 'check':
      draft.checks.push({ ...set(piece.events), clauses: listOf(piece.clauses, numbers) });
      break;
    case 'bad':
      draft.bad.push(set(piece.done), set(piece.open));
      break;
    case 'next':
      spread(draft.before, [piece.then], set([piece.first]), numbers);
      draft.next.push(set([piece.first]), set([piece.then]));
      break;
    case 'apart':
      draft.apart.push(set(piece.events));
      break;
    case 'opens':
      draft.opening = union(draft.opening, set([piece.event]));
      break;
    case 'deadline': {
      const event = numbers[piece.event];
      if (event !== undefined) draft.deadlines.push({ event, position: piece.position });
    }
  }
}

/** Adds a set to the entry of each of the events. */
function spread(sets: Sets, events: readonly number[], set: Words, numbers: Numbers): void {
  for (const event of events) {
    const number = numbers[event];
    if (number !== undefined) addTo(sets, number, set);
  }
}

function listOf(clauses: readonly Clause[], numbers: Numbers): ClauseList {
  return setsOf(
    clauses.flatMap(({ done, open }) => [setOf(done, numbers), setOf(open, numbers)]),
  );
}

function accompaniedIn(company: Sets): Words {
  const accompanied: number[] = [];
  for (let event = 0; 2 * event < company.length; event += 1) {
    const { low, high } = setAt(company, event);
    const own = wordsOf([event]);
    if (!isEmpty({ low: low & ~own.low, high: high & ~own.high })) accompanied.push(event);
  }
  return wordsOf(accompanied);
}

/** Whether no clause of a list asks anything to be open. */
export function asksNothingOpen(clauses: ClauseList): boolean {
  for (let at = 2; at < clauses.length; at += 4) {
    if (((clauses[at] as number) | (clauses[at + 1] as number)) !== 0) return false;
  }
  return true;
}

/** Whether one of the clauses holds. */
export function anyHolds(clauses: ClauseList, low: number, high: number): boolean {
  for (let at = 0; at < clauses.length; at += 4) if (holds(clauses, at, low, high)) return true;
  return false;
}

/** Whether the clause at a place holds. */
export function holds(clauses: ClauseList, at: number, low: number, high: number): boolean {
  return (
    ((clauses[at] as number) & ~low) === 0 &&
    ((clauses[at + 2] as number) & low) === 0 &&
    ((clauses[at + 1] as number) & ~high) === 0 &&
    ((clauses[at + 3] as number) & high) === 0
  );
}
