import * as v from 'valibot';
import type { Shape } from './basics.js';
import { missingKey, say, wrongType } from './say.js';

/** Whether a value of a document is an object. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const anObject = v.custom(isObject, wrongType('an object'));

/** An object with these keys and no others; `optional` wraps those that may be left out. */
export function object(entries: Readonly<Record<string, Shape>>): Shape {
  const known = Object.keys(entries);
  return v.pipe(
    anObject,
    v.objectWithRest(entries, unknownKey(known), ({ expected }) => missingKey(expected)),
  );
}

/** A key that may be left out. */
export function optional(shape: Shape): Shape {
  return v.exactOptional(shape);
}

/** An object whose keys are ids or events and whose values are all of one shape. */
export function table(key: v.GenericSchema<string>, value: Shape): Shape {
  return v.pipe(anObject, v.record(key, value));
}

/** The same with at least one key. */
export function filledTable(key: v.GenericSchema<string>, value: Shape): Shape {
  return v.pipe(anObject, v.record(key, value), v.minEntries(1, emptyTable));
}

const emptyTable = say('empty-list', 'Nothing is named here.', 'Name at least one.');

/** Valibot hands over the value of the unknown key; its issue's path says which key it is. */
function unknownKey(known: readonly string[]) {
  return v.never(() => say('unknown-key', 'No such key is known here.', known.join(' ')));
}

/**
 * One of several shapes, told apart by a look at the input, so that what is reported is what is
 * wrong with the one meant. Without an input it is all of them, for the JSON Schema.
 */
export function either(
  options: readonly Shape[],
  pick: (input: unknown) => Shape,
): v.LazySchema<Shape> {
  const all = v.union(options);
  return v.lazy((input) => (input === undefined ? all : pick(input)));
}
