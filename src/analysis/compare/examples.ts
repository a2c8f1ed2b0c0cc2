import type { Ordering, Package } from '../../model/package.js';
import { classesOf, everyForm } from '../classes/classes.js';
import { classCost, type Meter } from '../engine/meter.js';
import { orderingIn } from '../engine/solver.js';
import { namesOf } from '../program/moments.js';
import { programOf } from '../program/program.js';
import { checkOrdering } from '../stepwise/check-ordering.js';
import { packageFaults } from '../stepwise/faults.js';
import { closingOnOrder } from '../terms/closing-sets.js';
import { settledAs } from '../terms/settled.js';
import type { Example, PackageExample, Side } from './comparison.js';
import { firstBeyond } from './first-beyond.js';
import { foreignMember } from './foreign.js';
import type { View } from './views.js';

interface Found {
  readonly package: Package;
  readonly ordering: Ordering;
}

const mostSets = 10;

/** A package that is feasible here and not there; one that is a package there too, if there is one. */
export function packageExample(view: View, meter: Meter): PackageExample | null {
  const found = sharedPackage(view, meter) ?? foreignPackage(view, meter);
  if (found === undefined) return null;
  const { there, other } = view;
  const isPackage = packageFaults(there.negotiation, found.package).length === 0;
  const { sets } = isPackage
    ? closingOnOrder(settledAs(there, found.package), mostSets, meter)
    : { sets: [] };
  return { ...against(found, other), excludedBy: sets };
}

/** An ordering that is feasible here and not there; one of a package of both sides, if there is one. */
export function orderingExample(view: View, meter: Meter): Example | null {
  const found = sharedOrdering(view, meter) ?? foreignPackage(view, meter);
  return found === undefined ? null : against(found, view.other);
}

function against(found: Found, { negotiation, options }: Side): Example {
  return { ...found, against: checkOrdering(negotiation, found.package, found.ordering, options) };
}

function sharedPackage(view: View, meter: Meter): Found | undefined {
  const { shared, here, there, hereAlone, thereAlone } = view;
  if (shared === undefined) return undefined;
  for (const { representative } of classesOf(shared.subject, everyForm(shared.subject), meter)) {
    meter.spend(classCost);
    const program = programOf(shared.subject, representative);
    if (orderingIn(program, thereAlone, there.widest, meter, 'kernel') !== undefined) continue;
    const ordering = orderingIn(program, hereAlone, here.widest, meter, 'kernel');
    if (ordering === undefined) continue;
    return {
      package: representative,
      ordering: ordering.map((bundle) => namesOf(program, bundle)),
    };
  }
  return undefined;
}

function sharedOrdering(view: View, meter: Meter): Found | undefined {
  const { shared, here, hereAlone } = view;
  if (shared === undefined) return undefined;
  for (const { representative } of classesOf(shared.subject, everyForm(shared.subject), meter)) {
    meter.spend(classCost);
    const program = programOf(shared.subject, representative);
    const more = { degrees: hereAlone, widest: here.widest };
    const fewer = { degrees: shared.both, widest: shared.subject.widest };
    const ordering = firstBeyond(program, more, fewer, meter);
    if (ordering !== undefined) return { package: representative, ordering };
  }
  return undefined;
}

/** A feasible package here that is none there. */
function foreignPackage({ here, there }: View, meter: Meter): Found | undefined {
  const firm = here.rules.map(() => 0);
  for (const each of classesOf(here, firm, meter)) {
    meter.spend(classCost);
    const chosen = foreignMember(here, there.negotiation, each);
    if (chosen === undefined) continue;
    const program = programOf(here, chosen);
    const ordering = orderingIn(program, firm, here.widest, meter, 'kernel');
    if (ordering === undefined) continue;
    return { package: chosen, ordering: ordering.map((bundle) => namesOf(program, bundle)) };
  }
  return undefined;
}
