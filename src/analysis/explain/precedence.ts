import type { Constraint } from '../../rules/constraint.js';
import type { Formula } from '../../rules/formula.js';
import { alternatives, type Degrees } from '../program/demand.js';
import type { Program } from '../program/program.js';

/** `from` comes before `to`, or no later than it; events and rules by their index. */
export interface Edge {
  readonly from: number;
  readonly to: number;
  readonly strict: boolean;
  /** `undefined` for the order of a provision's own stages. */
  readonly rule: number | undefined;
}

type Arrow = Omit<Edge, 'rule'>;

/** The precedences that some rules of a program, and the stages of its provisions, amount to. */
export function edgesOf(program: Program, rules: readonly number[]): readonly Edge[] {
  return edgesFrom(
    program,
    rules.flatMap((rule) => asked(rule, constraintsOf(program, rule))),
  );
}

/** The same where rules are conceded; one that may be met in several forms amounts to none. */
export function edgesAt(program: Program, degrees: Degrees): readonly Edge[] {
  return edgesFrom(program, constraintsAt(program, degrees));
}

/** The constraints of a rule as it stands. */
export function constraintsOf(program: Program, rule: number): readonly Constraint[] {
  return program.watch(rule, 0)?.constraints ?? [];
}

/** A constraint, and the rule that asks for it. */
interface Asked {
  readonly rule: number;
  readonly constraint: Constraint;
}

/** The constraints of rules that are conceded so, but for those that may be met in several forms. */
export function constraintsAt(program: Program, degrees: Degrees): readonly Asked[] {
  return degrees.flatMap((degree, rule) => {
    const [only, ...others] = alternatives(program, rule, degree) ?? [];
    return others.length > 0 ? [] : asked(rule, only?.constraints);
  });
}

function asked(rule: number, constraints: readonly Constraint[] = []): readonly Asked[] {
  return constraints.map((constraint) => ({ rule, constraint }));
}

function edgesFrom(program: Program, constraints: readonly Asked[]): readonly Edge[] {
  const stages = program.previousStage.flatMap((from, to) =>
    from === undefined ? [] : [{ from, to, strict: true, rule: undefined }],
  );
  const demanded = constraints.flatMap(({ rule, constraint }) =>
    arrowsOf(constraint, program.events.length).map((arrow) => ({ ...arrow, rule })),
  );
  return [...demanded, ...stages];
}

/** The precedences without an alternative that a constraint amounts to. */
function arrowsOf(constraint: Constraint, size: number): readonly Arrow[] {
  switch (constraint.kind) {
    case 'needsBefore':
      return needs(constraint.events, literalsOf(constraint.first), true);
    case 'needsWith':
      return needs(constraint.events, literalsOf(constraint.first), false);
    case 'next':
      return [{ from: constraint.first, to: constraint.then, strict: true }];
    case 'forbidden':
      return alternativesOf(constraint.state).flatMap(forbidding);
    case 'together':
      return pairs(constraint.events);
    case 'opens':
      return [...Array(size).keys()].map((to) => ({ from: constraint.event, to, strict: false }));
    case 'impossible':
    case 'apart':
    case 'deadline':
      return [];
  }
}

/** "Done" and "not done" as a condition lists them; `undefined` where it says more than that. */
type Literal = { readonly event: number; readonly done: boolean };

/**
 * Events that need literals: a "done" comes before them, a "not done" comes after. Where the same
 * moment will do for the one, it will not do for the other.
 */
function needs(
  events: readonly number[],
  literals: readonly Literal[],
  strict: boolean,
): readonly Arrow[] {
  return events.flatMap((event) =>
    literals.map((literal) =>
      literal.done
        ? { from: literal.event, to: event, strict }
        : { from: event, to: literal.event, strict: !strict },
    ),
  );
}

/** "x done and y not done" forbidden: y no later than x. */
function forbidding(state: Formula): readonly Arrow[] {
  const literals = conjunctionOf(state) ?? [];
  const [positive] = literals.filter((literal) => literal.done);
  const [negative] = literals.filter((literal) => !literal.done);
  if (literals.length !== 2 || !positive || !negative) return [];
  return [{ from: negative.event, to: positive.event, strict: false }];
}

/** The literals that a formula is made of, joined by "and"; `undefined` where it is not. */
function conjunctionOf(formula: Formula): readonly Literal[] | undefined {
  if (typeof formula === 'object' && 'all' in formula) {
    const parts = formula.all.map(conjunctionOf);
    return parts.includes(undefined) ? undefined : parts.flatMap((part) => part ?? []);
  }
  const literals = literalsOf(formula);
  return literals.length === 1 ? literals : undefined;
}

/** The literals that a formula demands, each on its own account. */
function literalsOf(formula: Formula): readonly Literal[] {
  if (typeof formula === 'boolean') return [];
  if ('done' in formula) return [{ event: formula.done, done: true }];
  if ('all' in formula) return formula.all.flatMap(literalsOf);
  const inner = 'not' in formula ? formula.not : false;
  return typeof inner === 'object' && 'done' in inner ? [{ event: inner.done, done: false }] : [];
}

function alternativesOf(formula: Formula): readonly Formula[] {
  return typeof formula === 'object' && 'any' in formula ? formula.any : [formula];
}

function pairs(events: readonly number[]): readonly Arrow[] {
  return events.flatMap((from) => events.map((to) => ({ from, to, strict: false })));
}
