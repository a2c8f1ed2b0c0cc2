import { parseNegotiation } from '../../../document/parse.js';
import { broken, kept } from '../answers.js';
import { law } from '../law.js';

/** Nothing is lost on the way through a file. Exercised by negotiations with rules, whose fields may be anything. */
export const documentRoundTrips = law(
  {
    id: 'document-round-trips',
    says: 'A negotiation written as JSON and read again is the same negotiation.',
    failure:
      'A field of a rule type holds something that JSON does not, or its shape changes what it reads.',
  },
  ({ negotiation }, { types = [] }) => {
    const text = JSON.stringify(negotiation);
    const read = parseNegotiation(JSON.parse(text), { types });
    if (!read.ok) return broken(read.problems.map(({ message }) => message).join(' '));
    return JSON.stringify(read.value) === text
      ? kept(negotiation.rules.length > 0)
      : broken(`read again: ${JSON.stringify(read.value)}`);
  },
);
