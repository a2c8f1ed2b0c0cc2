import type { Condition, PackageCondition, TermChoice } from '../../model/condition.js';
import { quoted } from './names.js';
import { digits, listed } from './numbers.js';

type AnyCondition = Condition | PackageCondition;

/** The names that a clause is made of. */
export interface ClauseNames {
  event(id: string): string;
  provision(id: string): string;
  /** A term without quotation marks. */
  term(provision: string, term: string): string;
}

/** A condition as a clause; a part that has parts itself stands in parentheses. */
export function clause(condition: AnyCondition, names: ClauseNames): string {
  const inner = (part: AnyCondition) => {
    const text = clause(part, names);
    return isCompound(part) ? `(${text})` : text;
  };
  if ('done' in condition) return names.event(condition.done);
  if ('included' in condition) return `${names.provision(condition.included)} included`;
  if ('terms' in condition) return every(settled(condition.terms, names, 'settled'));
  if ('all' in condition) return every(condition.all.map(inner));
  if ('any' in condition) return listed(condition.any.map(inner), 'or');
  if ('not' in condition) return negated(condition.not, names, inner);
  const { count, of } = condition.atLeast;
  return `at least ${digits(count)} of ${listed(of.map(inner), 'and')}`;
}

function negated(
  condition: AnyCondition,
  names: ClauseNames,
  inner: (part: AnyCondition) => string,
): string {
  if ('included' in condition) return `${names.provision(condition.included)} left out`;
  if ('terms' in condition && Object.keys(condition.terms).length === 1) {
    return every(settled(condition.terms, names, 'not settled'));
  }
  return `not ${inner(condition)}`;
}

/** One clause a provision: `“Territory” settled on “this” or “that”`. */
function settled(terms: TermChoice, names: ClauseNames, verb: string): readonly string[] {
  return Object.entries(terms).map(([provision, accepted]) => {
    const ids = accepted === undefined ? [] : [accepted].flat();
    const choices = ids.map((term) => quoted(names.term(provision, term)));
    return `${names.provision(provision)} ${verb} on ${listed(choices, 'or')}`;
  });
}

function every(clauses: readonly string[]): string {
  if (clauses.length < 2) return clauses.join('');
  return `${clauses.length === 2 ? 'both' : 'all of'} ${listed(clauses, 'and')}`;
}

function isCompound(condition: AnyCondition): boolean {
  if ('done' in condition || 'included' in condition) return false;
  if ('terms' in condition) {
    const accepted = Object.values(condition.terms);
    return accepted.length > 1 || accepted.some((each) => Array.isArray(each) && each.length > 1);
  }
  if ('all' in condition) return condition.all.length > 1;
  if ('any' in condition) return condition.any.length > 1;
  return 'not' in condition ? isCompound(condition.not) : true;
}
