import type fc from 'fast-check';
import type { Negotiation } from '../../model/negotiation.js';
import { eventsOf } from '../../model/package.js';
import type { Rule } from '../../model/rule.js';
import { registryOf } from '../../rules/registry.js';
import type { AnyRuleType } from '../../rules/rule-type.js';
import { arbDrawnRule, ruleOf } from '../draw/rule.js';
import { freeId } from '../free-id.js';
import { typeNamed } from '../full-shape.js';
import { checkOptions } from '../known-options.js';
import { eventsNamed } from '../shape-complaints.js';

/** Which rules to draw. */
export interface RuleOptions {
  /** The id of the rule; one that no rule of the negotiation has, where it is left out. */
  readonly id?: string;
  /** Names of the types to draw from; all of them, where left out. */
  readonly draw?: readonly string[];
  /** Rule types of your own. */
  readonly types?: readonly AnyRuleType[];
}

/**
 * Rules about the events, terms and parties of a negotiation, valid in it, of any of its rule types;
 * they shrink to a plain rule of the first type, held by the first party.
 * @throws RangeError where no rule can be said: each type drawn from names more events than there are.
 */
export function arbRule(negotiation: Negotiation, options: RuleOptions = {}): fc.Arbitrary<Rule> {
  checkOptions('the options of arbRule', options, { id: true, draw: true, types: true });
  const { id = freeId('drawn', negotiation), types, draw } = options;
  const known = [...registryOf(types).values()];
  const chosen = draw?.map((name) => typeNamed(name, known, '')) ?? known;
  const needed = Math.min(...chosen.map(({ fields }) => eventsNamed(fields)));
  if (needed > negotiation.provisions.flatMap(eventsOf).length) {
    throw noRule(chosen.map(({ name }) => name));
  }
  return arbDrawnRule.map((drawn) => {
    for (const turn of chosen.keys()) {
      const rule = ruleOf(drawn, id, chosen, negotiation, turn);
      if (rule !== undefined) return rule;
    }
    throw noRule(chosen.map(({ name }) => name));
  });
}

function noRule(names: readonly string[]): RangeError {
  return new RangeError(
    `No rule of the types drawn (${names.join(', ')}) can be said about this negotiation: name a type that exists and needs no more events than there are.`,
  );
}
