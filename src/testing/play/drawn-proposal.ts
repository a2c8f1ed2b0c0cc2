import type { Move } from '../../machine/move.js';
import type { Negotiation } from '../../model/negotiation.js';
import { type EventId, eventsOf, type Package, termsOf } from '../../model/package.js';
import type { Chooser } from '../draw/picks.js';

type Provisions = Pick<Negotiation, 'provisions'>;

/** A proposal of what can be taken once so much is done: one event two times in three, else up to three. */
export function chooseProposal(
  { provisions }: Provisions,
  done: readonly EventId[],
  party: string,
  choose: Chooser,
): Move {
  const next = provisions.flatMap((provision) =>
    eventsOf(provision)
      .filter((event) => !done.includes(event))
      .slice(0, 1),
  );
  const bundle = choose.several(next, choose.below(3) < 2 ? 1 : 3);
  return { kind: 'propose', party, bundle, terms: chooseTerms({ provisions }, bundle, choose) };
}

/** Terms for the provisions that the events begin. */
export function chooseTerms(
  { provisions }: Provisions,
  bundle: readonly EventId[],
  choose: Chooser,
): Package {
  const begun = provisions.filter((each) => bundle.includes(eventsOf(each)[0] ?? ''));
  return Object.fromEntries(begun.map((each) => [each.id, choose.oneOf(termsOf(each)).id]));
}
