import type { Clause } from './clauses.js';
import type { Piece } from './piece.js';

/** Sets of forms, in words of 30 bits. */
export type Words = Int32Array;

/** What forms ask, so that a step tells at once which of them it breaks. Forms go by their number. */
export interface Soft {
  /** How many words a set of forms takes. */
  readonly words: number;
  /** Forms that every ordering breaks. */
  readonly always: Words;
  /** Events, done, open, form, ...: broken by any of the events where done and open do not hold before. */
  readonly after: Int32Array;
  /** Events, done, form, ...: broken by any of the events where done does not hold after. */
  readonly with: Int32Array;
  /** All other demands. */
  readonly others: readonly Other[];
  /** The last bundle number that a deadline names; 0 where there is none. */
  readonly horizon: number;
  /** Whether the forms look only at what is done before and after, never at what is open. */
  readonly isPlain: boolean;
  /** What events may need at the same moment, where forms are plain. */
  readonly company: readonly { readonly events: number; readonly done: number }[];
}

interface Other {
  readonly form: number;
  readonly breaks: (before: number, bundle: number, position: number) => boolean;
}

/** The forms, each as its pieces. */
export function softOf(forms: readonly (readonly Piece[])[]): Soft {
  const words = Math.max(1, Math.ceil(forms.length / 30));
  const always = new Int32Array(words);
  const after: number[] = [];
  const company: number[] = [];
  const others: Other[] = [];
  const needed: { events: number; done: number }[] = [];
  let horizon = 0;
  let isPlain = true;
  for (const [form, pieces] of forms.entries()) {
    for (const piece of pieces) {
      if (piece.kind === 'hopeless') put(always, form);
      else if (piece.kind === 'after') after.push(piece.events, piece.done, piece.open, form);
      else if (piece.kind === 'with') company.push(piece.events, piece.done, form);
      else others.push({ form, breaks: breakerOf(piece) });
      isPlain &&= looksPlainly(piece);
      if (piece.kind === 'with') needed.push(piece);
      if (piece.kind === 'check')
        needed.push({ events: piece.events, done: allDone(piece.clauses) });
      if (piece.kind === 'deadline') horizon = Math.max(horizon, piece.position);
    }
  }
  return {
    words,
    always,
    after: Int32Array.from(after),
    with: Int32Array.from(company),
    others,
    horizon,
    isPlain,
    company: needed,
  };
}

/** Adds to `broken` the forms that the `position`-th bundle breaks. */
export function breakBy(
  soft: Soft,
  before: number,
  bundle: number,
  position: number,
  broken: Words,
): void {
  const { after, others } = soft;
  const done = before | bundle;
  for (let at = 0; at < after.length; at += 4) {
    if (((after[at] as number) & bundle) === 0) continue;
    const missing = (after[at + 1] as number) & ~before;
    if (missing !== 0 || ((after[at + 2] as number) & before) !== 0) {
      put(broken, after[at + 3] as number);
    }
  }
  const company = soft.with;
  for (let at = 0; at < company.length; at += 3) {
    if (((company[at] as number) & bundle) === 0) continue;
    if (((company[at + 1] as number) & ~done) !== 0) put(broken, company[at + 2] as number);
  }
  for (const { form, breaks } of others) {
    if (breaks(before, bundle, position)) put(broken, form);
  }
}

function looksPlainly(piece: Piece): boolean {
  switch (piece.kind) {
    case 'hopeless':
    case 'with':
    case 'apart':
      return true;
    case 'after':
      return piece.open === 0;
    case 'gate':
    case 'check':
      return piece.clauses.every((clause) => clause.open === 0);
    case 'bad':
    case 'next':
    case 'opens':
    case 'deadline':
      return false;
  }
}

function allDone(clauses: readonly Clause[]): number {
  return clauses.reduce((mask, clause) => mask | clause.done, 0);
}

function breakerOf(piece: Piece): Other['breaks'] {
  switch (piece.kind) {
    case 'hopeless':
      return () => true;
    case 'after':
      return (before, bundle) => (piece.events & bundle) !== 0 && !holds(piece, before);
    case 'with':
      return (before, bundle) =>
        (piece.events & bundle) !== 0 && (piece.done & ~(before | bundle)) !== 0;
    case 'gate':
      return (before, bundle) => (piece.events & bundle) !== 0 && !anyHolds(piece.clauses, before);
    case 'check':
      return (before, bundle) =>
        (piece.events & bundle) !== 0 && !anyHolds(piece.clauses, before | bundle);
    case 'bad':
      return (before, bundle) => holds(piece, before | bundle);
    case 'next':
      return (before, bundle) => {
        const due = (before & piece.first) !== 0 && (before & piece.then) === 0;
        return due !== ((bundle & piece.then) !== 0);
      };
    case 'apart':
      return (_, bundle) => (bundle & piece.events & ((bundle & piece.events) - 1)) !== 0;
    case 'opens':
      return (before, bundle) => before === 0 && (piece.events & ~bundle) !== 0;
    case 'deadline':
      return (before, bundle, position) =>
        position === piece.position && (piece.events & ~(before | bundle)) !== 0;
  }
}

function anyHolds(clauses: readonly Clause[], done: number): boolean {
  return clauses.some((clause) => holds(clause, done));
}

function holds(clause: Clause, done: number): boolean {
  return (clause.done & ~done) === 0 && (clause.open & done) === 0;
}

function put(words: Words, form: number): void {
  const at = Math.floor(form / 30);
  words[at] = (words[at] as number) | (1 << (form % 30));
}
