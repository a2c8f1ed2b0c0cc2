import { type BruteForceOptions, bruteForce, type Verdict } from './brute-force.js';
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
  verdict: Verdict = bruteForce(document, options),
): Decisive {
  const changing = new Set<string>();
  const turning = new Set<string>();
  for (const left of document.rules) {
    const rules = document.rules.filter((rule) => rule !== left);
    const other = bruteForce({ ...document, rules }, options);
    if (JSON.stringify(other) !== JSON.stringify(verdict)) changing.add(left.type);
    if (other.status !== verdict.status) turning.add(left.type);
  }
  return { changing, turning };
}
