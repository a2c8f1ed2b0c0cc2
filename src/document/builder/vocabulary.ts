import type { Negotiation, Provision } from '../../model/negotiation.js';

type Ids<T extends readonly { readonly id: string }[]> = T[number]['id'];

/** The ids of the parties and provisions of a document, as rules may name them. */
export interface VocabularyOf<
  Parties extends Negotiation['parties'],
  Provisions extends readonly Provision[],
> {
  readonly party: Ids<Parties>;
  readonly provision: Ids<Provisions>;
  readonly event: EventOf<Provisions[number]>;
  readonly terms: { readonly [P in Provisions[number] as P['id']]: TermOf<P> };
}

/** The names of a provision's events: in full, and its id alone where it has one stage. */
type EventOf<P extends Provision> = P extends { readonly stages: readonly string[] }
  ? `${P['id']}.${P['stages'][number]}` | ShortName<P['id'], P['stages']['length']>
  : P['id'] | `${P['id']}.agreed`;

/** A list whose length is not known to the compiler may have one item. */
type ShortName<Id extends string, Stages extends number> = 1 extends Stages ? Id : never;

type TermOf<P extends Provision> = P extends { readonly terms: readonly (infer T)[] }
  ? T extends { readonly id: infer Id extends string }
    ? Id
    : T & string
  : 'agreed';
