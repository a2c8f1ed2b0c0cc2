import type { AnalysisOptions, Negotiation } from 'redlines';
import { caseOf } from '../../src/analysis/case/case.js';
import { type Degrees, demandsOf } from '../../src/analysis/program/demand.js';
import { type Mask, maskOf } from '../../src/analysis/program/mask.js';
import { programOf } from '../../src/analysis/program/program.js';
import { walkOf } from '../../src/analysis/walk/walk.js';

interface Asked extends AnalysisOptions {
  /** How far each rule is conceded; not at all by default. */
  readonly conceded?: Degrees;
}

/** The one package of a negotiation without choices, compiled, and what its rules demand. */
export function compiledOf(negotiation: Negotiation, { conceded, ...options }: Asked = {}) {
  const { provisions } = negotiation;
  const chosen = Object.fromEntries(provisions.map(({ id }) => [id, 'agreed']));
  const subject = caseOf(negotiation, options);
  const program = programOf(subject, chosen);
  return { program, demands: demandsOf(program, conceded ?? subject.rules.map(() => 0)) };
}

/** Its walk. */
export function walked(negotiation: Negotiation, asked: Asked = {}) {
  const { program, demands } = compiledOf(negotiation, asked);
  return walkOf(program, demands, asked.widest ?? Number.POSITIVE_INFINITY);
}

/** Events by their numbers from 1, as in their names. */
export function masked(events: readonly number[]): Mask {
  return maskOf(events.map((event) => event - 1));
}
