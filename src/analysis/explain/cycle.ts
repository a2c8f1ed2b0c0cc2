import type { Case } from '../case/case.js';
import type { Program } from '../program/program.js';
import { type Edge, edgesOf } from './precedence.js';
import { byStart, shortestCycle } from './shortest-cycle.js';

/** One step of a cycle: `from` has to come before `to`, or no later than it. */
export interface CycleEdge {
  /** Event in full. */
  readonly from: string;
  readonly to: string;
  /** Strictly earlier; otherwise the same moment would do. */
  readonly strict: boolean;
  /** The id of the rule that says so; `undefined` for the order of a provision's own stages. */
  readonly rule: string | undefined;
}

/**
 * The cycle of precedences that a conflict is on one package, where it is one: each event waits for
 * the one before it, and at least one of them strictly. The shortest such cycle that takes every rule
 * of the conflict, beginning with the rule that comes first in the document; `binding` are the rules
 * that may lend an edge, by their index.
 */
export function cycleIn(
  subject: Case,
  program: Program,
  conflict: readonly number[],
  binding: readonly number[],
): readonly CycleEdge[] | undefined {
  const edges = edgesOf(program, binding);
  const leaving = byStart(edges);
  const cycles = edges
    .filter((edge) => edge.strict || (subject.widest === 1 && edge.from !== edge.to))
    .map((edge) => shortestCycle(edge, leaving))
    .filter((cycle) => cycle !== undefined)
    .filter((cycle) => conflict.every((rule) => cycle.some((edge) => edge.rule === rule)))
    .sort((a, b) => a.length - b.length);
  const [cycle] = cycles;
  return cycle && named(subject, program, startingWith(cycle, conflict));
}

function startingWith(cycle: readonly Edge[], conflict: readonly number[]): readonly Edge[] {
  const start = cycle.findIndex((edge) => edge.rule === conflict[0]);
  return start < 0 ? cycle : [...cycle.slice(start), ...cycle.slice(0, start)];
}

/** Edges by the names of their events and rules. */
export function named(
  subject: Case,
  program: Program,
  cycle: readonly Edge[],
): readonly CycleEdge[] {
  return cycle.map((edge) => ({
    from: program.events[edge.from] ?? '',
    to: program.events[edge.to] ?? '',
    strict: edge.strict,
    rule: edge.rule === undefined ? undefined : subject.rules[edge.rule]?.rule.id,
  }));
}
