import type { Constraint } from '../../src/rules/constraint.js';
import type { Formula } from '../../src/rules/formula.js';
import type { Moment, Step } from '../oracle/course.js';

/** Whether a formula holds where these events are done. */
export function formulaHolds(formula: Formula, isDone: (index: number) => boolean): boolean {
  if (typeof formula === 'boolean') return formula;
  const each = (part: Formula) => formulaHolds(part, isDone);
  if ('done' in formula) return isDone(formula.done);
  if ('all' in formula) return formula.all.every(each);
  if ('any' in formula) return formula.any.some(each);
  if ('not' in formula) return !each(formula.not);
  return formula.atLeast.of.filter(each).length >= formula.atLeast.count;
}

/** Whether an ordering breaks a constraint on these events, as `Constraint` says of each kind. */
export function isBroken(
  constraint: Constraint,
  steps: readonly Step[],
  events: readonly string[],
): boolean {
  const isImpossible = constraint.kind === 'impossible';
  return isImpossible || steps.some((step) => breaks(step, constraint, events));
}

function breaks(
  { before, after, bundle, previous, position }: Step,
  constraint: Constraint,
  events: readonly string[],
): boolean {
  const holds = (index: number) => bundle.includes(events[index] ?? '');
  const doneIn = (moment: Moment) => (index: number) => moment.done.has(events[index] ?? '');
  switch (constraint.kind) {
    case 'impossible':
      return true;
    case 'forbidden':
      return formulaHolds(constraint.state, doneIn(after));
    case 'needsBefore':
      return constraint.events.some(holds) && !formulaHolds(constraint.first, doneIn(before));
    case 'needsWith':
      return constraint.events.some(holds) && !formulaHolds(constraint.first, doneIn(after));
    case 'next':
      return holds(constraint.then) && !previous.includes(events[constraint.first] ?? '');
    case 'together':
      return constraint.events.some(holds) && !constraint.events.every(holds);
    case 'apart':
      return constraint.events.filter(holds).length >= 2;
    case 'opens':
      return position === 1 && !holds(constraint.event);
    case 'deadline':
      return position === constraint.position && !doneIn(after)(constraint.event);
  }
}
