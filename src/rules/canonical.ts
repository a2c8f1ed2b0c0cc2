import type { Condition } from '../model/condition.js';
import type { Negotiation } from '../model/negotiation.js';
import { stagesOf } from '../model/package.js';
import type { RuleBody } from '../model/rule.js';
import type { Canonical, FieldKind, Fields } from './field.js';

/** An event's name in full, from its name in a document. */
export type FullName = (event: string) => string;

/** How a negotiation's events are written in full: a provision with one stage goes by its id alone. */
export function fullNames(negotiation: Negotiation): FullName {
  const short = new Map(
    negotiation.provisions
      .filter((provision) => stagesOf(provision).length === 1)
      .map((provision) => [provision.id, `${provision.id}.${stagesOf(provision)[0]}`]),
  );
  return (event) => short.get(event) ?? event;
}

/** A rule's fields as its type's own code sees them: events in full, lists as lists. */
export function canonicalFields(body: RuleBody, fields: Fields, full: FullName): Canonical<Fields> {
  const entries = Object.entries(fields).map(
    ([name, kind]) => [name, canonicalValue(kind, body[name], full)] as const,
  );
  return Object.fromEntries(entries);
}

/** The parser has made sure that each value is of its field's kind. */
function canonicalValue(
  kind: FieldKind,
  value: unknown,
  full: FullName,
): Canonical<Fields>[string] {
  switch (kind) {
    case 'event':
      return full(value as string);
    case 'events':
    case 'oneOrMore':
      return [value as string | string[]].flat().map(full);
    case 'condition':
      return withEvents(value as Condition, full);
    case 'trigger':
      return typeof value === 'string'
        ? { done: full(value) }
        : withEvents(value as Condition, full);
    case 'party':
    case 'provision':
    case 'position':
    case 'number':
    case 'text':
    case 'flag':
      return value as string | number | boolean;
  }
}

/** A condition with each event under another name. */
export function withEvents(condition: Condition, full: FullName): Condition {
  const each = (parts: readonly Condition[]) => parts.map((part) => withEvents(part, full));
  if ('done' in condition) return { done: full(condition.done) };
  if ('terms' in condition) return condition;
  if ('all' in condition) return { all: each(condition.all) };
  if ('any' in condition) return { any: each(condition.any) };
  if ('not' in condition) return { not: withEvents(condition.not, full) };
  return { atLeast: { count: condition.atLeast.count, of: each(condition.atLeast.of) } };
}
