/**
 * The file format as the oracle reads it, written down from the semantics alone. The oracle checks
 * nothing: it is only ever given valid documents.
 */
export interface PartyEntry {
  readonly id: string;
  readonly title: string;
  readonly mediator?: boolean;
}

export type TermEntry =
  | string
  | { readonly id: string; readonly title?: string; readonly signatories?: readonly string[] };

export interface ProvisionEntry {
  readonly id: string;
  readonly title: string;
  readonly terms?: readonly TermEntry[];
  readonly stages?: readonly string[];
  readonly signatories?: readonly string[];
  readonly optional?: boolean;
}

export type TermChoice = Readonly<Record<string, string | readonly string[]>>;

/** A condition of a rule, or of its `when` (which alone may say `included`, and never `done`). */
export type Condition =
  | { readonly done: string }
  | { readonly included: string }
  | { readonly terms: TermChoice }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly atLeast: { readonly count: number; readonly of: readonly Condition[] } };

/** What a form of a rule says: its type, the fields of that type, perhaps its own `when`. */
export interface RuleBody {
  readonly type: string;
  readonly when?: Condition;
  readonly [field: string]: unknown;
}

export interface RuleEntry extends RuleBody {
  readonly id: string;
  readonly heldBy?: string;
  readonly relaxable?: boolean;
  readonly cost?: number;
  readonly fallbacks?: readonly RuleBody[];
  readonly from?: string;
  readonly until?: string;
  readonly assumption?: string;
}

export interface NegotiationDocument {
  readonly redlines: 1;
  readonly id: string;
  readonly title: string;
  readonly parties: readonly PartyEntry[];
  readonly provisions: readonly ProvisionEntry[];
  readonly rules: readonly RuleEntry[];
}

/** The ids of a provision's terms: the single term `agreed` where it names none. */
export function termIds(provision: ProvisionEntry): readonly string[] {
  return (provision.terms ?? ['agreed']).map((term) => (typeof term === 'string' ? term : term.id));
}

/** The full names of a provision's events, in the order of its stages. */
export function eventsOf(provision: ProvisionEntry): readonly string[] {
  return (provision.stages ?? ['agreed']).map((stage) => `${provision.id}.${stage}`);
}
