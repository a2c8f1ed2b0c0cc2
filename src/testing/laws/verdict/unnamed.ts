import type { Analysis, OrderingCounts } from '../../../analysis/analysis.js';

/** A verdict as text that no order of names decides: all of it but the witness and the circles. */
export function unnamed(analysis: Analysis, rename: (rule: string) => string): string {
  const { status, packages, orderings, conflicts, relaxations, softened } = analysis;
  const sum = (rules: readonly string[]) => rules.map(rename).sort().join('+');
  const moves = (concessions: Analysis['softened'][number]['concessions']) =>
    concessions.map(({ rule, degree, to }) => `${rename(rule)} ${degree} ${to}`).sort();
  return [
    status,
    `${packages.feasible} of ${packages.total} packages`,
    counts(orderings),
    `conflicts ${inOrder(conflicts.map(({ rules }) => sum(rules)))}`,
    `relaxations ${inOrder(relaxations.map(({ rules, opens }) => `${sum(rules)}: ${counts(opens)}`))}`,
    `softened ${inOrder(softened.map((each) => `${moves(each.concessions)}: ${counts(each.opens)}`))}`,
  ].join('; ');
}

function counts({ strict, bundled }: OrderingCounts): string {
  return `${strict} orderings in single steps, ${bundled} in bundles`;
}

function inOrder(list: readonly string[]): string {
  return `[${list.toSorted().join(' | ')}]`;
}
