import { holds } from '../conditions.js';
import { ruleType } from '../rule-type.js';

/** A red line: at no moment may the condition hold. */
export const never = ruleType({
  name: 'never',
  fields: { condition: 'condition' },
  violates: (rule, { after }) => holds(rule.condition, after),
  sentence: (rule, words) => `never ${words.condition(rule.condition)}`,
  compile: (rule, scene) => [{ kind: 'forbidden', state: scene.formula(rule.condition) }],
});
