import * as v from 'valibot';
import type { Registry } from '../../rules/registry.js';
import type { AnyRuleType } from '../../rules/rule-type.js';
import { didYouMean } from '../problems/near.js';
import { quoted } from '../problems/render.js';
import { cost, date, distinctList, flag, id, list, type Shape, text } from './basics.js';
import { either, isObject, object, optional } from './compound.js';
import { packageCondition } from './condition.js';
import { fieldShapes } from './fields.js';
import { refused } from './refused.js';
import { missingKey, type Said, say, wrongType } from './say.js';

type Entries = Readonly<Record<string, Shape>>;

/** The shapes of rules and of fallbacks, for the rule types of a registry. */
export interface RuleShapes {
  readonly rule: v.LazySchema<Shape>;
  readonly fallback: v.LazySchema<Shape>;
}

/**
 * What a rule or fallback may say depends on its type alone.
 * @throws RangeError where a type has a field by the name of a key that every rule has.
 */
export function ruleShapes(registry: Registry): RuleShapes {
  const fallback = byType(registry, { when: optional(packageCondition) });
  return { fallback, rule: byType(registry, frame(fallback)) };
}

/** What every rule may say besides its body. */
function frame(fallback: Shape): Entries {
  return {
    id,
    heldBy: optional(id),
    title: optional(text),
    when: optional(packageCondition),
    because: optional(distinctList(id)),
    assumption: optional(text),
    relaxable: optional(flag),
    cost: optional(cost),
    fallbacks: optional(list(fallback)),
    from: optional(date),
    until: optional(date),
    private: optional(flag),
  };
}

function byType(registry: Registry, entries: Entries): v.LazySchema<Shape> {
  const shapes = new Map(
    [...registry.values()].map((type) => [type.name, object(ofType(type, entries))] as const),
  );
  const none = refused(noType([...registry.keys()]), { origin: 'value', key: () => 'type' });
  return either([...shapes.values()], (input) => {
    const type = isObject(input) && Object.hasOwn(input, 'type') ? input.type : undefined;
    return (typeof type === 'string' ? shapes.get(type) : undefined) ?? none;
  });
}

function ofType(type: AnyRuleType, entries: Entries): Entries {
  const fields = Object.entries(type.fields).map(([name, kind]) => {
    if (name === 'type' || Object.hasOwn(reservedFields, name)) {
      throw new RangeError(
        `The rule type "${type.name}" has a field "${name}", which every rule has; rename it.`,
      );
    }
    return [name, fieldShapes[kind]] as const;
  });
  return { ...entries, type: v.literal(type.name), ...Object.fromEntries(fields) };
}

const reservedFields = frame(text);

function noType(known: readonly string[]): Said {
  return ({ input }) => {
    if (!isObject(input)) return wrongType('an object')({ input });
    if (!Object.hasOwn(input, 'type')) return missingKey('"type"');
    const type = input.type;
    if (typeof type !== 'string') return wrongType('the name of a rule type')({ input: type });
    return say('unknown-type', `${quoted(type)} is no type of rule.`, didYouMean(type, known));
  };
}
