import { entriesAt, itemsIn, keyAt, type Located, nameAt, type Reference } from './reference.js';

/** The names in a condition of either kind. */
export function namesInCondition(condition: Located): readonly Reference[] {
  return entriesAt(condition.value, condition.path).flatMap((part) => {
    switch (part.key) {
      case 'done':
        return nameAt(part, { kind: 'event' });
      case 'included':
        return nameAt(part, { kind: 'provision' });
      case 'terms':
        return namesInTerms(part);
      case 'not':
        return namesInCondition(part);
      case 'all':
      case 'any':
        return itemsIn(condition, part.key).flatMap(namesInCondition);
      case 'atLeast':
        return itemsIn(part, 'of').flatMap(namesInCondition);
      default:
        return [];
    }
  });
}

function namesInTerms(terms: Located): readonly Reference[] {
  return entriesAt(terms.value, terms.path).flatMap(({ key: provision, value, path }) => [
    { kind: 'provision', id: provision, path, atKey: true } as const,
    ...oneOrMore({ key: provision, value, path }).flatMap((term) =>
      nameAt(term, { kind: 'term', provision }),
    ),
  ]);
}

/** A value that may be a list of values. */
export function oneOrMore(located: Located): readonly Located[] {
  return Array.isArray(located.value)
    ? located.value.map((value: unknown, index) => ({
        key: String(index),
        value,
        path: [...located.path, index],
      }))
    : [located];
}

/** The names in what may be a trigger: an event, or a condition. */
export function namesInTrigger(trigger: Located): readonly Reference[] {
  return typeof trigger.value === 'string'
    ? nameAt(trigger, { kind: 'event' })
    : namesInCondition(trigger);
}

/** The names in a key's condition, where the key is there. */
export function namesInWhen(body: Omit<Located, 'key'>): readonly Reference[] {
  return namesInCondition(keyAt(body, 'when'));
}
