import type { Clause } from './clauses.js';
import type { Part } from './part.js';
import type { Piece } from './piece.js';
import { addTo, mostEvents, type Sets, setsOf, union, type Words, wordSize } from './words.js';

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

interface Deadline {
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
  return {
    events: numbered,
    words: numbered.length > wordSize ? 2 : 1,
    full: setOf(part.events, numbers),
    before: draft.before,
    closing: draft.closing,
    company: draft.company,
    accompanied: accompaniedIn(draft.company),
    gates: draft.gates,
    checks: draft.checks,
    bad: setsOf(draft.bad),
    apart: setsOf(draft.apart),
    next: setsOf(draft.next),
    opening: draft.opening,
    deadlines: draft.deadlines,
    horizon: draft.deadlines.reduce((latest, { position }) => Math.max(latest, position), 0),
  };
}

/** The number of each event that has one. */
type Numbers = readonly (number | undefined)[];

function numbersOf(numbered: readonly number[]): Numbers {
  const size = numbered.length;
  if (size > mostEvents) throw new Error(`There is no room for ${size} events.`);
  // They ascend, so that these are all from 0 on, which have their own numbers.
  if (numbered[size - 1] === size - 1) return numbered;
  const numbers: number[] = [];
  for (let number = 0; number < size; number += 1) numbers[numbered[number] as number] = number;
  return numbers;
}

/** The numbers of those events that have one. */
function setOf(events: readonly number[], numbers: Numbers): Words {
  let low = 0;
  let high = 0;
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
  switch (piece.kind) {
    case 'hopeless':
      throw new Error('There are no tables of what is hopeless.');
    case 'after':
      spread(draft.before, piece.events, setOf(piece.done, numbers), numbers);
      if (piece.open.length > 0)
        spread(draft.closing, piece.events, setOf(piece.open, numbers), numbers);
      break;
    case 'with':
      spread(draft.company, piece.events, setOf(piece.done, numbers), numbers);
      break;
    case 'gate':
      draft.gates.push(triggerOf(piece, numbers));
      break;
    case 'check':
      draft.checks.push(triggerOf(piece, numbers));
      break;
    case 'bad':
      draft.bad.push(setOf(piece.done, numbers), setOf(piece.open, numbers));
      break;
    case 'next':
      spread(draft.before, [piece.then], setOf([piece.first], numbers), numbers);
      draft.next.push(setOf([piece.first], numbers), setOf([piece.then], numbers));
      break;
    case 'apart':
      draft.apart.push(setOf(piece.events, numbers));
      break;
    case 'opens':
      draft.opening = union(draft.opening, setOf([piece.event], numbers));
      break;
    case 'deadline': {
      const event = numbers[piece.event];
      if (event !== undefined) draft.deadlines.push({ event, position: piece.position });
    }
  }
}

/** Adds a set to the entry of each of the events. */
function spread(sets: Sets, events: readonly number[], set: Words, numbers: Numbers): void {
  for (let at = 0; at < events.length; at += 1) {
    const number = numbers[events[at] as number];
    if (number !== undefined) addTo(sets, number, set);
  }
}

function triggerOf(
  { events, clauses }: { readonly events: readonly number[]; readonly clauses: readonly Clause[] },
  numbers: Numbers,
): Trigger {
  const { low, high } = setOf(events, numbers);
  const list = new Int32Array(4 * clauses.length);
  for (let place = 0; place < clauses.length; place += 1) {
    const { done, open } = clauses[place] as Clause;
    addTo(list, 2 * place, setOf(done, numbers));
    addTo(list, 2 * place + 1, setOf(open, numbers));
  }
  return { low, high, clauses: list };
}

/** The events in whose entry there are others. */
function accompaniedIn(company: Sets): Words {
  let low = 0;
  let high = 0;
  for (let event = 0; 2 * event < company.length; event += 1) {
    const bit = 1 << (event % wordSize);
    const [lowOwn, highOwn] = event < wordSize ? [bit, 0] : [0, bit];
    const others =
      ((company[2 * event] as number) & ~lowOwn) | ((company[2 * event + 1] as number) & ~highOwn);
    if (others === 0) continue;
    low |= lowOwn;
    high |= highOwn;
  }
  return { low, high };
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
