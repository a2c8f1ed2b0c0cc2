import * as v from 'valibot';
import { isIsoDate } from './date.js';
import { distinct } from './distinct.js';
import { badDate, badEvent, badId, badNumber, emptyList, unknownWord, wrongType } from './say.js';

/** The shape of some part of a document. It is only ever asked for what is wrong with a value. */
export type Shape = v.GenericSchema;

const word = '(?!(?:constructor|prototype)(?:\\.|$))[a-z0-9]+(?:-[a-z0-9]+)*';

export const text = v.string(wrongType('a text'));
export const flag = v.boolean(wrongType('true or false'));
export const number = v.number(wrongType('a number'));
export const id = v.pipe(v.string(wrongType('an id')), v.regex(new RegExp(`^${word}$`), badId));
/** `provision.stage`, or a provision's id alone. */
export const event = v.pipe(
  v.string(wrongType('an event')),
  v.regex(new RegExp(`^${word}(?:\\.${word})?$`), badEvent),
);
export const date = v.pipe(v.string(wrongType('a date')), v.check(isIsoDate, badDate));
export const cost = v.pipe(number, v.gtValue(0, badNumber('a number above 0')));
/** A whole number from 1. */
export const position = whole(1);

/** A whole number from `least` on. */
export function whole(least: number): Shape {
  const says = badNumber(`a whole number from ${least}`);
  return v.pipe(number, v.safeInteger(says), v.minValue(least, says));
}

/** One of a few words; `what` names it, as in "kind of claim". */
export function oneWordOf(what: string, words: readonly string[]): Shape {
  return v.picklist(words, unknownWord(what, words));
}

/** A list that is not empty. */
export function list(item: Shape): Shape {
  return v.pipe(v.array(item, wrongType('a list')), v.nonEmpty(emptyList));
}

/** A list that may be empty. */
export function anyList(item: Shape): Shape {
  return v.array(item, wrongType('a list'));
}

/** A list that is not empty and names nothing twice. */
export function distinctList(item: Shape): Shape {
  return v.pipe(v.array(item, wrongType('a list')), v.nonEmpty(emptyList), distinct);
}
