import type { Condition } from '../model/condition.js';
import type { OneOrMore, Trigger } from '../model/rule.js';
import type { Vocabulary } from '../model/vocabulary.js';

/** The kinds of field that a rule type can have, with the values that a document writes. */
export interface FieldValues<V extends Vocabulary = Vocabulary> {
  readonly event: V['event'];
  readonly events: readonly V['event'][];
  /** One event or a list of which any counts. */
  readonly oneOrMore: OneOrMore<V>;
  readonly condition: Condition<V>;
  /** An event or a condition. */
  readonly trigger: Trigger<V>;
  readonly party: V['party'];
  readonly provision: V['provision'];
  /** A whole number from 1. */
  readonly position: number;
  readonly number: number;
  readonly text: string;
  readonly flag: boolean;
}

/** The same kinds as a rule type's own code sees them: events in full, lists as lists. */
export interface CanonicalValues {
  readonly event: string;
  readonly events: readonly string[];
  readonly oneOrMore: readonly string[];
  readonly condition: Condition;
  readonly trigger: Condition;
  readonly party: string;
  readonly provision: string;
  readonly position: number;
  readonly number: number;
  readonly text: string;
  readonly flag: boolean;
}

/** The name of a kind of field. */
export type FieldKind = keyof FieldValues;
/** The fields of a rule type: each name with its kind. Every field is required. */
export type Fields = Readonly<Record<string, FieldKind>>;

/** A rule's fields as a document writes them. */
export type FieldInput<F extends Fields, V extends Vocabulary = Vocabulary> = {
  readonly [K in keyof F]: FieldValues<V>[F[K]];
};
/** A rule's fields as its type's own code sees them. */
export type Canonical<F extends Fields> = { readonly [K in keyof F]: CanonicalValues[F[K]] };
