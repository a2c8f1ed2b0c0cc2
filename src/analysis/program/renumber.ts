import type { Constraint } from '../../rules/constraint.js';
import type { Formula } from '../../rules/formula.js';
import { type Piece, piecesOf } from '../kernel/piece.js';
import type { Package30 } from '../kernel/tables.js';
import { type Mask, maskOf, membersOf, within } from './mask.js';
import type { Program } from './program.js';
import { eventsIn } from './step-test.js';

/**
 * Some events of a package that is too large for the kernel, numbered anew from 0 in their order;
 * `undefined` where they are still too many or a condition is too branched. Constraints on other
 * events are left out.
 */
export function renumbered(
  program: Program,
  constraints: readonly Constraint[],
  events: Mask,
  most: number,
): Package30 | undefined {
  const members = membersOf(events);
  if (members.length > most) return undefined;
  const numbers = new Map(members.map((event, number) => [event, number]));
  const numberOf = (event: number) => numbers.get(event) ?? 0;
  const pieces: Piece[] = [];
  for (const constraint of constraints.filter((each) => within(eventsIn(each), events))) {
    const own = piecesOf(withNumbers(constraint, numberOf));
    if (own === undefined) return undefined;
    pieces.push(...own);
  }
  const previousStage = members.map((event) => {
    const stage = program.previousStage[event];
    return stage === undefined ? undefined : numbers.get(stage);
  });
  return { pieces, previousStage, full: Number(maskOf(members.keys())) };
}

function withNumbers(constraint: Constraint, number: (event: number) => number): Constraint {
  switch (constraint.kind) {
    case 'impossible':
      return constraint;
    case 'forbidden':
      return { ...constraint, state: formulaWith(constraint.state, number) };
    case 'needsBefore':
    case 'needsWith':
      return {
        ...constraint,
        events: constraint.events.map(number),
        first: formulaWith(constraint.first, number),
      };
    case 'next':
      return { ...constraint, first: number(constraint.first), then: number(constraint.then) };
    case 'together':
    case 'apart':
      return { ...constraint, events: constraint.events.map(number) };
    case 'opens':
    case 'deadline':
      return { ...constraint, event: number(constraint.event) };
  }
}

function formulaWith(formula: Formula, number: (event: number) => number): Formula {
  const each = (part: Formula) => formulaWith(part, number);
  if (typeof formula === 'boolean') return formula;
  if ('done' in formula) return { done: number(formula.done) };
  if ('all' in formula) return { all: formula.all.map(each) };
  if ('any' in formula) return { any: formula.any.map(each) };
  if ('not' in formula) return { not: each(formula.not) };
  return { atLeast: { count: formula.atLeast.count, of: formula.atLeast.of.map(each) } };
}
