import type { Negotiation } from '../../model/negotiation.js';
import type { Rule } from '../../model/rule.js';
import { type FullName, fullNames } from '../../rules/canonical.js';
import { chainOf, type Form } from '../../rules/chain.js';
import { type Registry, registryOf } from '../../rules/registry.js';
import type { AnyRuleType } from '../../rules/rule-type.js';
import type { Words } from '../../rules/words.js';
import { english } from './english.js';

/** What it takes to say a rule. */
export interface Speech {
  readonly words: Words;
  readonly registry: Registry;
  readonly full: FullName;
}

/** A rule in words. */
export interface Position {
  readonly rule: Rule;
  /** The holder's name, or `Procedure`, with the rule's own title if it has one. */
  readonly holder: string;
  /** A clause for each form of the rule, from firm to soft, the rule itself first. */
  readonly forms: readonly string[];
}

export function speechOf(negotiation: Negotiation, types?: readonly AnyRuleType[]): Speech {
  return {
    words: english(negotiation),
    registry: registryOf(types),
    full: fullNames(negotiation),
  };
}

export function positionOf(rule: Rule, { words, registry, full }: Speech): Position {
  const holder = rule.heldBy === undefined ? 'Procedure' : words.party(rule.heldBy);
  return {
    rule,
    holder: rule.title === undefined ? holder : `${holder} (${rule.title})`,
    forms: chainOf(rule, registry, full).map((form) => formText(form, words)),
  };
}

function formText({ type, fields, when }: Form, words: Words): string {
  const sentence = type.sentence(fields, words);
  return when === undefined
    ? sentence
    : `${sentence} (only in packages with ${words.condition(when)})`;
}

/** The rule itself: `Ukraine: “Security guarantees signed” before “Territory”`. */
export function firmText({ holder, forms }: Position): string {
  return `${holder}: ${forms[0] ?? ''}`;
}

/**
 * A rule in one English sentence without its end mark: who holds it, then what it asks, then the
 * packages that it is restricted to. `types` are the rule types of your own that it may be of.
 * @throws RangeError where the rule's type is neither built in nor among `types`.
 * @example
 * ruleSentence(rule, negotiation); // Ukraine: “Security guarantees signed” before “Territory”
 */
export function ruleSentence(
  rule: Rule,
  negotiation: Negotiation,
  types?: readonly AnyRuleType[],
): string {
  return firmText(positionOf(rule, speechOf(negotiation, types)));
}
