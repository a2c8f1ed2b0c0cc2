import type { Negotiation } from '../../model/negotiation.js';
import type { Rule } from '../../model/rule.js';
import { fullNames } from '../../rules/canonical.js';
import { chainOf, type Form } from '../../rules/chain.js';
import { leftTo, rulesInForce } from '../../rules/in-force.js';
import { registryOf } from '../../rules/registry.js';
import { type AnalysisOptions, widestOf } from './options.js';

/** A rule that binds, with its chain of forms. */
export interface BindingRule {
  readonly rule: Rule;
  /** From firm to soft, the rule itself first; never empty. */
  readonly chain: readonly Form[];
  readonly relaxable: boolean;
}

/** A negotiation made ready for analysis: the rules that bind, and how wide a bundle may be. */
export interface Case {
  /** What is left of it to the parties at the table. */
  readonly negotiation: Negotiation;
  /** In the order of the document; a rule is known by its index here. */
  readonly rules: readonly BindingRule[];
  readonly widest: number;
}

/** The case with each rule as it stands, without its softer forms. */
export function withoutSofterForms(subject: Case): Case {
  const rules = subject.rules.map((each) => ({ ...each, chain: each.chain.slice(0, 1) }));
  return { ...subject, rules };
}

/** @throws RangeError where the options do not fit the negotiation, or a rule's type is unknown. */
export function caseOf(negotiation: Negotiation, options: AnalysisOptions): Case {
  const registry = registryOf(options.types);
  const full = fullNames(negotiation);
  const rules = rulesInForce(negotiation, options).map((rule) => ({
    rule,
    chain: chainOf(rule, registry, full),
    relaxable: rule.relaxable ?? rule.heldBy !== undefined,
  }));
  return { negotiation: leftTo(negotiation, options), rules, widest: widestOf(options) };
}
