import type { Negotiation } from '../../../model/negotiation.js';
import type { Rule } from '../../../model/rule.js';

/** Whether a relaxation may touch a rule: by default where a party holds it. */
export function isRelaxable({ relaxable, heldBy }: Rule): boolean {
  return relaxable ?? heldBy !== undefined;
}

/** How many rules a relaxation may touch; with one there is nothing to choose. */
export function relaxableIn({ rules }: Negotiation): number {
  return rules.filter(isRelaxable).length;
}
