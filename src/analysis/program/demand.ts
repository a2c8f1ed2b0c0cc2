import type { Form } from '../../rules/chain.js';
import type { Constraint } from '../../rules/constraint.js';
import { implies } from './implies.js';
import type { Mask } from './mask.js';
import type { Program, Watch } from './program.js';
import { type StepTest, stepTest } from './step-test.js';

/** How far each rule is conceded, by the rule's index: any of its forms 0 to that degree will do. */
export type Degrees = readonly number[];

/** One of several forms of a rule, as a walk runs it. */
export interface Sentinel {
  /** Each is broken by the steps for which it says so. */
  readonly tests: readonly StepTest[];
  /** The place in `asked` of the monitor that has a say. */
  readonly monitor: number | undefined;
}

/** What a walk over one package has to satisfy. */
export interface Demands {
  /** Whether nothing can satisfy them. */
  readonly hopeless: boolean;
  /** The constraints of the rules that have one form left. */
  readonly firm: readonly Constraint[];
  /** Every monitor that is to be asked. */
  readonly asked: readonly Form[];
  /** The places in `asked` of the rules that have one form left. */
  readonly firmlyAsked: readonly number[];
  /** For each rule that may be met in one of several forms, a sentinel a form. */
  readonly eitherOf: readonly (readonly Sentinel[])[];
  /** The last bundle number that any deadline names; 0 where none does. */
  readonly horizon: number;
  /** The events that any demand speaks of; all of them where a monitor is asked. */
  readonly spokenOf: Mask;
}

/** The demands made last of each program: one question follows another about the same ones. */
const made = new WeakMap<Program, { readonly degrees: Degrees; readonly demands: Demands }>();

/** The demands of a program whose rules are conceded to the given degrees. */
export function demandsOf(program: Program, degrees: Degrees): Demands {
  const last = made.get(program);
  if (last?.degrees === degrees) return last.demands;
  const demands = demandsIn(program, groupsOf(program, degrees));
  made.set(program, { degrees, demands });
  return demands;
}

/** For each rule that asks anything, the forms one of which must be satisfied. */
function groupsOf(program: Program, degrees: Degrees): readonly (readonly Watch[])[] {
  const groups: (readonly Watch[])[] = [];
  for (const [rule, degree] of degrees.entries()) {
    const group = alternatives(program, rule, degree);
    if (group !== undefined) groups.push(group);
  }
  return groups;
}

function demandsIn(program: Program, groups: readonly (readonly Watch[])[]): Demands {
  const watches = groups.flat();
  const single = groups.flatMap((group) => (group.length === 1 ? group : []));
  const several = groups.filter((group) => group.length > 1);
  const asked = watches.flatMap((watch) => watch.monitored ?? []);
  const place = ({ monitored }: Watch) => (monitored ? asked.indexOf(monitored) : undefined);
  return {
    hopeless: groups.some((group) => group.length === 0),
    firm: single.flatMap((watch) => watch.constraints),
    asked,
    firmlyAsked: single.flatMap((watch) => place(watch) ?? []),
    eitherOf: several.map((group) =>
      group.map((watch) => ({ tests: watch.constraints.map(stepTest), monitor: place(watch) })),
    ),
    horizon: watches.reduce((latest, watch) => Math.max(latest, watch.horizon), 0),
    spokenOf:
      asked.length > 0 ? program.full : watches.reduce((mask, watch) => mask | watch.events, 0n),
  };
}

/** For each program what `alternatives` answered so far, by rule and degree. */
const answered = new WeakMap<Program, (readonly Watch[] | undefined | null)[][]>();

/** The forms one of which must be satisfied; `undefined` where one always is, or none is asked. */
export function alternatives(
  program: Program,
  rule: number,
  degree: number,
): readonly Watch[] | undefined {
  const known = answered.get(program) ?? [];
  if (known.length === 0) answered.set(program, known);
  known[rule] ??= [];
  const byDegree = known[rule] ?? [];
  let forms = byDegree[degree];
  if (forms === undefined) {
    forms = alternativesIn(program, rule, degree) ?? null;
    byDegree[degree] = forms;
  }
  return forms ?? undefined;
}

function alternativesIn(
  program: Program,
  rule: number,
  degree: number,
): readonly Watch[] | undefined {
  const possible: Watch[] = [];
  for (let form = 0; form <= degree; form += 1) {
    const watch = program.watch(rule, form);
    // A degree past the last form: the rule is dropped.
    if (watch === undefined || isSilent(watch)) return undefined;
    if (!isImpossible(watch)) possible.push(watch);
  }
  return possible.filter(
    (watch, form) => !possible.some((other, at) => at > form && implies(watch, other)),
  );
}

function isSilent(watch: Watch): boolean {
  return watch.constraints.length === 0 && watch.monitored === undefined;
}

function isImpossible(watch: Watch): boolean {
  return watch.constraints.some((each) => each.kind === 'impossible');
}
