import type { AnalysisOptions } from '../../analysis/case/options.js';
import { OutOfBudget } from '../../analysis/engine/meter.js';
import { orderings } from '../../analysis/orderings.js';
import { withRule } from '../../document/variants.js';
import type { Negotiation } from '../../model/negotiation.js';
import type { RuleBody } from '../../model/rule.js';
import type { AnyRuleType } from '../../rules/rule-type.js';
import type { PackageOrdering } from '../draw/ordering.js';
import { freeId } from '../free-id.js';
import { analysisOptions, checkName, checkOptions } from '../known-options.js';
import { type Statement, statementKinds } from './statement.js';
import { avoiding, leavingOpen, reaching, watchTypes } from './watches.js';

/** What came of a statement. */
export interface Decision {
  readonly statement: Statement;
  /** `null` where the budget ran out before it was known. */
  readonly holds: boolean | null;
  /** Whether only a part of what there is was looked at, so that `true` means no more than “not refuted”. */
  readonly bounded: boolean;
  /** An ordering that shows it: one that meets a `sometimes`, or one that breaks any other; `null` where there is none. */
  readonly shownBy: PackageOrdering | null;
}

/**
 * Decides a statement over all feasible orderings of all packages: exactly, by asking for a feasible
 * ordering that would settle it. Where nothing is feasible, every statement about every ordering holds.
 * @throws RangeError where the statement or the options do not fit the negotiation.
 * @example
 * decide(talks, always({ not: { all: [{ done: 'strike' }, { not: { done: 'ceasefire' } }] } })).holds;
 */
export function decide(
  negotiation: Negotiation,
  statement: Statement,
  options: AnalysisOptions = {},
): Decision {
  checkOptions('the options of decide', options, analysisOptions);
  checkName('statement.kind', statement.kind, statementKinds);
  const types = [...(options.types ?? []), ...watchTypes];
  const watched = withStatement(negotiation, statement, types);
  const shownBy = firstIn(watched, { ...options, types });
  const found = shownBy !== null;
  return {
    statement,
    holds: shownBy === undefined ? null : statement.kind === 'sometimes' ? found : !found,
    bounded: shownBy === undefined,
    shownBy: shownBy ?? null,
  };
}

/** The first feasible ordering; `null` where there is none, `undefined` where the budget ran out. */
function firstIn(
  negotiation: Negotiation,
  options: AnalysisOptions,
): PackageOrdering | null | undefined {
  try {
    for (const first of orderings(negotiation, options)) return first;
    return null;
  } catch (error) {
    if (error instanceof OutOfBudget) return undefined;
    throw error;
  }
}

/**
 * The negotiation as if procedure asked for what settles the statement.
 * @throws RangeError where the statement is not about the negotiation.
 */
export function withStatement(
  negotiation: Negotiation,
  statement: Statement,
  types: readonly AnyRuleType[],
): Negotiation {
  let watched = negotiation;
  for (const body of settling(statement)) {
    const next = withRule(watched, { ...body, id: freeId('statement', watched) }, { types });
    if (!next.ok) {
      const problems = next.problems.map(({ message, fix }) => `${message} ${fix}`).join(' ');
      throw new RangeError(`The statement is not about this negotiation: ${problems}`);
    }
    watched = next.value;
  }
  return watched;
}

/** What an ordering would have to do to settle the statement: to show it, or to refute it. */
function settling(statement: Statement): readonly RuleBody[] {
  switch (statement.kind) {
    case 'always':
      return reaching({ not: statement.condition });
    case 'eventually':
      return avoiding(statement.condition);
    case 'sometimes':
      return reaching(statement.condition);
    case 'leads-to':
      return leavingOpen(statement.first, statement.then);
  }
}
