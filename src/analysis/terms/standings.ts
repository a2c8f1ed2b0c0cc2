import type { Case } from '../case/case.js';
import type { Meter } from '../engine/meter.js';
import type { Mask } from '../program/mask.js';
import { type ClosingSets, closingOnOrder, closingOnTerms } from './closing-sets.js';
import { settledOn } from './settled.js';
import { type ChoiceRecord, excludedWithout, type ProvisionRecord, type Survey } from './survey.js';
import type { ProvisionTerms, Standing, TermStanding } from './terms-verdict.js';

interface Standings {
  readonly provisions: readonly ProvisionTerms[];
  readonly closedProvisions: readonly ProvisionTerms[];
  readonly complete: boolean;
}

const nothing: ClosingSets = { sets: [], complete: true };

/** How each term of each provision stands, and which provisions are closed. */
export function standings(subject: Case, found: Survey, most: number, meter: Meter): Standings {
  let complete = true;
  const provisions = found.provisions.map(({ provision, choices }, place): ProvisionTerms => {
    const everywhere = exclusionsIn(subject, found, place, choices, meter);
    const closing = (term: string, standing: Standing, { excluded }: ChoiceRecord): ClosingSets => {
      if (standing === 'terms') {
        return closingOnTerms(subject, excluded, everywhere, most, meter);
      }
      if (standing === 'open' || found.feasible === 0n) return nothing;
      return closingOnOrder(settledOn(subject, provision.id, term), most, meter);
    };
    const terms = [...choices].flatMap(([term, record]): readonly TermStanding[] => {
      if (term === undefined) return [];
      const standing = standingOf(record);
      const { sets, complete: whole } = closing(term, standing, record);
      complete &&= whole;
      return [{ term, standing, closedBy: sets }];
    });
    return { provision: provision.id, optional: provision.optional === true, terms };
  });
  return { provisions, closedProvisions: provisions.filter(isClosed), complete };
}

function standingOf({ feasible, excluded }: ChoiceRecord): Standing {
  if (feasible) return 'open';
  return excluded.has(0n) ? 'order' : 'terms';
}

/** What excludes each package, those without a provision included. */
function exclusionsIn(
  subject: Case,
  { possible, excluders }: Survey,
  place: number,
  choices: ProvisionRecord['choices'],
  meter: Meter,
): readonly Mask[] {
  const known = [...choices.values()].flatMap(({ excluded }) => [...excluded]);
  // Where some package is not out, every set of rules leaves it.
  if (possible !== null || choices.has(undefined)) return known;
  return [...known, ...excludedWithout(subject, place, excluders, meter)];
}

function isClosed({ terms }: ProvisionTerms): boolean {
  return terms.every(({ standing, closedBy }) => standing === 'terms' && closedBy.length > 0);
}
