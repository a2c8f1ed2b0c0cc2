import type { Analysis } from '../../analysis/analysis.js';
import type { AnalysisOptions } from '../../analysis/case/options.js';
import type { Negotiation } from '../../model/negotiation.js';
import { rulesInForce } from '../../rules/in-force.js';
import { type Position, positionOf, speechOf } from '../words/position.js';

/** The options of the analysis that change what its result means. */
export type Standpoint = Pick<AnalysisOptions, 'types' | 'asOf' | 'readings' | 'widest'>;

/** What every section of a report is made from. */
export interface Page {
  readonly negotiation: Negotiation;
  readonly analysis: Analysis;
  readonly standpoint: Standpoint;
  readonly words: ReturnType<typeof speechOf>['words'];
  /** The rules in force, in the order of the document. */
  readonly positions: readonly Position[];
  /** The rule of that id. */
  position(rule: string): Position;
}

/** @throws RangeError from `position` where the analysis is not of these rules. */
export function pageOf(negotiation: Negotiation, analysis: Analysis, standpoint: Standpoint): Page {
  const speech = speechOf(negotiation, standpoint.types);
  const rules = rulesInForce(negotiation, {
    ...(standpoint.asOf === undefined ? {} : { asOf: standpoint.asOf }),
    ...(standpoint.readings === undefined ? {} : { readings: standpoint.readings }),
  });
  const positions = rules.map((rule) => positionOf(rule, speech));
  const byId = new Map(positions.map((position) => [position.rule.id, position]));
  return {
    negotiation,
    analysis,
    standpoint,
    words: speech.words,
    positions,
    position: (rule) => byId.get(rule) ?? foreign(rule),
  };
}

function foreign(rule: string): never {
  throw new RangeError(
    `The analysis speaks of the rule "${rule}", which is not in force here; give formatAnalysis the negotiation and the options of the analysis.`,
  );
}

/** Whether a rule may be relaxed. */
export function isRelaxable({ rule }: Position): boolean {
  return rule.relaxable ?? rule.heldBy !== undefined;
}
