import type { Constraint } from '../../rules/constraint.js';
import type { Formula } from '../../rules/formula.js';
import type { Watch } from './program.js';

/** Whether every ordering that satisfies one form plainly satisfies the other; may miss some. */
export function implies(strong: Watch, weak: Watch): boolean {
  if (strong.monitored !== undefined || weak.monitored !== undefined) return false;
  return weak.constraints.every((goal) =>
    strong.constraints.some((given) => constraintImplies(given, goal)),
  );
}

function constraintImplies(given: Constraint, goal: Constraint): boolean {
  if (given.kind === 'next') {
    const { first, then } = given;
    const before: Constraint = { kind: 'needsBefore', events: [then], first: { done: first } };
    return alike(given, goal) || constraintImplies(before, goal);
  }
  const softened = given.kind === 'needsBefore' && goal.kind === 'needsWith';
  // What has come to hold before the bundle holds after it too, unless something may end it.
  if (softened && onlyGrows(given.first)) return alike({ ...given, kind: 'needsWith' }, goal);
  return alike(given, goal);
}

function alike(a: Constraint, b: Constraint): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Whether a formula that holds goes on holding as more is done. */
export function onlyGrows(formula: Formula): boolean {
  if (typeof formula === 'boolean' || 'done' in formula) return true;
  if ('not' in formula) return false;
  if ('all' in formula) return formula.all.every(onlyGrows);
  return ('any' in formula ? formula.any : formula.atLeast.of).every(onlyGrows);
}
