import type { Condition } from '../../../model/condition.js';
import type { EventId } from '../../../model/package.js';
import type { Rule, RuleBody } from '../../../model/rule.js';
import { type FullName, withEvents } from '../../../rules/canonical.js';
import type { Form } from '../../../rules/chain.js';
import { leavesOf } from '../../../rules/conditions.js';
import type { FieldKind } from '../../../rules/field.js';
import { type Registry, typeOf } from '../../../rules/registry.js';

/** The events that a form names, in full. */
export function eventsNamed({ type, fields }: Form): readonly EventId[] {
  return Object.entries(type.fields).flatMap(([name, kind]): readonly EventId[] => {
    const value = fields[name];
    if (kind === 'event') return [value as EventId];
    if (kind === 'events' || kind === 'oneOrMore') return value as readonly EventId[];
    if (kind !== 'condition' && kind !== 'trigger') return [];
    return leavesOf(value as Condition).flatMap((leaf) => ('done' in leaf ? [leaf.done] : []));
  });
}

/** A rule, its fallbacks too, with its events called by other names. */
export function withEventsRenamed(rule: Rule, registry: Registry, rename: FullName): Rule {
  const renamed = { ...rule, ...renamedFields(rule, registry, rename) };
  if (rule.fallbacks === undefined) return renamed;
  const fallbacks = rule.fallbacks.map((body) => ({
    ...body,
    ...renamedFields(body, registry, rename),
  }));
  return { ...renamed, fallbacks };
}

function renamedFields(
  body: RuleBody,
  registry: Registry,
  rename: FullName,
): Readonly<Record<string, unknown>> {
  const { fields } = typeOf(registry, body.type);
  const entries = Object.entries(fields).map(
    ([name, kind]) => [name, renamedValue(kind, body[name], rename)] as const,
  );
  return Object.fromEntries(entries);
}

/** The parser has made sure that each value is of its field's kind. */
function renamedValue(kind: FieldKind, value: unknown, rename: FullName): unknown {
  switch (kind) {
    case 'event':
      return rename(value as EventId);
    case 'events':
    case 'oneOrMore':
      return typeof value === 'string' ? rename(value) : (value as readonly string[]).map(rename);
    case 'condition':
    case 'trigger':
      return typeof value === 'string' ? rename(value) : withEvents(value as Condition, rename);
    case 'party':
    case 'provision':
    case 'position':
    case 'number':
    case 'text':
    case 'flag':
      return value;
  }
}
