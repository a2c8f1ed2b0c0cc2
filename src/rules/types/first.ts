import { ruleType } from '../rule-type.js';

/** Position: the first bundle holds the event. */
export const first = ruleType({
  name: 'first',
  fields: { event: 'event' },
  violates: (rule, { bundle, position }) => position === 1 && !bundle.includes(rule.event),
  sentence: (rule, words) => `${words.event(rule.event)} comes first`,
  compile: (rule, scene) => {
    const event = scene.index(rule.event);
    if (event !== undefined) return [{ kind: 'opens', event }];
    return scene.size === 0 ? [] : [{ kind: 'impossible' }];
  },
});
