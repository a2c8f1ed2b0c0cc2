import type { Defined, Origin } from './defined.js';
import { itemsIn, keyAt, type Located, nameAt, type Reference } from './reference.js';

/**
 * The names in claims. A claim of a foreign source speaks of parties and provisions that are not
 * this negotiation's: its document is written for many.
 */
export function namesInClaims(
  claims: readonly Located[],
  sources: Defined<Origin> | undefined,
): readonly Reference[] {
  return claims.flatMap((claim) => {
    const source = keyAt(claim, 'source');
    const origin = typeof source.value === 'string' ? sources?.ids.get(source.value) : undefined;
    return [
      ...nameAt(source, { kind: 'source' }),
      ...(origin?.foreign === false ? namesOfItsOwn(claim) : []),
      ...itemsIn(claim, 'contradicts').flatMap((other) => nameAt(other, { kind: 'claim' })),
    ];
  });
}

function namesOfItsOwn(claim: Located): readonly Reference[] {
  return [
    ...nameAt(keyAt(claim, 'party'), { kind: 'party' }),
    ...itemsIn(claim, 'provisions').flatMap((each) => nameAt(each, { kind: 'provision' })),
  ];
}
