import { type BruteForceOptions, type Judgement, judge, verdictOf } from './brute-force.js';
import type { NegotiationDocument } from './file-format.js';

/** How the types of a document's rules bear on its verdict. */
export interface Decisive {
  /** Leaving out some rule of the type changes the verdict in some field. */
  readonly changing: ReadonlySet<string>;
  /** Leaving out some rule of the type turns infeasible into feasible. */
  readonly turning: ReadonlySet<string>;
}

/** Which rule types decide the verdict, by leaving out each rule in turn. */
export function decisiveTypes(
  document: NegotiationDocument,
  options: BruteForceOptions,
  judgement: Judgement = judge(document, options),
): Decisive {
  const verdict = verdictOf(document, judgement);
  const text = JSON.stringify(verdict);
  const changing = new Set<string>();
  const turning = new Set<string>();
  for (const [place, left] of judgement.rules.entries()) {
    const other = verdictOf(document, without(judgement, place));
    const type = left.forms[0]?.type ?? '';
    if (JSON.stringify(other) !== text) changing.add(type);
    if (other.status !== verdict.status) turning.add(type);
  }
  return { changing, turning };
}

/** The judgement of the document without one of its rules: no ordering is played again. */
function without({ rules, packages, orderings }: Judgement, place: number): Judgement {
  return {
    rules: rules.toSpliced(place, 1),
    packages,
    orderings: orderings.map((each) => ({ ...each, degrees: each.degrees.toSpliced(place, 1) })),
  };
}
