import type { Moment } from './course.js';
import type { Condition, TermChoice } from './file-format.js';
import type { Package } from './orderings.js';

/** An event by its full name, from its full name or the id of its single-stage provision. */
export type FullName = (event: string) => string;

/** Whether a condition holds at a moment of an ordering. */
export function holdsAt(condition: Condition, moment: Moment, full: FullName): boolean {
  return combined(condition, (leaf) => {
    if ('done' in leaf) return moment.done.has(full(leaf.done));
    if ('terms' in leaf) return amongListed(leaf.terms, moment.terms);
    throw new Error('`included` is for `when` only');
  });
}

/** Whether a `when` holds on the whole package, whatever has been chosen yet. */
export function holdsOnPackage(condition: Condition, chosen: Package): boolean {
  return combined(condition, (leaf) => {
    if ('included' in leaf) return leaf.included in chosen;
    if ('terms' in leaf) return amongListed(leaf.terms, chosen);
    throw new Error('`done` is not for `when`');
  });
}

type Leaf = Extract<Condition, { done: string } | { included: string } | { terms: TermChoice }>;

function combined(condition: Condition, leafHolds: (leaf: Leaf) => boolean): boolean {
  const holds = (part: Condition): boolean => combined(part, leafHolds);
  if ('all' in condition) return condition.all.every(holds);
  if ('any' in condition) return condition.any.some(holds);
  if ('not' in condition) return !holds(condition.not);
  if ('atLeast' in condition) {
    return condition.atLeast.of.filter(holds).length >= condition.atLeast.count;
  }
  return leafHolds(condition);
}

/** A provision without a term, not chosen yet or omitted, is on none of those listed. */
function amongListed(listed: TermChoice, terms: Readonly<Record<string, string>>): boolean {
  return Object.entries(listed).every(([provision, wanted]) => {
    const term = terms[provision];
    if (term === undefined) return false;
    return typeof wanted === 'string' ? wanted === term : wanted.includes(term);
  });
}
