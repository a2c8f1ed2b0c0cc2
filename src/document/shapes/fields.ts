import type { FieldKind } from '../../rules/field.js';
import { distinctList, event, flag, id, number, position, type Shape, text } from './basics.js';
import { either } from './compound.js';
import { condition, trigger } from './condition.js';

const events = distinctList(event);

/** One event, or a list of which any counts. */
export const oneOrMore = either([event, events], (input) =>
  Array.isArray(input) ? events : event,
);

/** The shape of each kind of field that a rule type can have. */
export const fieldShapes: Readonly<Record<FieldKind, Shape>> = {
  event,
  events,
  oneOrMore,
  condition,
  trigger,
  party: id,
  provision: id,
  position,
  number,
  text,
  flag,
};
