import type { Constraint } from '../../rules/constraint.js';
import type { Case } from '../case/case.js';
import type { Engine } from '../engine/engine.js';
import type { Meter } from '../engine/meter.js';
import { membersOf } from '../program/mask.js';
import type { Program } from '../program/program.js';
import { excludersOf } from '../terms/out-on-terms.js';
import { type ClosedProvision, closedProvisions } from './closed.js';
import { type CycleEdge, cycleIn, named } from './cycle.js';
import { constraintsOf, edgesOf } from './precedence.js';

/** A deadline that takes part in a conflict. */
export interface DeadlineDemand {
  readonly rule: string;
  /** Event in full. */
  readonly event: string;
  /** The number of the bundle by which it is due, from 1. */
  readonly position: number;
}

/** A rule about moments that takes part in a conflict. */
export interface MomentDemand {
  readonly rule: string;
  /** Its events are to be in one bundle, in no two of them in one, or in bundles side by side. */
  readonly asks: 'together' | 'apart' | 'next';
  /** Events in full. */
  readonly events: readonly string[];
}

/** What a conflict comes down to: the first of these that it is. */
export type Clash =
  /** A circle of precedences, edge by edge, in every package that no rule here excludes outright. */
  | { readonly clash: 'cycle'; readonly cycle: readonly CycleEdge[] }
  /** Every package is out on terms, as `termsVerdict` has it; the provisions left without a term. */
  | { readonly clash: 'terms'; readonly closed: readonly ClosedProvision[] }
  /** Step numbers that cannot be met. */
  | { readonly clash: 'deadline'; readonly deadlines: readonly DeadlineDemand[] }
  /** Events that would have to be, and not be, at the same moment or next to each other. */
  | { readonly clash: 'moment'; readonly moments: readonly MomentDemand[] }
  /** Anything else: the rules leave no way together. */
  | { readonly clash: 'mixed' }
  /** Not looked into: the budget ran out. */
  | { readonly clash: 'unknown' };

/** What looking at one class of packages costs, in bundles tried. */
const lookCost = 100;

/** What a conflict, as rules by their index, comes down to on top of what cannot be relaxed. */
export function clashOf(
  subject: Case,
  engine: Engine,
  conflict: readonly number[],
  meter: Meter,
): Clash {
  const binding = subject.rules.flatMap((rule, index) =>
    conflict.includes(index) || !rule.relaxable ? [index] : [],
  );
  // Of the other rules only those that cannot be relaxed are kept.
  const kept = subject.rules.map(({ chain }, rule) => (binding.includes(rule) ? 0 : chain.length));
  const open: Program[] = [];
  for (const program of engine.programs(kept, meter)) {
    meter.spend(lookCost);
    if (!isExcluded(program, binding)) open.push(program);
  }
  const cycle = commonCycle(subject, open, conflict, binding, meter);
  if (cycle !== undefined) return { clash: 'cycle', cycle };
  if (isOutOnTerms(subject, open, binding, meter)) {
    return { clash: 'terms', closed: closedProvisions(subject, binding, meter) };
  }
  const asked = open.flatMap((program) => demandsIn(subject, program, conflict));
  const deadlines = distinct(asked.flatMap(({ deadline }) => deadline ?? []));
  if (deadlines.length > 0) return { clash: 'deadline', deadlines };
  const moments = distinct(asked.flatMap(({ moment }) => moment ?? []));
  return moments.length > 0 ? { clash: 'moment', moments } : { clash: 'mixed' };
}

/** Whether some rule plainly rules a package out, in whatever order. */
function isExcluded(program: Program, rules: readonly number[]): boolean {
  return rules.some((rule) =>
    constraintsOf(program, rule).some((each) => each.kind === 'impossible'),
  );
}

/** A cycle that stands on each of the packages. */
function commonCycle(
  subject: Case,
  [first, ...others]: readonly Program[],
  conflict: readonly number[],
  binding: readonly number[],
  meter: Meter,
): readonly CycleEdge[] | undefined {
  const cycle = first && cycleIn(subject, first, conflict, binding);
  if (cycle === undefined) return undefined;
  const stands = others.every((program) => {
    meter.spend(lookCost);
    const there = named(subject, program, edgesOf(program, binding)).map(textOf);
    return cycle.every((edge) => there.includes(textOf(edge)));
  });
  return stands ? cycle : undefined;
}

/** Whether each of the packages is out on terms by one of the rules. */
function isOutOnTerms(
  subject: Case,
  open: readonly Program[],
  binding: readonly number[],
  meter: Meter,
): boolean {
  const excluders = excludersOf(subject);
  return open.every((program) =>
    membersOf(excluders(program, meter)).some((rule) => binding.includes(rule)),
  );
}

interface Demand {
  readonly deadline?: DeadlineDemand;
  readonly moment?: MomentDemand;
}

function demandsIn(
  subject: Case,
  program: Program,
  conflict: readonly number[],
): readonly Demand[] {
  const nameOf = (event: number) => program.events[event] ?? '';
  return subject.rules.flatMap(({ rule }, index) =>
    conflict.includes(index)
      ? constraintsOf(program, index).map((each) => demandOf(each, rule.id, nameOf))
      : [],
  );
}

function demandOf(constraint: Constraint, rule: string, nameOf: (event: number) => string): Demand {
  switch (constraint.kind) {
    case 'deadline': {
      const { event, position } = constraint;
      return { deadline: { rule, event: nameOf(event), position } };
    }
    case 'together':
    case 'apart':
      return { moment: { rule, asks: constraint.kind, events: constraint.events.map(nameOf) } };
    case 'next': {
      const events = [nameOf(constraint.first), nameOf(constraint.then)];
      return { moment: { rule, asks: 'next', events } };
    }
    case 'impossible':
    case 'forbidden':
    case 'needsBefore':
    case 'needsWith':
    case 'opens':
      return {};
  }
}

function distinct<T>(list: readonly T[]): readonly T[] {
  return [...new Map(list.map((each) => [textOf(each), each])).values()];
}

function textOf(value: unknown): string {
  return JSON.stringify(value);
}
