import type { Formula } from '../../rules/formula.js';

/** A conjunction over at most 30 events: all of `done` are, none of `open` is. */
export interface Clause {
  readonly done: number;
  readonly open: number;
}

const most = 256;

/**
 * A formula as the alternatives that make it true, none implied by another; `undefined` where there
 * are more than 256.
 */
export function clausesOf(formula: Formula, wanted = true): readonly Clause[] | undefined {
  if (typeof formula === 'boolean') return formula === wanted ? [{ done: 0, open: 0 }] : [];
  if ('done' in formula) {
    const bit = 1 << formula.done;
    return [wanted ? { done: bit, open: 0 } : { done: 0, open: bit }];
  }
  if ('not' in formula) return clausesOf(formula.not, !wanted);
  const { count, of } = countOf(formula);
  return atLeast(
    wanted ? count : of.length - count + 1,
    of.map((part) => clausesOf(part, wanted)),
  );
}

/** "All", "any" and "at least" alike: how many of which parts. */
function countOf(formula: Exclude<Formula, boolean | { done: number } | { not: Formula }>) {
  if ('all' in formula) return { count: formula.all.length, of: formula.all };
  return 'any' in formula ? { count: 1, of: formula.any } : formula.atLeast;
}

function atLeast(
  count: number,
  parts: readonly (readonly Clause[] | undefined)[],
): readonly Clause[] | undefined {
  if (count <= 0) return [{ done: 0, open: 0 }];
  const [part, ...rest] = parts;
  if (count > parts.length) return [];
  const taken = both(part, atLeast(count - 1, rest));
  const passed = atLeast(count, rest);
  return taken === undefined || passed === undefined ? undefined : reduced([...taken, ...passed]);
}

function both(
  left: readonly Clause[] | undefined,
  right: readonly Clause[] | undefined,
): readonly Clause[] | undefined {
  if (left === undefined || right === undefined) return undefined;
  const product = left.flatMap((a) =>
    right.map((b) => ({ done: a.done | b.done, open: a.open | b.open })),
  );
  return reduced(product.filter((clause) => (clause.done & clause.open) === 0));
}

/** Without the clauses that another one covers. */
function reduced(clauses: readonly Clause[]): readonly Clause[] | undefined {
  const kept: Clause[] = [];
  for (const clause of clauses) {
    if (kept.some((other) => covers(other, clause))) continue;
    const still = kept.filter((other) => !covers(clause, other));
    kept.splice(0, kept.length, ...still, clause);
  }
  return kept.length > most ? undefined : kept;
}

function covers(wide: Clause, narrow: Clause): boolean {
  return (wide.done & ~narrow.done) === 0 && (wide.open & ~narrow.open) === 0;
}
