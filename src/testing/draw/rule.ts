import fc from 'fast-check';
import type { Negotiation } from '../../model/negotiation.js';
import type { Rule, RuleBody } from '../../model/rule.js';
import type { AnyRuleType } from '../../rules/rule-type.js';
import { arbDrawnBody, bodyOf, type DrawnBody } from './body.js';
import { arbDrawnCondition, type DrawnCondition, packageConditionOf } from './condition.js';

/** A whole rule before it is known what there is to name. */
export interface DrawnRule {
  readonly body: DrawnBody;
  readonly holder: number;
  readonly procedural: boolean;
  readonly when: DrawnCondition | undefined;
  readonly relaxable: boolean | undefined;
  readonly cost: number | undefined;
  readonly isPrivate: boolean;
  readonly fallbacks: readonly DrawnBody[];
}

/** Present in so many cases of a hundred; shrinks to absent. */
function maybe<T>(percent: number, present: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.oneof(
    { withCrossShrink: true },
    { weight: 100 - percent, arbitrary: fc.constant(undefined) },
    { weight: percent, arbitrary: present },
  );
}

/** A rule to fit to any parties and provisions: shrinks to a plain held rule. */
export const arbDrawnRule: fc.Arbitrary<DrawnRule> = fc.record({
  body: arbDrawnBody,
  holder: fc.nat({ max: 999 }),
  procedural: maybe(25, fc.constant(true)).map((drawn) => drawn === true),
  when: maybe(20, arbDrawnCondition),
  relaxable: maybe(20, fc.boolean()),
  cost: maybe(20, fc.constantFrom(0.5, 2, 3)),
  isPrivate: maybe(30, fc.constant(true)).map((drawn) => drawn === true),
  fallbacks: maybe(20, fc.array(arbDrawnBody, { minLength: 1, maxLength: 2 })).map(
    (drawn) => drawn ?? [],
  ),
});

/** The talks that a rule is to be about. */
export type Talks = Pick<Negotiation, 'parties' | 'provisions'>;

/**
 * The drawn rule about these talks, or `undefined` where its type needs more events than there are.
 * `turn` gives another rule of the same draw.
 */
export function ruleOf(
  drawn: DrawnRule,
  id: string,
  types: readonly AnyRuleType[],
  talks: Talks,
  turn = 0,
): Rule | undefined {
  const body = bodyOf(drawn.body, types, talks, turn);
  return body === undefined ? undefined : framed(drawn, id, body, types, talks);
}

function framed(
  drawn: DrawnRule,
  id: string,
  body: RuleBody,
  types: readonly AnyRuleType[],
  talks: Talks,
): Rule {
  const holders = talks.parties.filter(({ mediator }) => mediator !== true);
  const holder = drawn.procedural ? undefined : holders[drawn.holder % holders.length]?.id;
  const fallbacks = drawn.fallbacks.flatMap((each) => bodyOf(each, types, talks) ?? []);
  return {
    id,
    ...(holder === undefined ? {} : { heldBy: holder }),
    ...body,
    ...(drawn.when === undefined ? {} : { when: packageConditionOf(drawn.when, talks) }),
    ...(drawn.relaxable === undefined ? {} : { relaxable: drawn.relaxable }),
    ...(drawn.cost === undefined ? {} : { cost: drawn.cost }),
    ...(drawn.isPrivate && holder !== undefined ? { private: true } : {}),
    ...(fallbacks.length === 0 ? {} : { fallbacks }),
    assumption: 'generated',
  };
}
