import type { AnyRuleType } from '../../rules/rule-type.js';
import { storyOf } from '../story/story.js';
import type { Case } from './subject.js';

/** A case as a story: its negotiation, and from where it is asked about if that is said. */
export function caseStory(
  { negotiation, asked }: Pick<Case, 'negotiation' | 'asked'>,
  types?: readonly AnyRuleType[],
): string {
  const story = storyOf(negotiation, types);
  return Object.keys(asked).length === 0 ? story : `${story}\nAsked as: ${JSON.stringify(asked)}`;
}
