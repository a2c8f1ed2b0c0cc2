import type { Case } from '../case/case.js';
import type { Engine } from '../engine/engine.js';
import type { Meter } from '../engine/meter.js';
import type { Degrees } from '../program/demand.js';
import type { Program } from '../program/program.js';
import { constraintsAt, type Edge, edgesAt } from './precedence.js';
import { byStart, shortestCycle, shortestWay } from './shortest-cycle.js';

/** On more classes of packages than this no suspects are looked for. */
const mostClasses = 16;

/**
 * Rules, by their index, that are likely to leave nothing feasible by themselves where rules are
 * conceded so: on each class of packages those of a shortest circle of precedences. `undefined` where
 * there is none on some; packages that are out on terms are not looked at, so ask before relying on it.
 */
export function suspectsOf(
  subject: Case,
  engine: Engine,
  degrees: Degrees,
  meter: Meter,
): ReadonlySet<number> | undefined {
  const suspects = new Set<number>();
  let classes = 0;
  for (const program of engine.programs(degrees, meter)) {
    classes += 1;
    const circle = classes > mostClasses ? undefined : circleOn(subject, program, degrees);
    if (circle === undefined) return undefined;
    for (const rule of circle) if (rule !== undefined) suspects.add(rule);
  }
  return classes === 0 ? undefined : suspects;
}

/** The rules of a circle of precedences that cannot be taken at one moment; of a shortest one. */
function circleOn(
  { widest }: Case,
  program: Program,
  degrees: Degrees,
): readonly Edge['rule'][] | undefined {
  const edges = edgesAt(program, degrees);
  const leaving = byStart(edges);
  let shortest: readonly Edge[] | undefined;
  for (const edge of edges) {
    if (!edge.strict && (widest > 1 || edge.from === edge.to)) continue;
    const shorter = (shortest?.length ?? Number.POSITIVE_INFINITY) - 1;
    shortest = shortestCycle(edge, leaving, shorter) ?? shortest;
    if (shortest !== undefined && shortest.length <= 2) break;
  }
  return shortest?.map((edge) => edge.rule) ?? circleApart(program, degrees, leaving);
}

/** The rules of a circle through two events that may not be taken at one moment. */
function circleApart(
  program: Program,
  degrees: Degrees,
  leaving: ReadonlyMap<number, readonly Edge[]>,
): readonly Edge['rule'][] | undefined {
  for (const { rule, constraint } of constraintsAt(program, degrees)) {
    if (constraint.kind !== 'apart') continue;
    for (const from of constraint.events) {
      for (const to of constraint.events) {
        if (from >= to) continue;
        const there = shortestWay(from, to, leaving);
        const back = shortestWay(to, from, leaving);
        if (there === undefined || back === undefined) continue;
        return [rule, ...[...there, ...back].map((edge) => edge.rule)];
      }
    }
  }
  return undefined;
}
