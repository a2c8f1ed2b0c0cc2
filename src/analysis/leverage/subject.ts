import type { Negotiation } from '../../model/negotiation.js';
import type { Rule } from '../../model/rule.js';
import type { Status } from '../analysis.js';
import { type Case, caseOf } from '../case/case.js';
import type { AnalysisOptions } from '../case/options.js';
import { type Engine, engineOf } from '../engine/engine.js';
import type { Degrees } from '../program/demand.js';
import { type Questions, questionsOf } from './questions.js';

/** What an analysis is about, and whether anything in it is feasible at all. */
export interface Subject<Q extends string> {
  readonly subject: Case;
  readonly engine: Engine;
  readonly questions: Questions<Q | 'feasibility'>;
  readonly status: Status;
}

/** @throws RangeError where the options do not fit the negotiation. */
export function subjectOf<Q extends string>(
  negotiation: Negotiation,
  options: AnalysisOptions,
): Subject<Q> {
  const subject = caseOf(negotiation, options);
  const engine = engineOf(subject);
  const questions = questionsOf<Q | 'feasibility'>(options);
  const feasible = questions.ask('feasibility', (meter) => engine.isFeasible(engine.firm, meter));
  const status = feasible === null ? 'undecided' : feasible ? 'feasible' : 'infeasible';
  return { subject, engine, questions, status };
}

/** The degrees at which the rules of these indexes are dropped and the others as they were. */
export function dropping(subject: Case, degrees: Degrees, dropped: readonly number[]): Degrees {
  return degrees.map((degree, rule) =>
    dropped.includes(rule) ? (subject.rules[rule]?.chain.length ?? 0) : degree,
  );
}

/** The rules conceded at these degrees, in the order of the case. */
export function concededAt(subject: Case, degrees: Degrees): readonly Rule[] {
  return subject.rules.flatMap(({ rule }, index) => ((degrees[index] ?? 0) > 0 ? [rule] : []));
}
