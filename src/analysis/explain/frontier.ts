import type { Case } from '../case/case.js';
import type { Meter } from '../engine/meter.js';
import { leastBroken } from '../kernel/fronts.js';
import type { Piece } from '../kernel/piece.js';
import { type Soft, softOf, type Words } from '../kernel/soft.js';
import { type Package30, type Tables, tablesOf } from '../kernel/tables.js';
import { eventsOf } from '../kernel/ties.js';
import type { Degrees } from '../program/demand.js';
import { kernelEvents, type Program, type Watch } from '../program/program.js';

/** Fronts are carried over at most this many events; past it other ways are quicker. */
const mostEvents = 14;

/**
 * Every minimal vector of degrees to which relaxable rules can be conceded so that something is
 * feasible, in one pass over each class of packages; `undefined` where a package is too large for
 * that, or a rule type of the user's own has to be asked.
 */
export function frontier(
  subject: Case,
  programs: Iterable<Program>,
  meter: Meter,
): readonly Degrees[] | undefined {
  let least: readonly Degrees[] = [];
  for (const program of programs) {
    const pass = passOf(subject, program);
    if (pass === 'unfit') return undefined;
    if (pass === 'hopeless') continue;
    const sets = leastBroken(pass.tables, pass.soft, subject.widest, meter);
    least = minimal([...least, ...sets.map((set) => degreesOf(subject, set))], meter);
  }
  return least;
}

interface Pass {
  /** Of the rules that cannot be relaxed. */
  readonly tables: Tables;
  /** Of every form of the others. */
  readonly soft: Soft;
}

function passOf(subject: Case, program: Program): Pass | 'unfit' | 'hopeless' {
  if (program.events.length > kernelEvents) return 'unfit';
  const of = (relaxable: boolean) =>
    program.watches.filter((_, rule) => subject.rules[rule]?.relaxable === relaxable);
  const firm = of(false).flatMap(([form]) => (form === undefined ? [] : [piecesIn(form)]));
  const soft = of(true).flat().map(piecesIn);
  if ([...firm, ...soft].includes(undefined)) return 'unfit';
  const pieces = firm.flatMap((each) => each ?? []);
  const forms = soft.map((each) => each ?? []);
  const full = withEarlierStages(program, [...pieces, ...forms.flat()]);
  if (full.toString(2).replaceAll('0', '').length > mostEvents) return 'unfit';
  const hard: Package30 = { pieces, previousStage: program.previousStage, full };
  const tables = tablesOf(hard, full);
  return tables === undefined ? 'hopeless' : { tables, soft: softOf(forms) };
}

/** What a form asks; `undefined` where that is not for the kernel to tell. */
function piecesIn(watch: Watch): readonly Piece[] | undefined {
  if (watch.monitored !== undefined) return undefined;
  const impossible = watch.constraints.some((each) => each.kind === 'impossible');
  return impossible ? [{ kind: 'hopeless' }] : watch.pieces;
}

function withEarlierStages({ previousStage }: Program, pieces: readonly Piece[]): number {
  let full = pieces.reduce((mask, piece) => mask | eventsOf(piece), 0);
  for (const [event, stage] of [...previousStage.entries()].reverse()) {
    if (stage !== undefined && (full & (1 << event)) !== 0) full |= 1 << stage;
  }
  return full;
}

/** The first form of each rule that a set of broken forms leaves whole. */
function degreesOf({ rules }: Case, broken: Words): Degrees {
  let next = 0;
  return rules.map(({ relaxable, chain }) => {
    if (!relaxable) return 0;
    const first = next;
    next += chain.length;
    const whole = chain.findIndex((_, form) => !has(broken, first + form));
    return whole < 0 ? chain.length : whole;
  });
}

function has(words: Words, form: number): boolean {
  return (((words[Math.floor(form / 30)] ?? 0) >>> (form % 30)) & 1) === 1;
}

/** Those vectors that no other one is everywhere at most as great as, each once. */
function minimal(vectors: readonly Degrees[], meter: Meter): readonly Degrees[] {
  const kept: Degrees[] = [];
  const sum = (vector: Degrees) => vector.reduce((total, degree) => total + degree, 0);
  for (const vector of [...vectors].sort((a, b) => sum(a) - sum(b))) {
    meter.spend(1 + kept.length);
    if (!kept.some((other) => other.every((degree, rule) => degree <= (vector[rule] ?? 0)))) {
      kept.push(vector);
    }
  }
  return kept;
}
