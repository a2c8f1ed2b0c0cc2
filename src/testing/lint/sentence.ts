import type { Negotiation } from '../../model/negotiation.js';
import { ruleSentence } from '../../report/words/position.js';
import { rulesInForce } from '../../rules/in-force.js';
import type { AnyRuleType } from '../../rules/rule-type.js';
import { orderingText } from '../laws/answers.js';
import { storyOf } from '../story/story.js';
import type { Finding } from './finding.js';

/** A finding in words, with what shows it. */
export function findingText(
  finding: Finding,
  negotiation: Negotiation,
  types?: readonly AnyRuleType[],
): string {
  const rules = rulesInForce(negotiation, {});
  const said = (id: string) => {
    const rule = rules.find((each) => each.id === id);
    return rule === undefined ? `"${id}"` : `"${id}" (${ruleSentence(rule, negotiation, types)})`;
  };
  const rule = said(finding.rule);
  switch (finding.kind) {
    case 'dead':
      return `${rule} can never be met: each of ${finding.orderings} orderings breaks it, as does ${orderingText(finding.breaking)}.`;
    case 'vacuous':
      return `${rule} can never be broken: all of ${finding.orderings} orderings meet it.`;
    case 'redundant':
      return `${rule} follows from ${finding.from.map(said).join(' and ')}: ${finding.orderings} orderings meet the other rules, and all of them meet it; by itself it forbids ${orderingText(finding.breaking)}.`;
    case 'contradictory':
      return `${rule} cannot be met together with ${said(finding.other)}: ${orderingText(finding.meetingRule)} meets the one, ${orderingText(finding.meetingOther)} the other.`;
    case 'fallback-not-weaker':
      return `${rule}: its softer form ${finding.form} asks for more than the one before it, which ${orderingText(finding.breaking)} meets.`;
    case 'type-dead':
      return `"${finding.type}" can never be met: ${ofAType(finding, 'met', types)}`;
    case 'type-vacuous':
      return `"${finding.type}" can never be broken: ${ofAType(finding, 'broken', types)}`;
    case 'order-dependent':
      return `${rule} means something else with "${finding.field}" the other way round: ${orderingText(finding.telling)} meets one of the two.`;
  }
}

function ofAType(
  { rules, example }: Extract<Finding, { readonly example: Negotiation }>,
  how: string,
  types?: readonly AnyRuleType[],
): string {
  return `of ${rules} rules of the type that were drawn none can be ${how}. One of them:\n${storyOf(example, types)}`;
}
