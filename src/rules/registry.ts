import type { AnyRuleType } from './rule-type.js';
import { apart } from './types/apart.js';
import { before } from './types/before.js';
import { by } from './types/by.js';
import { atTheEnd } from './types/finally.js';
import { first } from './types/first.js';
import { immediatelyBefore } from './types/immediately-before.js';
import { last } from './types/last.js';
import { leadsTo } from './types/leads-to.js';
import { never } from './types/never.js';
import { noLaterThan } from './types/no-later-than.js';
import { together } from './types/together.js';

/** The built-in rule types, in the order of the documentation. */
export const builtInTypes: readonly AnyRuleType[] = [
  never,
  atTheEnd,
  before,
  noLaterThan,
  immediatelyBefore,
  leadsTo,
  together,
  apart,
  first,
  last,
  by,
];

/** Rule types by name. */
export type Registry = ReadonlyMap<string, AnyRuleType>;

/**
 * The built-in rule types and a user's own.
 * @throws RangeError where two types share a name, since a document could not say which it means.
 */
export function registryOf(own: readonly AnyRuleType[] = []): Registry {
  const registry = new Map<string, AnyRuleType>();
  for (const type of [...builtInTypes, ...own]) {
    if (registry.has(type.name)) {
      throw new RangeError(`Two rule types are named "${type.name}"; give yours another name.`);
    }
    registry.set(type.name, type);
  }
  return registry;
}

/** The type of a rule or form, for rules that a parser has let through. */
export function typeOf(registry: Registry, name: string): AnyRuleType {
  const type = registry.get(name);
  if (type === undefined) {
    const known = [...registry.keys()].join(', ');
    throw new RangeError(
      `No rule type is named "${name}" (known: ${known}); pass your own types in options.types.`,
    );
  }
  return type;
}
