import type { Formula } from '../../rules/formula.js';
import { type Mask, maskOf, membersOf, within } from '../program/mask.js';

/** A conjunction over events: all of `done` are, none of `open` is. */
export interface Clause {
  readonly done: readonly number[];
  readonly open: readonly number[];
}

const most = 256;

/**
 * A formula as the alternatives that make it true, none implied by another; `undefined` where there
 * are more than 256.
 */
export function clausesOf(formula: Formula): readonly Clause[] | undefined {
  if (typeof formula === 'object' && 'done' in formula) return [{ done: [formula.done], open: [] }];
  return alternativesOf(formula, true)?.map(({ done, open }) => ({
    done: membersOf(done),
    open: membersOf(open),
  }));
}

/** A clause while it is put together. */
interface Alternative {
  readonly done: Mask;
  readonly open: Mask;
}

type Alternatives = readonly Alternative[] | undefined;

function alternativesOf(formula: Formula, wanted: boolean): Alternatives {
  if (typeof formula === 'boolean') return formula === wanted ? [{ done: 0n, open: 0n }] : [];
  if ('done' in formula) {
    const bit = maskOf([formula.done]);
    return [wanted ? { done: bit, open: 0n } : { done: 0n, open: bit }];
  }
  if ('not' in formula) return alternativesOf(formula.not, !wanted);
  const { count, of } = countOf(formula);
  return atLeast(
    wanted ? count : of.length - count + 1,
    of.map((part) => alternativesOf(part, wanted)),
  );
}

/** "All", "any" and "at least" alike: how many of which parts. */
function countOf(formula: Exclude<Formula, boolean | { done: number } | { not: Formula }>) {
  if ('all' in formula) return { count: formula.all.length, of: formula.all };
  return 'any' in formula ? { count: 1, of: formula.any } : formula.atLeast;
}

const always: Alternatives = [{ done: 0n, open: 0n }];

/** Goes through the parts from the last one on: what makes so many of it and those behind it true. */
function atLeast(count: number, parts: readonly Alternatives[]): Alternatives {
  if (count > parts.length) return [];
  let behind: readonly Alternatives[] = [always];
  for (let at = parts.length - 1; at >= 0; at -= 1) {
    const enough: Alternatives[] = [always];
    // Fewer are never asked for: the parts before this one are too few to make up for it.
    for (let some = Math.max(1, count - at); some <= Math.min(count, behind.length); some += 1) {
      const passed = some < behind.length ? behind[some] : [];
      enough[some] = either(both(parts[at], behind[some - 1]), passed);
    }
    behind = enough;
  }
  return behind[Math.max(0, count)];
}

function either(left: Alternatives, right: Alternatives): Alternatives {
  return left === undefined || right === undefined ? undefined : reduced([...left, ...right]);
}

function both(left: Alternatives, right: Alternatives): Alternatives {
  if (left === undefined || right === undefined) return undefined;
  const product = left.flatMap((a) =>
    right.map((b) => ({ done: a.done | b.done, open: a.open | b.open })),
  );
  return reduced(product.filter((clause) => (clause.done & clause.open) === 0n));
}

/** Without the clauses that another one covers. */
function reduced(clauses: readonly Alternative[]): Alternatives {
  const kept: Alternative[] = [];
  for (const clause of clauses) {
    if (kept.some((other) => covers(other, clause))) continue;
    const still = kept.filter((other) => !covers(clause, other));
    kept.splice(0, kept.length, ...still, clause);
  }
  return kept.length > most ? undefined : kept;
}

function covers(wide: Alternative, narrow: Alternative): boolean {
  return within(wide.done, narrow.done) && within(wide.open, narrow.open);
}
