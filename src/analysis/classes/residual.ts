import { has, type Mask, within } from '../program/mask.js';

/**
 * What is left of a condition once some choices are made. Those of one table that are written alike
 * are one object, so that equal rests of rules are found by comparing numbers.
 */
export interface Residual {
  readonly id: number;
  readonly shape: Shape;
  /** The provisions, by place, whose choice is still asked for. */
  readonly open: Mask;
}

type Shape =
  /** True, false, or what no choice settles: an event done. */
  | { readonly kind: 'leaf' }
  /** `then` where the provision goes one of the accepted ways, else false. */
  | {
      readonly kind: 'choice';
      readonly place: number;
      readonly accepted: Mask;
      readonly then: Residual;
    }
  | { readonly kind: 'all' | 'any'; readonly parts: readonly Residual[] }
  | { readonly kind: 'not'; readonly part: Residual }
  | { readonly kind: 'atLeast'; readonly count: number; readonly parts: readonly Residual[] };

/** The residuals made so far, by how they are written. */
export type Table = Map<string, Residual>;

const leaf: Shape = { kind: 'leaf' };
export const yes: Residual = { id: 0, shape: leaf, open: 0n };
export const no: Residual = { id: 1, shape: leaf, open: 0n };

function made(table: Table, key: string, shape: Shape, open: Mask): Residual {
  const known = table.get(key);
  if (known !== undefined) return known;
  const residual: Residual = { id: table.size + 2, shape, open };
  table.set(key, residual);
  return residual;
}

export function fact(table: Table, name: string): Residual {
  return made(table, `fact ${name}`, leaf, 0n);
}

/** `then` where a provision goes one of the accepted ways; `every` are all that it can go. */
export function choice(
  table: Table,
  place: number,
  { accepted, every }: { readonly accepted: Mask; readonly every: Mask },
  then: Residual,
): Residual {
  if (accepted === 0n) return no;
  if (within(every, accepted)) return then;
  const shape: Shape = { kind: 'choice', place, accepted, then };
  return made(table, `choice ${place} ${accepted} ${then.id}`, shape, 1n << BigInt(place));
}

export function joined(table: Table, kind: 'all' | 'any', parts: readonly Residual[]): Residual {
  const [neutral, absorbing] = kind === 'all' ? [yes, no] : [no, yes];
  if (parts.includes(absorbing)) return absorbing;
  const left = [...new Set(parts)].filter((part) => part !== neutral);
  const [only] = left;
  if (only === undefined) return neutral;
  if (left.length === 1) return only;
  return made(table, `${kind} ${idsOf(left)}`, { kind, parts: left }, openIn(left));
}

export function not(table: Table, part: Residual): Residual {
  if (part === yes) return no;
  if (part === no) return yes;
  if (part.shape.kind === 'not') return part.shape.part;
  return made(table, `not ${part.id}`, { kind: 'not', part }, part.open);
}

export function atLeast(table: Table, count: number, parts: readonly Residual[]): Residual {
  const left = parts.filter((part) => part !== yes && part !== no);
  const needed = count - parts.filter((part) => part === yes).length;
  if (needed <= 0) return yes;
  if (needed > left.length) return no;
  if (needed === left.length) return joined(table, 'all', left);
  if (needed === 1) return joined(table, 'any', left);
  const shape: Shape = { kind: 'atLeast', count: needed, parts: left };
  return made(table, `atLeast ${needed} ${idsOf(left)}`, shape, openIn(left));
}

/** What is left once a provision goes one way. */
export function decided(table: Table, residual: Residual, place: number, way: number): Residual {
  if (!has(residual.open, place)) return residual;
  const { shape } = residual;
  const each = (part: Residual) => decided(table, part, place, way);
  switch (shape.kind) {
    case 'leaf':
      return residual;
    case 'choice':
      return has(shape.accepted, way) ? shape.then : no;
    case 'all':
    case 'any':
      return joined(table, shape.kind, shape.parts.map(each));
    case 'not':
      return not(table, each(shape.part));
    case 'atLeast':
      return atLeast(table, shape.count, shape.parts.map(each));
  }
}

/** Every set of ways of a provision that a residual asks for. */
export function acceptedIn(
  residual: Residual,
  note: (place: number, accepted: Mask) => void,
): void {
  if (residual.open === 0n) return;
  const { shape } = residual;
  if (shape.kind === 'choice') note(shape.place, shape.accepted);
  else if (shape.kind === 'not') acceptedIn(shape.part, note);
  else if ('parts' in shape) for (const part of shape.parts) acceptedIn(part, note);
}

function idsOf(parts: readonly Residual[]): string {
  return parts.map(({ id }) => id).join();
}

function openIn(parts: readonly Residual[]): Mask {
  return parts.reduce((open, part) => open | part.open, 0n);
}
