import type { Analysis, Concession, Status, Undecided } from '../analysis/analysis.js';

/** An analysis as plain JSON: counts as decimal strings, `null` where they are not known. */
export interface AnalysisLine {
  readonly negotiation: string;
  readonly status: Status;
  readonly packages: { readonly total: string; readonly feasible: string | null };
  readonly orderings: { readonly strict: string | null; readonly bundled: string | null };
  /** Provision to term, and bundles of events in full. */
  readonly witness: {
    readonly package: Readonly<Record<string, string>>;
    readonly ordering: readonly (readonly string[])[];
  } | null;
  /** Rule ids, sorted inside a set; sets by size, then by id. */
  readonly conflicts: readonly (readonly string[])[];
  readonly relaxations: readonly (readonly string[])[];
  readonly softened: readonly (readonly Concession[])[];
  /** Whether the three lists are whole. */
  readonly complete: boolean;
  /** Only where a budget ran out. */
  readonly undecided?: readonly Undecided[];
}

/**
 * An analysis as the plain object that `redlines analyze --json` prints, its keys always in the same
 * order, so that `JSON.stringify` gives the same text for the same analysis. Never throws.
 */
export function analysisLine(analysis: Analysis): AnalysisLine {
  const { negotiation, status, packages, orderings, witness, complete, undecided } = analysis;
  return {
    negotiation,
    status,
    packages: { total: String(packages.total), feasible: decimal(packages.feasible) },
    orderings: { strict: decimal(orderings.strict), bundled: decimal(orderings.bundled) },
    witness: witness && { package: witness.package, ordering: witness.ordering },
    conflicts: analysis.conflicts.map(({ rules }) => rules),
    relaxations: analysis.relaxations.map(({ rules }) => rules),
    softened: analysis.softened.map(({ concessions }) => concessions.map(concessionLine)),
    complete,
    ...(undecided.length === 0 ? {} : { undecided: undecided.map(undecidedLine) }),
  };
}

function decimal(count: bigint | null): string | null {
  return count === null ? null : String(count);
}

function concessionLine({ rule, degree, to }: Concession): Concession {
  return { rule, degree, to };
}

function undecidedLine({ question, states, why }: Undecided): Undecided {
  return { question, states, why };
}
