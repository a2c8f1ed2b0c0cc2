import { definedBy, idOf, type Names, type Settling } from './defined.js';
import { itemsIn, keyAt, type Located } from './reference.js';

/**
 * What the names in a document can name, its included documents read in. Where these are not
 * complete, sources and claims are not checked.
 */
export function namesOf(root: Located, included: readonly Located[], complete: boolean): Names {
  const foreign = new Set(included.flatMap((document) => itemsIn(document, 'sources')));
  const sources = [...foreign, ...itemsIn(root, 'sources')];
  const claims = [...included, root].flatMap((document) => itemsIn(document, 'claims'));
  return {
    parties: definedBy(listIn(root, 'parties'), isMediator),
    provisions: definedBy(listIn(root, 'provisions'), settlingOf),
    sources: definedBy(complete ? sources : undefined, (source) => ({
      foreign: foreign.has(source) || keyAt(source, 'document').value !== undefined,
    })),
    claims: definedBy(complete ? claims : undefined, () => true),
  };
}

function isMediator(party: Located): boolean {
  return keyAt(party, 'mediator').value === true;
}

/** The entries of a list under a key, or `undefined` where there are none. */
function listIn(root: Located, key: string): readonly Located[] | undefined {
  const items = itemsIn(root, key);
  return items.length > 0 ? items : undefined;
}

/** A provision's stages and terms, with what holds where it names none. */
function settlingOf(provision: Located): Settling {
  return { stages: idsIn(provision, 'stages'), terms: idsIn(provision, 'terms') };
}

function idsIn(provision: Located, key: string): readonly string[] | undefined {
  if (keyAt(provision, key).value === undefined) return ['agreed'];
  const ids = listIn(provision, key)?.map(idOf);
  return ids?.every((id) => id !== undefined) ? ids : undefined;
}
