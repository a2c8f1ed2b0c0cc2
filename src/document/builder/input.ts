import type { PackageCondition } from '../../model/condition.js';
import type {
  AmbiguousPosition,
  Negotiation,
  Provision,
  Reading,
  Term,
} from '../../model/negotiation.js';
import type { BuiltInFields, RuleFrame } from '../../model/rule.js';
import type { Vocabulary } from '../../model/vocabulary.js';
import type { FieldInput, Fields } from '../../rules/field.js';
import type { AnyRuleType } from '../../rules/rule-type.js';

type Types = readonly AnyRuleType[];

/** The body of a rule of one of a user's own types. */
type OwnBody<T, V extends Vocabulary> = T extends {
  readonly name: infer Name extends string;
  readonly fields: infer F extends Fields;
}
  ? { readonly type: Name } & Pointed<FieldInput<F, V>, V>
  : never;

/** The body of a rule of a built-in type. */
type KnownBody<V extends Vocabulary> = {
  readonly [T in keyof BuiltInFields<V>]: { readonly type: T } & Pointed<BuiltInFields<V>[T], V>;
}[keyof BuiltInFields<V>];

/**
 * The same fields. Text can be indexed like a list, so that in "an event or a list of events" the
 * compiler would lay an error in the list on the whole of it; a third, impossible case that cannot be
 * indexed makes it look for the case meant and point at the literal.
 */
type Pointed<Fields, V extends Vocabulary> = {
  readonly [K in keyof Fields]: readonly V['event'][] extends Fields[K]
    ? Fields[K] | Impossible
    : Fields[K];
};

interface Impossible {
  readonly never: never;
}

/** The body of any rule that a document can hold. */
type BodyInput<V extends Vocabulary, T extends Types> = KnownBody<V> | OwnBody<T[number], V>;

/** A fallback position: a body, perhaps with a `when` of its own. */
type FallbackInput<V extends Vocabulary, T extends Types> = BodyInput<V, T> & {
  readonly when?: PackageCondition<V>;
};

/** A rule that names only what its negotiation defines. */
export type RuleInput<V extends Vocabulary, T extends Types> = BodyInput<V, T> &
  RuleFrame<V, FallbackInput<V, T>>;

interface ReadingInput<V extends Vocabulary, T extends Types> extends Omit<Reading, 'rules'> {
  readonly rules: readonly RuleInput<V, T>[];
}

/** A position that can be understood in more than one way. */
export interface PositionInput<V extends Vocabulary, T extends Types>
  extends Omit<AmbiguousPosition, 'choices'> {
  readonly choices: readonly ReadingInput<V, T>[];
}

/** What events are worth: party, then event, then a number, or a number for each term. */
export type ValuesInput<V extends Vocabulary> = {
  readonly [P in V['party']]?: {
    readonly [E in V['event']]?: number | { readonly [T in TermOfEvent<V, E>]?: number };
  };
};

/** Ids hold no dot, so that an event's provision is what stands before it. */
type TermOfEvent<V extends Vocabulary, E extends string> = E extends `${infer P}.${string}`
  ? V['terms'][P]
  : V['terms'][E];

/** One item of the package, signed by parties that there are. */
export interface ProvisionInput<P extends string> extends Provision {
  readonly terms?: readonly (string | TermInput<P>)[];
  readonly signatories?: readonly P[];
}

interface TermInput<P extends string> extends Term {
  readonly signatories?: readonly P[];
}

/** The parts of a document that are written the same whatever it is about. */
export interface HeadInput
  extends Pick<Negotiation, '$schema' | 'id' | 'title' | 'summary' | 'sources'> {
  /** The format's version; put in where it is left out. */
  readonly redlines?: 1;
  /** Names of documents whose sources and claims are read in, through `options.include`. */
  readonly include?: readonly string[];
}
