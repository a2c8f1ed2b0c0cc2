import type { Analysis } from '../../analysis/analysis.js';
import { analyze } from '../../analysis/analyze.js';
import type { AnalysisOptions } from '../../analysis/case/options.js';
import { orderings } from '../../analysis/orderings.js';
import type { Negotiation } from '../../model/negotiation.js';
import { rulesInForce } from '../../rules/in-force.js';
import type { PackageOrdering } from '../draw/ordering.js';
import { withOnly } from '../with-rules.js';
import type { Case, Subject } from './subject.js';

/** The most orderings that a law goes through one by one; beyond that it leaves a case alone. */
const mostListed = 3_000;

/** The options that a case is asked with: its own, and the subject's rule types. */
export function optionsOf({ asked }: Pick<Case, 'asked'>, { types }: Subject): AnalysisOptions {
  return { ...asked, ...(types === undefined ? {} : { types }) };
}

/** The case with the rules that bind in it as its only ones, so that a law can take some away. */
export function standing({ negotiation, asked, picks }: Case): Case {
  const { readings: _, ...rest } = asked;
  return {
    negotiation: withOnly(negotiation, rulesInForce(negotiation, asked)),
    asked: rest,
    picks,
  };
}

/** The verdict without counting what each relaxation opens. */
export function verdictOn(negotiation: Negotiation, options: AnalysisOptions): Analysis {
  return analyze(negotiation, { ...options, opens: false });
}

/** Whether something is feasible. */
export function isFeasible(negotiation: Negotiation, options: AnalysisOptions): boolean {
  return analyze(negotiation, { ...options, opens: false, most: 0 }).status === 'feasible';
}

/** How many orderings in bundles are feasible; `null` where that is too much to count. */
export function countOf(negotiation: Negotiation, options: AnalysisOptions): bigint | null {
  return analyze(negotiation, { ...options, opens: false, most: 0 }).orderings.bundled;
}

/**
 * Whether the rules that bind take an ordering away: where they do not, a law about them is kept by nobody’s merit. How
 * many orderings they leave may be known already.
 */
export function rulesMatter(
  instance: Case,
  subject: Subject,
  left?: Analysis['orderings'],
): boolean {
  const { negotiation, asked } = standing(instance);
  if (negotiation.rules.length === 0) return false;
  const options = optionsOf({ asked }, subject);
  const bundled = left === undefined ? countOf(negotiation, options) : left.bundled;
  return bundled !== countOf(withOnly(negotiation, []), options);
}

/** Every feasible ordering, or `undefined` where there are too many to go through. */
export function listed(
  negotiation: Negotiation,
  options: AnalysisOptions,
): readonly PackageOrdering[] | undefined {
  const list: PackageOrdering[] = [];
  for (const each of orderings(negotiation, options)) {
    if (list.length === mostListed) return undefined;
    list.push(each);
  }
  return list;
}

/** A value as text, big numbers too, so that two can be compared and shown. */
export function told(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'bigint' ? `${part}n` : part,
  );
}

/** A package ordering as text. */
export function orderingText({ package: chosen, ordering }: PackageOrdering): string {
  const terms = Object.entries(chosen).map(([provision, term]) => `${provision}: ${term}`);
  const bundles = ordering.map((bundle) => bundle.join(' + '));
  return `${bundles.join(', then ')} (${terms.join(', ')})`;
}

/** A case that did not break the law; whether it could have. */
export function kept(couldBreak: boolean): { readonly exercised: boolean } {
  return { exercised: couldBreak };
}
/** A case that broke the law. */
export function broken(how: string): { readonly exercised: true; readonly broken: string } {
  return { exercised: true, broken: how };
}
