import type { Condition } from '../model/condition.js';

/** A condition on the events done, in a package whose terms are known; events by their index. */
export type Formula =
  | boolean
  | { readonly done: number }
  | { readonly all: readonly Formula[] }
  | { readonly any: readonly Formula[] }
  | { readonly not: Formula }
  | { readonly atLeast: { readonly count: number; readonly of: readonly Formula[] } };

/** What a package makes of the names in a condition. */
export interface Names {
  /** The event's index, or `undefined` where its provision is left out. */
  index(event: string): number | undefined;
  /** The first event of the provision if the package settles it on one of `terms`. */
  settled(provision: string, terms: readonly string[]): number | undefined;
}

/** A canonical condition as a formula over the events of one package. */
export function formulaOf(condition: Condition, names: Names): Formula {
  if ('done' in condition) return atom(names.index(condition.done));
  if ('terms' in condition) {
    const parts = Object.entries(condition.terms).map(([provision, terms]) =>
      atom(names.settled(provision, [terms ?? []].flat())),
    );
    return allOf(parts);
  }
  if ('all' in condition) return allOf(condition.all.map((part) => formulaOf(part, names)));
  if ('any' in condition) return anyOf(condition.any.map((part) => formulaOf(part, names)));
  if ('not' in condition) return notOf(formulaOf(condition.not, names));
  const { count, of } = condition.atLeast;
  return atLeastOf(
    count,
    of.map((part) => formulaOf(part, names)),
  );
}

/** Whether a formula holds once every event of the package is done. */
export function holdsAtCompletion(formula: Formula): boolean {
  if (typeof formula === 'boolean') return formula;
  if ('done' in formula) return true;
  if ('all' in formula) return formula.all.every(holdsAtCompletion);
  if ('any' in formula) return formula.any.some(holdsAtCompletion);
  if ('not' in formula) return !holdsAtCompletion(formula.not);
  return formula.atLeast.of.filter(holdsAtCompletion).length >= formula.atLeast.count;
}

function notOf(part: Formula): Formula {
  return typeof part === 'boolean' ? !part : { not: part };
}

function atom(event: number | undefined): Formula {
  return event === undefined ? false : { done: event };
}

function allOf(parts: readonly Formula[]): Formula {
  if (parts.includes(false)) return false;
  const open = parts.filter((part) => part !== true);
  const [only] = open;
  if (only === undefined) return true;
  return open.length === 1 ? only : { all: open };
}

function anyOf(parts: readonly Formula[]): Formula {
  if (parts.includes(true)) return true;
  const open = parts.filter((part) => part !== false);
  const [only] = open;
  if (only === undefined) return false;
  return open.length === 1 ? only : { any: open };
}

function atLeastOf(count: number, parts: readonly Formula[]): Formula {
  const open = parts.filter((part) => typeof part !== 'boolean');
  const needed = count - parts.filter((part) => part === true).length;
  if (needed <= 0) return true;
  if (needed > open.length) return false;
  if (needed === open.length) return allOf(open);
  return needed === 1 ? anyOf(open) : { atLeast: { count: needed, of: open } };
}
