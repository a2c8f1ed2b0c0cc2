import type { Negotiation } from '../../model/negotiation.js';
import type { AnyRuleType } from '../../rules/rule-type.js';
import { type Position, positionOf, speechOf } from './position.js';

/** Every rule of a negotiation in words, by id, those of all readings too. */
export function everyRule(
  negotiation: Negotiation,
  types?: readonly AnyRuleType[],
): ReadonlyMap<string, Position> {
  const speech = speechOf(negotiation, types);
  const choices = (negotiation.readings ?? []).flatMap((position) => position.choices);
  const rules = [...negotiation.rules, ...choices.flatMap((choice) => choice.rules)];
  return new Map(rules.map((rule) => [rule.id, positionOf(rule, speech)]));
}
