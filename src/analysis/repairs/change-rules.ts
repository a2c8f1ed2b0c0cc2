import { mapRules } from '../../document/variants.js';
import type { Negotiation } from '../../model/negotiation.js';
import type { Rule } from '../../model/rule.js';

/** What becomes of a rule: another in its place, or nothing. */
export type Changes = ReadonlyMap<Rule, Rule | undefined>;

/** The negotiation with some of its rules, those in readings too, replaced or left out. */
export function changeRules(negotiation: Negotiation, changes: Changes): Negotiation {
  return mapRules(negotiation, (rules) =>
    rules.flatMap((rule) => {
      if (!changes.has(rule)) return [rule];
      const changed = changes.get(rule);
      return changed === undefined ? [] : [changed];
    }),
  );
}
