import type { Included } from '../problems/finding.js';
import { isObject } from '../shapes/compound.js';

/**
 * A document with the sources and claims of the documents that it includes, those first, in place of
 * `include`. Each source says which document it was read from.
 */
export function merged(root: unknown, included: readonly Included[]): unknown {
  if (!isObject(root) || !Object.hasOwn(root, 'include')) return root;
  const { include: _, ...rest } = root;
  return {
    ...rest,
    sources: [...included.flatMap(sourcesOf), ...listIn(root, 'sources')],
    claims: [...included.flatMap(({ data }) => listIn(data, 'claims')), ...listIn(root, 'claims')],
  };
}

/** A source that was read from a further document keeps saying so. */
function sourcesOf({ data }: Included): readonly unknown[] {
  const document = isObject(data) ? data.id : undefined;
  return listIn(data, 'sources').map((source) =>
    isObject(source) ? { document, ...source } : source,
  );
}

function listIn(data: unknown, key: string): readonly unknown[] {
  const list = isObject(data) ? data[key] : undefined;
  return Array.isArray(list) ? list : [];
}
