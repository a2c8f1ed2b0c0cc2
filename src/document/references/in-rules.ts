import type { FieldKind } from '../../rules/field.js';
import type { Registry } from '../../rules/registry.js';
import { namesInCondition, namesInTrigger, namesInWhen, oneOrMore } from './in-conditions.js';
import { itemsIn, keyAt, type Located, nameAt, type Reference } from './reference.js';

/** The names in a rule, in its frame, its body and its fallbacks. */
export function namesInRule(rule: Located, registry: Registry): readonly Reference[] {
  return [
    ...nameAt(keyAt(rule, 'heldBy'), { kind: 'holder' }),
    ...itemsIn(rule, 'because').flatMap((claim) => nameAt(claim, { kind: 'claim' })),
    ...[rule, ...itemsIn(rule, 'fallbacks')].flatMap((body) => namesInBody(body, registry)),
  ];
}

/** The events of each list of events in a rule's body or in a fallback's. */
export function eventLists(rule: Located, registry: Registry): readonly (readonly Located[])[] {
  return [rule, ...itemsIn(rule, 'fallbacks')].flatMap((body) =>
    fieldsOf(body, registry)
      .filter(({ kind }) => kind === 'events' || kind === 'oneOrMore')
      .map(({ field }) => oneOrMore(field)),
  );
}

function namesInBody(body: Located, registry: Registry): readonly Reference[] {
  const fields = fieldsOf(body, registry).flatMap(({ kind, field }) => namesInField(kind, field));
  return [...namesInWhen(body), ...fields];
}

interface Field {
  readonly kind: FieldKind;
  readonly field: Located;
}

function fieldsOf(body: Located, registry: Registry): readonly Field[] {
  const type = keyAt(body, 'type').value;
  const fields = typeof type === 'string' ? registry.get(type)?.fields : undefined;
  return Object.entries(fields ?? {}).map(([name, kind]) => ({ kind, field: keyAt(body, name) }));
}

function namesInField(kind: FieldKind, field: Located): readonly Reference[] {
  switch (kind) {
    case 'event':
    case 'party':
    case 'provision':
      return nameAt(field, { kind });
    case 'events':
    case 'oneOrMore':
      return oneOrMore(field).flatMap((event) => nameAt(event, { kind: 'event' }));
    case 'condition':
      return namesInCondition(field);
    case 'trigger':
      return namesInTrigger(field);
    case 'position':
    case 'number':
    case 'text':
    case 'flag':
      return [];
  }
}
