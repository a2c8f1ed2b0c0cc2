import { analyze } from '../../../analysis/analyze.js';
import { registryOf } from '../../../rules/registry.js';
import { chooser } from '../../draw/picks.js';
import { backwards, numbered } from '../../rename/names.js';
import { renamedNegotiation } from '../../rename/negotiation.js';
import { broken, kept, optionsOf, rulesMatter } from '../answers.js';
import { law } from '../law.js';
import { unnamed } from './unnamed.js';

/**
 * Ids are only names. Exercised where the rules take an ordering away and there is something to be sorted otherwise: two
 * rules or two provisions.
 */
export const namesDoNotMatter = law(
  {
    id: 'names-do-not-matter',
    says: 'Called by other ids, a negotiation has the same verdict.',
    failure: 'A rule type compares ids by more than equality, or names an id in its own code.',
  },
  (instance, subject) => {
    const { negotiation, asked, picks } = instance;
    const { parties, ...rest } = optionsOf(instance, subject);
    const names = chooser(picks).oneOf([backwards, numbered])(negotiation);
    const renamed = renamedNegotiation(negotiation, names, registryOf(subject.types));
    const coalition = parties === undefined ? {} : { parties: parties.map(names.party) };
    const verdict = analyze(negotiation, { ...rest, ...asked });
    const after = unnamed(analyze(renamed, { ...rest, ...coalition }), (id) => id);
    const before = unnamed(verdict, names.rule);
    if (before !== after) return broken(`${before} becomes ${after}`);
    const several = negotiation.rules.length > 1 || negotiation.provisions.length > 1;
    return kept(several && rulesMatter(instance, subject, verdict.orderings));
  },
);
