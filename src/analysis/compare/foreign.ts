import type { Choice } from '../../model/choices.js';
import type { Negotiation, Provision } from '../../model/negotiation.js';
import { type Package, termsOf } from '../../model/package.js';
import type { PackageClass } from '../case/classes.js';
import { packageOf } from '../case/packages.js';
import { isOptional, sameIn } from './shared-case.js';

/** A member of a class of packages that is no package of another table, if there is one. */
export function foreignMember(
  here: Negotiation,
  there: Negotiation,
  { choices }: PackageClass,
): Package | undefined {
  const first = choices.map((group) => group[0]);
  const missing = there.provisions.some((each) => !isOptional(each) && !sameIn(here, each));
  if (missing) return packageOf(here, first);
  for (const [place, provision] of here.provisions.entries()) {
    const strange = choices[place]?.findIndex((choice) => !isKnown(choice, provision, there)) ?? -1;
    if (strange >= 0) return packageOf(here, first.with(place, choices[place]?.[strange]));
  }
  return undefined;
}

function isKnown(choice: Choice, provision: Provision, there: Negotiation): boolean {
  const other = sameIn(there, provision);
  if (other === undefined) return choice === undefined;
  return choice === undefined
    ? isOptional(other)
    : termsOf(other).some((term) => term.id === choice);
}
