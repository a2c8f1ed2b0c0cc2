/** Where claims come from: an article, a speech, a treaty. */
export interface Source {
  readonly id: string;
  readonly publisher: string;
  readonly author?: string;
  readonly title: string;
  readonly url?: string;
  /** ISO date. */
  readonly date: string;
  readonly note?: string;
  /** The id of the included document that the source was read from; set where `include` is resolved. */
  readonly document?: string;
}

/** What a claim can be. */
export const claimKinds = [
  'red-line',
  'demand',
  'offer',
  'mandate',
  'venue',
  'capability',
  'doubt',
  'fact',
] as const;
/** One of `claimKinds`. */
export type ClaimKind = (typeof claimKinds)[number];

/** How firmly something was said, from the firmest down. */
export const strengths = ['categorical', 'conditional', 'reported', 'denied'] as const;
/** One of `strengths`. */
export type Strength = (typeof strengths)[number];

/** What a claim can leave in a model. */
export const claimUses = ['rule', 'term', 'provision', 'reading', 'context'] as const;
/** One of `claimUses`. */
export type ClaimUse = (typeof claimUses)[number];

/** The fields of a claim that a source may leave unprinted and the coder infers. */
export const inferable = [
  'at',
  'date',
  'speaker',
  'party',
  'kind',
  'strength',
  'provisions',
] as const;
/** One of `inferable`. */
export type Inferable = (typeof inferable)[number];

/** One statement: who said what, when, where, how firmly. */
export interface Claim {
  readonly id: string;
  readonly source: string;
  /** Paragraph of the source, from 1. */
  readonly at: number;
  /** ISO date. */
  readonly date: string;
  readonly speaker: string;
  readonly party?: string;
  readonly kind: ClaimKind;
  readonly strength: Strength;
  readonly paraphrase: string;
  readonly provisions?: readonly string[];
  readonly contradicts?: readonly string[];
  readonly inferred?: readonly Inferable[];
  readonly use: ClaimUse;
}
