import type { RuleBody } from './file-format.js';
import { subsets } from './orderings.js';

/** A rule that stands, with its chain of forms from firm to soft. */
export interface Standing {
  readonly id: string;
  readonly relaxable: boolean;
  readonly forms: readonly RuleBody[];
}

/** A rule moved to the form at `degree`, which is of type `to`, or dropped. */
export interface Concession {
  readonly rule: string;
  readonly degree: number;
  readonly to: string;
}

/** For each standing rule, in their order, the degree to which an ordering breaks it. */
export type Degrees = readonly number[];

/*
 * In all three functions `open` holds the degrees of every ordering that satisfies every rule that
 * cannot be relaxed.
 */

/** The minimal sets of relaxable rules of which every open ordering breaks at least one. */
export function conflictsOf(
  rules: readonly Standing[],
  open: readonly Degrees[],
): readonly (readonly string[])[] {
  const brokenSets = distinct(open.map((degrees) => brokenRules(rules, degrees)));
  const relaxable = rules.filter((rule) => rule.relaxable).map(({ id }) => id);
  const candidates = [...subsets([...relaxable].sort(byText))].sort(bySizeThenIds);
  const conflicts: (readonly string[])[] = [];
  for (const candidate of candidates) {
    const isMinimal = !conflicts.some((smaller) => includesAll(candidate, smaller));
    const leavesNothing = () =>
      brokenSets.every((broken) => broken.some((id) => candidate.includes(id)));
    if (isMinimal && leavesNothing()) conflicts.push(candidate);
  }
  return conflicts;
}

/** The minimal sets of rules that some open ordering breaks. */
export function relaxationsOf(
  rules: readonly Standing[],
  open: readonly Degrees[],
): readonly (readonly string[])[] {
  const brokenSets = distinct(open.map((degrees) => brokenRules(rules, degrees)));
  return brokenSets
    .filter((set) => !brokenSets.some((other) => other !== set && includesAll(set, other)))
    .sort(bySizeThenIds);
}

/** The componentwise minimal vectors of degrees, each as the rules that must move. */
export function softenedOf(
  rules: readonly Standing[],
  open: readonly Degrees[],
): readonly (readonly Concession[])[] {
  const vectors = distinct(open);
  return vectors
    .filter((vector) => !vectors.some((other) => other !== vector && isBelow(other, vector)))
    .map((vector) => concessions(rules, vector))
    .sort(byConcessions);
}

function concessions(rules: readonly Standing[], degrees: Degrees): readonly Concession[] {
  return rules
    .map(({ id, forms }, index) => {
      const degree = degrees[index] ?? 0;
      return { rule: id, degree, to: forms[degree]?.type ?? 'dropped' };
    })
    .filter(({ degree }) => degree > 0)
    .sort((a, b) => byText(a.rule, b.rule));
}

function brokenRules(rules: readonly Standing[], degrees: Degrees): readonly string[] {
  return concessions(rules, degrees).map(({ rule }) => rule);
}

function isBelow(lower: Degrees, upper: Degrees): boolean {
  return lower.every((degree, index) => degree <= (upper[index] ?? 0));
}

function includesAll(set: readonly string[], part: readonly string[]): boolean {
  return part.every((id) => set.includes(id));
}

function distinct<T>(list: readonly T[]): T[] {
  return [...new Map(list.map((item) => [JSON.stringify(item), item])).values()];
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function bySizeThenIds(a: readonly string[], b: readonly string[]): number {
  return a.length - b.length || firstDifference(a.map((id, at) => byText(id, b[at] ?? '')));
}

function byConcessions(a: readonly Concession[], b: readonly Concession[]): number {
  const ids = (set: readonly Concession[]) => set.map(({ rule }) => rule);
  const degrees = a.map(({ degree }, at) => degree - (b[at]?.degree ?? 0));
  return bySizeThenIds(ids(a), ids(b)) || firstDifference(degrees);
}

function firstDifference(differences: readonly number[]): number {
  return differences.find((difference) => difference !== 0) ?? 0;
}
