import { holdsAtEnd, initialState, nextState } from '../../rules/asked.js';
import { isBrokenBy, type Moments } from './broken-by-moments.js';
import type { Degrees } from './demand.js';
import { type Mask, membersOf } from './mask.js';
import { momentOf, stepOf } from './moments.js';
import type { Program, Watch } from './program.js';

/** To which degree an ordering breaks each rule of a program: the first of its forms that it satisfies. */
export function degreesOf(
  program: Program,
  ordering: readonly Mask[],
  rules: readonly { readonly chain: readonly unknown[] }[],
): Degrees {
  const moments = momentsOf(program, ordering);
  return rules.map(({ chain }, rule) => {
    let degree = 0;
    while (degree < chain.length && breaks(program, rule, degree, ordering, moments)) degree += 1;
    return degree;
  });
}

function momentsOf(program: Program, ordering: readonly Mask[]): Moments {
  const moments = program.events.map(() => 0);
  for (const [at, bundle] of ordering.entries()) {
    for (const event of membersOf(bundle)) moments[event] = at + 1;
  }
  return moments;
}

function breaks(
  program: Program,
  rule: number,
  form: number,
  ordering: readonly Mask[],
  moments: Moments,
): boolean {
  const watch = program.watch(rule, form);
  if (watch === undefined) return false;
  return (
    watch.constraints.some((constraint) => isBrokenBy(constraint, moments)) ||
    isBrokenByMonitor(program, watch, ordering)
  );
}

function isBrokenByMonitor(
  program: Program,
  { monitored }: Watch,
  ordering: readonly Mask[],
): boolean {
  if (monitored === undefined) return false;
  let state = initialState(monitored);
  let before = 0n;
  let previous = 0n;
  for (const [index, bundle] of ordering.entries()) {
    const next = nextState(
      monitored,
      state,
      stepOf(program, { before, bundle, previous, position: index + 1 }),
    );
    if (next === undefined) return true;
    state = next;
    before |= bundle;
    previous = bundle;
  }
  return !holdsAtEnd(monitored, state, {
    moment: momentOf(program, before),
    bundles: ordering.length,
  });
}
