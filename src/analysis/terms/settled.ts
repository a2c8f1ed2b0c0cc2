import type { Negotiation, Provision } from '../../model/negotiation.js';
import { type Package, termsOf } from '../../model/package.js';
import type { Case } from '../case/case.js';

/** The case with one provision in the package, on one term. */
export function settledOn(subject: Case, provision: string, term: string): Case {
  return withProvisions(subject, (each) => (each.id === provision ? [onlyOn(each, term)] : [each]));
}

/** The case with one package only. */
export function settledAs(subject: Case, chosen: Package): Case {
  return withProvisions(subject, (each) => {
    const term = Object.hasOwn(chosen, each.id) ? chosen[each.id] : undefined;
    return term === undefined ? [] : [onlyOn(each, term)];
  });
}

function onlyOn(provision: Provision, term: string): Provision {
  const terms = termsOf(provision).filter(({ id }) => id === term);
  return { ...provision, terms, optional: false };
}

function withProvisions(
  subject: Case,
  change: (provision: Provision) => readonly Provision[],
): Case {
  const negotiation: Negotiation = {
    ...subject.negotiation,
    provisions: subject.negotiation.provisions.flatMap(change),
  };
  return { ...subject, negotiation };
}
