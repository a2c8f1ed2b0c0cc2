import type { Condition } from '../model/condition.js';
import type { Formula } from './formula.js';

/**
 * What the kernel understands: a rule on one package, in terms of the package's events by their
 * index. A bundle takes the package from the events done `before` it to those done `after` it.
 */
export type Constraint =
  /** Every ordering of the package breaks it. */
  | { readonly kind: 'impossible' }
  /** Broken by a bundle after which `state` holds. */
  | { readonly kind: 'forbidden'; readonly state: Formula }
  /** Broken by a bundle with any of `events` where `first` did not hold before it. */
  | { readonly kind: 'needsBefore'; readonly events: readonly number[]; readonly first: Formula }
  /** Broken by a bundle with any of `events` where `first` does not hold after it. */
  | { readonly kind: 'needsWith'; readonly events: readonly number[]; readonly first: Formula }
  /** Broken unless the bundle after the one with `first` holds `then`. */
  | { readonly kind: 'next'; readonly first: number; readonly then: number }
  /** Broken by a bundle with some of `events` and not all. */
  | { readonly kind: 'together'; readonly events: readonly number[] }
  /** Broken by a bundle with two or more of `events`. */
  | { readonly kind: 'apart'; readonly events: readonly number[] }
  /** Broken by a first bundle without `event`. */
  | { readonly kind: 'opens'; readonly event: number }
  /** Broken by the bundle numbered `position` if `event` is not done after it. */
  | { readonly kind: 'deadline'; readonly event: number; readonly position: number };

/** A package as the compiled form of a rule sees it. */
export interface Scene {
  /** How many events the package has; they are numbered from 0 in the order of the document. */
  readonly size: number;
  /** The event's index, or `undefined` where its provision is left out. */
  index(event: string): number | undefined;
  /** The indexes of those of `events` that the package includes. */
  present(events: readonly string[]): readonly number[];
  /** A canonical condition over this package's events. */
  formula(condition: Condition): Formula;
}
