import type { Condition } from '../oracle/file-format.js';
import { allOrderings, allPackages, type Ordering, type Package } from '../oracle/orderings.js';
import { negotiation } from '../oracle/posets.js';

/** Three provisions that may each be left out, one with two terms and one with two stages. */
export const small = negotiation('small', {
  provisions: [
    { id: 'a', title: 'A', terms: ['west', 'east'], optional: true },
    { id: 'b', title: 'B', stages: ['agreed', 'signed'], optional: true },
    { id: 'c', title: 'C', optional: true },
  ],
});

/** A package with one of its orderings. */
export interface Run {
  readonly chosen: Package;
  readonly ordering: Ordering;
}

/** Every ordering of every package. */
export const runs: readonly Run[] = allPackages(small).flatMap((chosen) =>
  allOrderings(small, chosen, 4).map((ordering) => ({ chosen, ordering })),
);

/** An event in full. */
export const full = (event: string) => (event.includes('.') ? event : `${event}.agreed`);

const [a, b, c] = [{ done: 'a' }, { done: 'b.agreed' }, { done: 'c' }];
const signed = { done: 'b.signed' };
const west = { terms: { a: 'west' } };
const some = { terms: { a: ['west', 'east'] } };

/** Conditions that go on holding once they do. */
export const growing: readonly Condition[] = [
  { done: 'a' },
  { done: 'b.signed' },
  west,
  some,
  { terms: { a: 'east', c: ['agreed', 'other'] } },
  { terms: { c: 'other' } },
  { all: [a, b] },
  { all: [b, { any: [west, signed] }] },
  { any: [a, c] },
  { any: [b, { all: [a, c] }] },
  { atLeast: { count: 1, of: [signed, c] } },
  { atLeast: { count: 2, of: [a, b, c] } },
  { atLeast: { count: 2, of: [west, signed, c, { all: [a, c] }] } },
  { atLeast: { count: 3, of: [a, { any: [signed, c] }, b] } },
];

/** Conditions that may cease to hold. */
export const ceasing: readonly Condition[] = [
  { not: a },
  { not: { not: b } },
  { not: west },
  { all: [{ not: a }, c] },
  { all: [a, { not: signed }] },
  { any: [{ not: b }, c] },
  { any: [a, { not: { all: [b, c] } }] },
  { all: [{ not: a }, { not: c }] },
  { atLeast: { count: 2, of: [{ not: a }, b, c] } },
  { atLeast: { count: 2, of: [{ not: a }, { not: b }, c] } },
  { atLeast: { count: 1, of: [{ not: west }, { not: c }] } },
];
