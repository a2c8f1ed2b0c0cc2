import type { Condition, PackageCondition } from '../model/condition.js';

/** The names that a rule's sentence is made of, in one language. */
export interface Words {
  /** An event as a noun phrase in quotation marks. */
  event(id: string): string;
  /** A list of events, joined by "and" or "or". */
  events(ids: readonly string[], joint: 'and' | 'or'): string;
  /** A condition as a clause. */
  condition(condition: Condition | PackageCondition): string;
  party(id: string): string;
  provision(id: string): string;
}
