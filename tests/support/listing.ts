import type { Judged } from '../oracle/brute-force.js';
import { eventsOf, type NegotiationDocument, termIds } from '../oracle/file-format.js';

/**
 * Judged orderings in the order that `orderings` documents: packages by provision (terms in order,
 * being left out last), then bundle by bundle, few events first, then by the document's events.
 */
export function inDocumentedOrder(
  document: NegotiationDocument,
  judged: readonly Judged[],
): readonly Judged[] {
  const events = document.provisions.flatMap(eventsOf);
  const keyed = judged.map((each) => ({
    each,
    key: [...packageKey(document, each), ...each.ordering.map((bundle) => places(events, bundle))],
  }));
  return keyed.sort((a, b) => byKey(a.key, b.key)).map(({ each }) => each);
}

function packageKey(document: NegotiationDocument, { chosen }: Judged): readonly number[][] {
  return document.provisions.map((provision) => {
    const terms = termIds(provision);
    const term = chosen[provision.id];
    return [term === undefined ? terms.length : terms.indexOf(term)];
  });
}

function places(events: readonly string[], bundle: readonly string[]): number[] {
  const found = bundle.map((event) => events.indexOf(event)).sort((a, b) => a - b);
  return [found.length, ...found];
}

function byKey(a: readonly number[][], b: readonly number[][]): number {
  for (const [place, part] of a.entries()) {
    const other = b[place] ?? [];
    for (const [digit, value] of part.entries()) {
      const difference = value - (other[digit] ?? 0);
      if (difference !== 0) return difference;
    }
  }
  return 0;
}
