import type { Negotiation } from '../../model/negotiation.js';
import { provisionOf } from '../../model/package.js';
import { fullNames } from '../../rules/canonical.js';
import type { Words } from '../../rules/words.js';
import { clause } from './clause.js';
import { eventName, nameOf, provisionIn, quoted, spaced, termName } from './names.js';
import { listed } from './numbers.js';

/**
 * The English names that the sentences of a negotiation's rules are made of. Events and provisions
 * go by their titles in typographic quotation marks, parties by their titles; where there is no
 * title, by the words of the id. Never throws: an id that the negotiation does not define stands for
 * itself.
 * @example
 * english(negotiation).event('guarantees.signed'); // “Security guarantees signed”
 */
export function english(negotiation: Negotiation): Words {
  const full = fullNames(negotiation);
  const parties = new Map(negotiation.parties.map((party) => [party.id, nameOf(party)]));
  const event = (id: string): string => {
    const whole = full(id);
    const provision = provisionIn(negotiation, provisionOf(whole));
    if (provision === undefined) return quoted(id);
    return quoted(eventName(provision, whole.slice(provision.id.length + 1)));
  };
  const provision = (id: string): string => {
    const known = provisionIn(negotiation, id);
    return quoted(known === undefined ? spaced(id) : nameOf(known));
  };
  const term = (home: string, id: string) => termName(provisionIn(negotiation, home), id);
  return {
    event,
    events: (ids, joint) => listed(ids.map(event), joint),
    condition: (condition) => clause(condition, { event, provision, term }),
    party: (id) => parties.get(id) ?? spaced(id),
    provision,
  };
}
