import { ruleType } from '../rule-type.js';

/** Simultaneity ruled out: no two of the events happen at one moment. */
export const apart = ruleType({
  name: 'apart',
  fields: { events: 'events' },
  violates: (rule, { bundle }) => rule.events.filter((event) => bundle.includes(event)).length >= 2,
  sentence: (rule, words) => `no two of ${words.events(rule.events, 'and')} at the same moment`,
  compile: (rule, scene) => [{ kind: 'apart', events: scene.present(rule.events) }],
});
