import { parseNegotiation } from '../../document/parse.js';
import type { Negotiation } from '../../model/negotiation.js';
import type { AnyRuleType } from '../../rules/rule-type.js';
import { askedOptions, checkOptions, type KnownOptions } from '../known-options.js';
import type { Subject } from './subject.js';

const known: KnownOptions<Subject> = {
  negotiation: true,
  asked: true,
  questions: true,
  shape: true,
  types: true,
  agents: true,
};

/**
 * A subject that says one thing.
 * @throws RangeError where it has a part that there is not, or parts that leave each other nothing to say.
 */
export function checkedSubject(subject: Subject): Subject {
  checkOptions('the subject', subject, known);
  for (const complaint of complaints(subject)) throw new RangeError(complaint);
  if (subject.asked !== undefined) checkOptions('asked', subject.asked, askedOptions);
  return subject;
}

function complaints(subject: Subject): readonly string[] {
  const { negotiation, asked, questions, shape, types = [], agents } = subject;
  const [first, second] = Object.entries({ negotiation, questions, shape }).flatMap(
    ([name, value]) => (value === undefined ? [] : [name]),
  );
  const odd = types.findIndex((type) => typeof type?.monitor?.next !== 'function');
  return [
    ...(second === undefined
      ? []
      : [
          `The subject has ${first} and ${second}, each of which says what to look at: leave one out.`,
        ]),
    ...(questions !== undefined && asked !== undefined
      ? ['The subject has questions, each with its own asked, and asked besides: leave one out.']
      : []),
    ...(shape?.types === undefined
      ? []
      : ['The subject has shape.types: give rule types of your own in its types.']),
    ...(agents?.length === 0
      ? ['The subject has no agents in its list: name one, or leave agents out.']
      : []),
    ...(odd < 0 ? [] : [`types[${odd}] is no rule type: make it with ruleType({ … }).`]),
    ...(negotiation === undefined || odd >= 0 ? [] : problemsIn(negotiation, types)),
  ];
}

function problemsIn(negotiation: Negotiation, types: readonly AnyRuleType[]): readonly string[] {
  const read = parseNegotiation(negotiation, { types });
  if (read.ok) return [];
  const problems = read.problems.map(({ path, message }) => `${path}: ${message}`);
  return [`The subject’s negotiation is not valid: ${problems.join(' ')}`];
}
