import type { Analysis } from 'redlines';
import type { Verdict } from '../oracle/brute-force.js';

/** An analysis in the oracle's words: without what shows the answer (witness, cycles, opens). */
export function verdictIn(analysis: Analysis): Verdict | 'undecided' {
  const { negotiation, status, packages, orderings } = analysis;
  if (status === 'undecided') return status;
  return {
    negotiation,
    status,
    packages: { total: String(packages.total), feasible: String(packages.feasible) },
    orderings: { strict: String(orderings.strict), bundled: String(orderings.bundled) },
    conflicts: analysis.conflicts.map(({ rules }) => rules),
    relaxations: analysis.relaxations.map(({ rules }) => rules),
    softened: analysis.softened.map(({ concessions }) => concessions),
  };
}
