import type { NegotiationDocument, ProvisionEntry } from './file-format.js';
import { eventsOf, termIds } from './file-format.js';

/** The included provisions, each with its one term. */
export type Package = Readonly<Record<string, string>>;

export type Ordering = readonly (readonly string[])[];

/** Every package: each optional provision in or out, each included one on each of its terms. */
export function allPackages(document: NegotiationDocument): readonly Package[] {
  return document.provisions.reduce<readonly Package[]>(
    (packages, provision) => packages.flatMap((one) => waysToSettle(one, provision)),
    [{}],
  );
}

function waysToSettle(soFar: Package, provision: ProvisionEntry): readonly Package[] {
  const settled = termIds(provision).map((term) => ({ ...soFar, [provision.id]: term }));
  return provision.optional === true ? [soFar, ...settled] : settled;
}

/** Every sequence of takeable bundles of at most `widest` events that covers the package once. */
export function allOrderings(
  document: NegotiationDocument,
  chosen: Package,
  widest: number,
): readonly Ordering[] {
  const chains = document.provisions.filter(({ id }) => id in chosen).map(eventsOf);
  return continuations(chains, widest);
}

/** `chains` holds, for each provision, the events that are still to come. */
function continuations(
  chains: readonly (readonly string[])[],
  widest: number,
): readonly Ordering[] {
  const takeable = chains.flatMap((chain) => chain.slice(0, 1));
  if (takeable.length === 0) return [[]];
  return subsets(takeable)
    .filter((bundle) => bundle.length > 0 && bundle.length <= widest)
    .flatMap((bundle) => {
      const rest = chains.map((chain) => chain.filter((event) => !bundle.includes(event)));
      return continuations(rest, widest).map((ordering) => [bundle, ...ordering]);
    });
}

/** Every subset of a list, each in the order of the list. */
export function subsets<T>(list: readonly T[]): readonly (readonly T[])[] {
  let found: (readonly T[])[] = [[]];
  for (const item of list) {
    found = found.concat(found.map((subset) => [...subset, item]));
  }
  return found;
}
