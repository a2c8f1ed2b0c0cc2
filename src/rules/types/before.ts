import { holds } from '../conditions.js';
import { ruleType } from '../rule-type.js';

/** Sequence: `first` holds before any of `then` happens. */
export const before = ruleType({
  name: 'before',
  fields: { first: 'trigger', then: 'oneOrMore' },
  violates: (rule, step) =>
    rule.then.some((event) => step.bundle.includes(event)) && !holds(rule.first, step.before),
  sentence: (rule, words) =>
    `${words.condition(rule.first)} before ${words.events(rule.then, 'or')}`,
  weaker: (rule) => [{ type: 'noLaterThan', first: rule.first, then: rule.then }],
  compile: (rule, scene) => [
    { kind: 'needsBefore', events: scene.present(rule.then), first: scene.formula(rule.first) },
  ],
});
