import fc from 'fast-check';
import type { Negotiation } from '../../model/negotiation.js';
import type { AnyRuleType } from '../../rules/rule-type.js';
import { arbNegotiation } from '../arbitraries/negotiation.js';
import { arbPick } from '../draw/picks.js';
import { arbUpTo } from '../draw/up-to.js';
import { caseStory } from './case-story.js';
import { checkedSubject } from './checked-subject.js';
import type { Case, Preference, Question, Subject } from './subject.js';

/** The most picks of a case. */
export const mostPicks = 32;

/** The cases of a subject; they shrink to few rules, and to the first choice each time. */
export function arbCase(subject: Subject, prefer: Preference = {}): fc.Arbitrary<Case> {
  return fc
    .record({ question: arbQuestion(subject, prefer), picks: arbUpTo(mostPicks, arbPick) })
    .map(({ question: { negotiation, asked = {} }, picks }) =>
      printed({ negotiation, asked, picks }, subject.types),
    );
}

/** Where fast-check prints the case, it prints the story. */
function printed(instance: Case, types?: readonly AnyRuleType[]): Case {
  const value = () => caseStory(instance, types);
  return Object.defineProperty(instance, fc.toStringMethod, { value });
}

/** The negotiations of a subject, each with from where it is asked about; the random ones by preference. */
export function arbQuestion(subject: Subject, prefer: Preference = {}): fc.Arbitrary<Question> {
  const { negotiation, asked = {}, questions, shape, types } = checkedSubject(subject);
  if (questions !== undefined) return questions;
  if (negotiation !== undefined) {
    return arbPartOf(negotiation).map((part) => ({ negotiation: part, asked }));
  }
  const own = types === undefined ? {} : { types };
  const drawn = [shape, { ...prefer, ...shape }].map((each) => arbNegotiation({ ...each, ...own }));
  return fc.oneof(...drawn).map((random) => ({ negotiation: random, asked }));
}

/** A negotiation as it is, or with some of its rules left out. */
function arbPartOf(negotiation: Negotiation): fc.Arbitrary<Negotiation> {
  const some = fc
    .subarray([...negotiation.rules])
    .map((rules): Negotiation => ({ ...negotiation, rules }));
  return fc.oneof(fc.constant(negotiation), some);
}
