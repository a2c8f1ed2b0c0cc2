import { ruleType } from '../rule-type.js';

/** Position: nothing follows the event. */
export const last = ruleType({
  name: 'last',
  fields: { event: 'event' },
  violates: (rule, { before }) => before.done.has(rule.event),
  sentence: (rule, words) => `${words.event(rule.event)} comes last`,
  compile: (rule, scene) => {
    const event = scene.index(rule.event);
    if (event === undefined) return [];
    const others = Array.from({ length: scene.size }, (_, index) => index).filter(
      (index) => index !== event,
    );
    return [{ kind: 'needsBefore', events: others, first: { not: { done: event } } }];
  },
});
