import type { Case } from '../case/case.js';
import type { Program } from '../program/program.js';
import { type CycleEdge, cycleIn, named } from './cycle.js';
import { edgesOf } from './precedence.js';

/** What a conflict comes down to. */
export type Clash =
  /** A circle of precedences, edge by edge, in every package that is not out on terms. */
  | { readonly kind: 'cycle'; readonly cycle: readonly CycleEdge[] }
  /** No package is left, whatever the order: each breaks a rule on what it holds. */
  | { readonly kind: 'terms' }
  /** A step number that cannot be met. */
  | { readonly kind: 'deadline' }
  /** Events that would have to be, and not be, at the same moment or next to each other. */
  | { readonly kind: 'moment' }
  /** Anything else: the rules leave no way together. */
  | { readonly kind: 'mixed' };

/** What a conflict, as rules by their index, comes down to on top of what cannot be relaxed. */
export function clashOf(
  subject: Case,
  programs: Iterable<Program>,
  conflict: readonly number[],
): Clash {
  const binding = subject.rules.flatMap((rule, index) =>
    conflict.includes(index) || !rule.relaxable ? [index] : [],
  );
  const kinds = new Set<string>();
  let shown: readonly CycleEdge[] | undefined;
  let isCycle = true;
  let open = false;
  for (const program of programs) {
    if (isOut(program, binding)) continue;
    open = true;
    for (const rule of conflict) {
      for (const { kind } of program.watches[rule]?.[0]?.constraints ?? []) kinds.add(kind);
    }
    if (!isCycle) continue;
    if (shown === undefined) shown = cycleIn(subject, program, conflict, binding);
    isCycle = shown !== undefined && hasEdges(subject, program, binding, shown);
  }
  if (!open) return { kind: 'terms' };
  if (isCycle && shown !== undefined) return { kind: 'cycle', cycle: shown };
  if (kinds.has('deadline')) return { kind: 'deadline' };
  const momentary = ['together', 'apart', 'next'].some((kind) => kinds.has(kind));
  return { kind: momentary ? 'moment' : 'mixed' };
}

/** Whether a cycle found on another package stands on this one too. */
function hasEdges(
  subject: Case,
  program: Program,
  binding: readonly number[],
  cycle: readonly CycleEdge[],
): boolean {
  const there = named(subject, program, edgesOf(program, binding)).map((edge) =>
    JSON.stringify(edge),
  );
  return cycle.every((edge) => there.includes(JSON.stringify(edge)));
}

/** Whether some rule alone rules a package out, in whatever order. */
function isOut(program: Program, rules: readonly number[]): boolean {
  return rules.some((rule) =>
    program.watches[rule]?.[0]?.constraints.some((each) => each.kind === 'impossible'),
  );
}
