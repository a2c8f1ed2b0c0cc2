import type { Vocabulary } from './vocabulary.js';

/** Provisions with the term, or any of the terms, that each is to be settled on. */
export type TermChoice<V extends Vocabulary = Vocabulary> = {
  readonly [P in keyof V['terms']]?: V['terms'][P] | readonly V['terms'][P][];
};

/** What can be asked of the state of a package under way. */
export type Condition<V extends Vocabulary = Vocabulary> =
  | { readonly done: V['event'] }
  | { readonly terms: TermChoice<V> }
  | { readonly all: readonly Condition<V>[] }
  | { readonly any: readonly Condition<V>[] }
  | { readonly not: Condition<V> }
  | { readonly atLeast: { readonly count: number; readonly of: readonly Condition<V>[] } };

/** What can be asked of a whole package: its terms, chosen yet or not, and what it includes. */
export type PackageCondition<V extends Vocabulary = Vocabulary> =
  | { readonly terms: TermChoice<V> }
  | { readonly included: V['provision'] }
  | { readonly all: readonly PackageCondition<V>[] }
  | { readonly any: readonly PackageCondition<V>[] }
  | { readonly not: PackageCondition<V> }
  | { readonly atLeast: { readonly count: number; readonly of: readonly PackageCondition<V>[] } };
