import type { Negotiation, Provision } from '../../model/negotiation.js';
import { stagesOf, termsOf } from '../../model/package.js';

/** A phrase in typographic quotation marks. */
export function quoted(phrase: string): string {
  return `“${phrase}”`;
}

/** The words of an id: `carried-out` is "carried out". */
export function spaced(id: string): string {
  return id.replaceAll('-', ' ');
}

/** What something is called: its title, or the words of its id. */
export function nameOf(named: { readonly id: string; readonly title?: string }): string {
  return named.title ?? spaced(named.id);
}

/** What a provision's term is called. */
export function termName(provision: Provision | undefined, term: string): string {
  const known = provision && termsOf(provision).find((each) => each.id === term);
  return known === undefined ? spaced(term) : nameOf(known);
}

/** An event without quotation marks: the provision, and the stage unless there is only the default one. */
export function eventName(provision: Provision, stage: string): string {
  const stages = stagesOf(provision);
  const plain = stages.length === 1 && stages[0] === 'agreed';
  return plain ? nameOf(provision) : `${nameOf(provision)} ${spaced(stage)}`;
}

/** The provision of that id. */
export function provisionIn(negotiation: Negotiation, id: string): Provision | undefined {
  return negotiation.provisions.find((provision) => provision.id === id);
}
