import { type Choice, choicesOf, product } from '../../model/choices.js';
import type { Negotiation } from '../../model/negotiation.js';
import type { Package } from '../../model/package.js';

export function countPackages(negotiation: Negotiation): bigint {
  return negotiation.provisions.reduce(
    (product, provision) => product * BigInt(choicesOf(provision).length),
    1n,
  );
}

/**
 * Every package, lazily: provisions in the order of the document, the last varying fastest, each
 * provision's choices in the order of `choicesOf`.
 */
export function* packagesOf(negotiation: Negotiation): Generator<Package> {
  const options = negotiation.provisions.map(choicesOf);
  for (const choices of product(options)) yield packageOf(negotiation, choices);
}

/** The package in which each provision, in the order of the document, goes as chosen. */
export function packageOf(negotiation: Negotiation, choices: readonly Choice[]): Package {
  const settled = negotiation.provisions.flatMap((provision, index) => {
    const term = choices[index];
    return term === undefined ? [] : [[provision.id, term] as const];
  });
  return Object.fromEntries(settled);
}
