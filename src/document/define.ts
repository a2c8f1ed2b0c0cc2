import type { Negotiation, Party } from '../model/negotiation.js';
import type { AnyRuleType } from '../rules/rule-type.js';
import type { ClaimInput } from './builder/claim.js';
import type {
  HeadInput,
  PositionInput,
  ProvisionInput,
  RuleInput,
  ValuesInput,
} from './builder/input.js';
import type { VocabularyOf } from './builder/vocabulary.js';
import { NegotiationError } from './negotiation-error.js';
import type { ParseOptions } from './options.js';
import { parseNegotiation } from './parse.js';

/**
 * A negotiation written in code, its ids inferred: a party, provision, term, stage or event that it
 * does not define does not compile. The result is what `parseNegotiation` makes of the same data.
 * @throws NegotiationError with all problems, where the negotiation is invalid.
 */
export function defineNegotiation<
  const Parties extends readonly Party[],
  const Provisions extends readonly ProvisionInput<Parties[number]['id']>[],
  const Types extends readonly AnyRuleType[] = readonly [],
  ClaimParty extends string = string,
  ClaimProvision extends string = string,
  Kind extends string = string,
  Firmness extends string = string,
  Use extends string = string,
  Inferred extends string = string,
>(
  document: HeadInput & {
    readonly parties: Parties;
    readonly provisions: Provisions;
    readonly rules: readonly RuleInput<VocabularyOf<Parties, Provisions>, Types>[];
    readonly readings?: readonly PositionInput<VocabularyOf<Parties, Provisions>, Types>[];
    readonly values?: ValuesInput<VocabularyOf<Parties, Provisions>>;
    readonly claims?: readonly ClaimInput<
      VocabularyOf<Parties, Provisions>,
      ClaimParty,
      ClaimProvision,
      Kind,
      Firmness,
      Use,
      Inferred
    >[];
  },
  options: Omit<ParseOptions, 'types'> & { readonly types?: Types } = {},
): Negotiation {
  const result = parseNegotiation({ redlines: 1, ...document }, options);
  if (!result.ok) throw new NegotiationError(result.problems);
  return result.value;
}
