import type { AnalysisOptions } from '../../../analysis/case/options.js';
import type { Negotiation } from '../../../model/negotiation.js';
import type { Rule } from '../../../model/rule.js';
import { fullNames } from '../../../rules/canonical.js';
import { chainOf, type Form } from '../../../rules/chain.js';
import { registryOf } from '../../../rules/registry.js';
import { withOnly } from '../../with-rules.js';
import { broken, countOf, kept, optionsOf, standing } from '../answers.js';
import { law } from '../law.js';
import type { Subject } from '../subject.js';

/**
 * A fallback asks for less than what it falls back from. Exercised where something meets a rule that has a softer form, and
 * might not meet that.
 */
export const softerFormsAreWeaker = law(
  {
    id: 'softer-forms-are-weaker',
    says: 'Whatever meets a rule meets each softer form of it: the fallbacks of your own negotiation, and what rule types give as weaker.',
    failure:
      'A fallback, or a rule type’s weaker form, asks for something that the firm rule does not ask for.',
  },
  (instance, subject) => {
    const own = standing(instance);
    const { negotiation } = own;
    const options = optionsOf(own, subject);
    const registry = registryOf(subject.types);
    const judged = negotiation.rules.filter(({ type }) => isJudged(type, subject));
    const chains = judged.map((rule) => {
      const { fallbacks: _, ...plain } = rule;
      return chainOf(subject.negotiation ? rule : plain, registry, fullNames(negotiation));
    });
    for (const chain of chains) {
      const harder = firmerThanBefore(chain, negotiation, options);
      if (harder !== undefined) {
        return broken(`form ${harder} of "${chain[0]?.rule}" is not weaker than the one before it`);
      }
    }
    const long = chains.filter((chain) => chain.length > 1);
    return kept(
      long.some(([firm]) => firm !== undefined && isMeetable(firm, negotiation, options)),
    );
  },
);

/** Where a subject has rule types of its own, they are judged, and not those of the library. */
function isJudged(type: string, { types = [], negotiation }: Subject): boolean {
  return negotiation !== undefined || types.length === 0 || types.some(({ name }) => name === type);
}

/** The first form that some ordering breaks although it meets the form before. */
function firmerThanBefore(
  chain: readonly Form[],
  negotiation: Negotiation,
  options: AnalysisOptions,
): number | undefined {
  const rules = chain.map(asRule);
  const orderings = (kept: readonly Rule[]) => countOf(withOnly(negotiation, kept), options);
  const place = rules.findIndex((form, at) => {
    const firmer = rules[at - 1];
    return firmer !== undefined && orderings([firmer]) !== orderings([firmer, form]);
  });
  return place < 0 ? undefined : place;
}

/** Whether some ordering meets a form. */
function isMeetable(form: Form, negotiation: Negotiation, options: AnalysisOptions): boolean {
  return countOf(withOnly(negotiation, [asRule(form, 0)]), options) !== 0n;
}

function asRule({ type, fields, when }: Form, place: number): Rule {
  return {
    id: `form-${place}`,
    type: type.name,
    ...fields,
    ...(when === undefined ? {} : { when }),
  };
}
