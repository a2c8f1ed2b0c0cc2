import { termsOf } from '../../model/package.js';
import type { Case } from '../case/case.js';
import type { Meter } from '../engine/meter.js';
import type { Mask } from '../program/mask.js';
import { type ClosingSets, closingOnOrder, closingOnTerms } from './closing-sets.js';
import { settledOn } from './settled.js';
import { type ChoiceRecord, excludedWithout, type Survey } from './survey.js';
import type { ProvisionTerms, TermStanding } from './terms-verdict.js';

interface Standings {
  readonly provisions: readonly ProvisionTerms[];
  readonly closedProvisions: readonly ProvisionTerms[];
  readonly complete: boolean;
}

const nothing: ClosingSets = { sets: [], complete: true };

/** How each term of each provision stands, and which provisions are closed. */
export function standings(subject: Case, found: Survey, most: number, meter: Meter): Standings {
  let complete = true;
  const provisions = subject.negotiation.provisions.map((provision, place): ProvisionTerms => {
    const beside = besideOf(subject, found, place, meter);
    const terms = termsOf(provision).map(({ id }): TermStanding => {
      const record = found.choices[place]?.get(id);
      const standing = standingOf(record);
      const closing = (): ClosingSets => {
        if (record === undefined || standing === 'open') return nothing;
        const others = beside(id);
        if (standing === 'terms') {
          return closingOnTerms(subject, record.excluded, others, most, meter);
        }
        if (found.feasible === 0n) return nothing;
        return closingOnOrder(settledOn(subject, provision.id, id), most, meter);
      };
      const { sets, complete: whole } = closing();
      complete &&= whole;
      return { term: id, standing, closedBy: sets };
    });
    return { provision: provision.id, optional: provision.optional === true, terms };
  });
  return { provisions, closedProvisions: provisions.filter(isClosed), complete };
}

function standingOf(record: ChoiceRecord | undefined): TermStanding['standing'] {
  if (record?.feasible === true) return 'open';
  return record?.excluded.has(0n) === true ? 'order' : 'terms';
}

/** What excludes the packages without one term of a provision, one where it is left out included. */
function besideOf(
  subject: Case,
  found: Survey,
  place: number,
  meter: Meter,
): (term: string) => readonly Mask[] {
  const choices = found.choices[place] ?? new Map<undefined, ChoiceRecord>();
  // Where some package is not out, every set of rules leaves it.
  const without =
    found.possible !== null || choices.has(undefined)
      ? []
      : [...excludedWithout(subject, place, found.excluders, meter)];
  return (term) => [
    ...without,
    ...[...choices].flatMap(([choice, { excluded }]) => (choice === term ? [] : [...excluded])),
  ];
}

function isClosed({ terms }: ProvisionTerms): boolean {
  return terms.every(({ standing, closedBy }) => standing === 'terms' && closedBy.length > 0);
}
