import type { AnyRuleType } from '../rules/rule-type.js';

/** What a document may be read with. */
export interface ParseOptions {
  /** Rule types of your own, which documents then use like any other. */
  readonly types?: readonly AnyRuleType[];
  /**
   * The parsed data of a document that another one names in `include`, or `undefined` where there is
   * none by that name. `from` is the name of the including document, left out for the root.
   */
  readonly include?: (name: string, from?: string) => unknown;
}
