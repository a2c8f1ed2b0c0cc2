/**
 * The ids that a negotiation defines, as types: a rule written against a vocabulary can only name
 * what is there. `Vocabulary` itself stands for any ids at all.
 */
export interface Vocabulary {
  readonly party: string;
  readonly provision: string;
  /** `provision.stage`, and the provision's id alone where it has one stage. */
  readonly event: string;
  /** Each provision with the ids of its terms. */
  readonly terms: Readonly<Record<string, string>>;
}
