import type { Constraint } from '../../rules/constraint.js';
import type { Formula } from '../../rules/formula.js';

/** For each event the number of the bundle that holds it, from 1. */
export type Moments = readonly number[];

/**
 * Whether an ordering of all events breaks a constraint, from the moments of its events alone: the
 * meaning of `stepTest` without going through the bundles.
 */
export function isBrokenBy(constraint: Constraint, moments: Moments): boolean {
  switch (constraint.kind) {
    case 'impossible':
      return true;
    case 'forbidden':
      return holdsAtSome(constraint.state, moments);
    case 'needsBefore':
      return lacks(constraint.events, constraint.first, 1, moments);
    case 'needsWith':
      return lacks(constraint.events, constraint.first, 0, moments);
    case 'next':
      return momentOf(constraint.then, moments) !== momentOf(constraint.first, moments) + 1;
    case 'together':
      return pairs(constraint.events, moments, false);
    case 'apart':
      return pairs(constraint.events, moments, true);
    case 'opens':
      return momentOf(constraint.event, moments) !== 1;
    case 'deadline':
      return momentOf(constraint.event, moments) > constraint.position;
  }
}

function momentOf(event: number, moments: Moments): number {
  return moments[event] as number;
}

/** Whether a formula does not hold so many bundles before that of some event. */
function lacks(
  events: readonly number[],
  first: Formula,
  bundles: number,
  moments: Moments,
): boolean {
  for (const event of events) {
    if (!holdsAt(first, momentOf(event, moments) - bundles, moments)) return true;
  }
  return false;
}

/** Whether some two of the events have the same moment, or where `same` is false, different ones. */
function pairs(events: readonly number[], moments: Moments, same: boolean): boolean {
  for (const [place, event] of events.entries()) {
    for (let other = 0; other < place; other += 1) {
      const alike = momentOf(event, moments) === momentOf(events[other] as number, moments);
      if (alike === same) return true;
    }
  }
  return false;
}

/** Whether a formula holds after some bundle. */
function holdsAtSome(formula: Formula, moments: Moments): boolean {
  for (const bundles of moments) if (holdsAt(formula, bundles, moments)) return true;
  return false;
}

/** Whether it holds once so many bundles were taken. */
function holdsAt(formula: Formula, bundles: number, moments: Moments): boolean {
  if (typeof formula === 'boolean') return formula;
  if ('done' in formula) return momentOf(formula.done, moments) <= bundles;
  if ('not' in formula) return !holdsAt(formula.not, bundles, moments);
  if ('all' in formula) return countOf(formula.all, bundles, moments) === formula.all.length;
  if ('any' in formula) return countOf(formula.any, bundles, moments) > 0;
  return countOf(formula.atLeast.of, bundles, moments) >= formula.atLeast.count;
}

/** How many of the formulas hold. */
function countOf(formulas: readonly Formula[], bundles: number, moments: Moments): number {
  let count = 0;
  for (const each of formulas) if (holdsAt(each, bundles, moments)) count += 1;
  return count;
}
