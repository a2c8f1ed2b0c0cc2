import type { Negotiation } from '../../model/negotiation.js';
import type { Bundle, Ordering } from '../../model/package.js';
import { caseOf } from '../case/case.js';
import type { AnalysisOptions } from '../case/options.js';
import { engineOf, type Witness } from '../engine/engine.js';
import { classCost, type Meter } from '../engine/meter.js';
import { witnessOfFewMoments } from './moments/together.js';

/** That a negotiation is feasible. */
export interface Proof {
  readonly witness: Witness;
  /** The bundles of the witness that hold two events or more. */
  readonly sameMoment: readonly Bundle[];
}

/**
 * A witness of a negotiation, read as any document is: a strict one if there is one, else one in
 * which no shared moment can be given up while the others are kept.
 */
export function proofOf(
  negotiation: Negotiation,
  options: AnalysisOptions,
  meter: Meter,
): Proof | undefined {
  meter.spend(classCost);
  const subject = caseOf(negotiation, options);
  const strict = engineOf({ ...subject, widest: 1 });
  const witness =
    strict.witness(strict.firm, meter) ??
    (subject.widest === 1 ? undefined : witnessOfFewMoments(subject, meter));
  return witness && { witness, sameMoment: sharedMoments(witness.ordering) };
}

export function sharedMoments(ordering: Ordering): readonly Bundle[] {
  return ordering.filter((bundle) => bundle.length > 1);
}
