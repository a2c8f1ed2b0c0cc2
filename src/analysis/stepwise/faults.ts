import type { Negotiation } from '../../model/negotiation.js';
import {
  type Bundle,
  type EventId,
  eventsOf,
  includedIn,
  type Package,
  termsOf,
} from '../../model/package.js';

/** Why something is not a package of the negotiation. */
export interface PackageFault {
  readonly kind: 'package';
  readonly fault: 'unknown provision' | 'unknown term' | 'required provision left out';
  readonly provision: string;
}

/** Why a sequence of bundles is not an ordering of the package. */
export interface OrderingFault {
  readonly kind: 'ordering';
  readonly fault:
    | 'empty bundle'
    | 'unknown event'
    | 'repeated'
    | 'previous stage not done before'
    | 'too wide'
    | 'missing';
  /** The bundle's number, from 1; `end` for an event that is missing. */
  readonly bundle: number | 'end';
  /** The event at fault, where it is one event. */
  readonly event?: EventId;
}

export function packageFaults(negotiation: Negotiation, chosen: Package): readonly PackageFault[] {
  const fault = (provision: string, kind: PackageFault['fault']): PackageFault => ({
    kind: 'package',
    fault: kind,
    provision,
  });
  const named = Object.entries(chosen).flatMap(([id, term]) => {
    const provision = negotiation.provisions.find((each) => each.id === id);
    if (provision === undefined) return [fault(id, 'unknown provision')];
    const known = termsOf(provision).some((each) => each.id === term);
    return known ? [] : [fault(id, 'unknown term')];
  });
  const leftOut = negotiation.provisions
    .filter(({ id, optional }) => optional !== true && !Object.hasOwn(chosen, id))
    .map(({ id }) => fault(id, 'required provision left out'));
  return [...named, ...leftOut];
}

export function orderingFaults(
  negotiation: Negotiation,
  chosen: Package,
  bundles: readonly Bundle[],
  widest: number,
): readonly OrderingFault[] {
  const lines = includedIn(negotiation, chosen).map(eventsOf);
  const earlier = new Map(lines.flatMap((line) => line.map((event, at) => [event, line[at - 1]])));
  const done = new Set<EventId>();
  const faults: OrderingFault[] = [];
  for (const [index, events] of bundles.entries()) {
    const found = (fault: OrderingFault['fault'], event?: EventId) =>
      faults.push({
        kind: 'ordering',
        fault,
        bundle: index + 1,
        ...(event === undefined ? {} : { event }),
      });
    if (events.length === 0) found('empty bundle');
    if (events.length > widest) found('too wide');
    for (const [place, event] of events.entries()) {
      const previous = earlier.get(event);
      if (!earlier.has(event)) found('unknown event', event);
      else if (done.has(event) || events.indexOf(event) < place) found('repeated', event);
      else if (previous !== undefined && !done.has(previous)) {
        found('previous stage not done before', event);
      }
    }
    for (const event of events) done.add(event);
  }
  const missing = [...earlier.keys()].filter((event) => !done.has(event));
  return [
    ...faults,
    ...missing.map(
      (event) => ({ kind: 'ordering', fault: 'missing', bundle: 'end', event }) as const,
    ),
  ];
}
