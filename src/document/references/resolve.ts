import type { Finding } from '../problems/finding.js';
import { didYouMean } from '../problems/near.js';
import { quoted } from '../problems/render.js';
import type { Defined, Names } from './defined.js';
import { resolveEvent } from './events.js';
import type { Reference } from './reference.js';

/** What is wrong with a name, if anything. */
export function resolve(reference: Reference, names: Names): Finding | undefined {
  switch (reference.kind) {
    case 'party':
      return unknownUnless(reference, names.parties, 'party');
    case 'holder':
      return unknownUnless(reference, names.parties, 'party') ?? mediator(reference, names);
    case 'provision':
      return unknownUnless(reference, names.provisions, 'provision');
    case 'claim':
      return unknownUnless(reference, names.claims, 'claim');
    case 'source':
      return unknownUnless(reference, names.sources, 'source');
    case 'term':
      return unknownTerm(reference, reference.provision, names);
    case 'event':
      return resolveEvent(reference, names);
  }
}

type Named = Pick<Reference, 'id' | 'path'>;

function unknownUnless(
  { id, path }: Named,
  { ids, closed }: Defined<unknown>,
  what: string,
): Finding | undefined {
  if (ids.has(id) || !closed) return undefined;
  return {
    code: `unknown-${what}`,
    path,
    value: id,
    message: `There is no ${what} ${quoted(id)}.`,
    fix: () => didYouMean(id, [...ids.keys()]),
  };
}

function mediator({ id, path }: Named, { parties }: Names): Finding | undefined {
  if (parties.ids.get(id) !== true) return undefined;
  return {
    code: 'mediator-holds-rule',
    path,
    value: id,
    message: `${quoted(id)} is a mediator, and a mediator holds no rule.`,
    fix: 'Name the party whose rule it is, or leave "heldBy" out for a procedural rule.',
  };
}

function unknownTerm({ id, path }: Named, provision: string, names: Names): Finding | undefined {
  const terms = names.provisions.ids.get(provision)?.terms;
  if (terms === undefined || terms.includes(id)) return undefined;
  return {
    code: 'unknown-term',
    path,
    value: id,
    message: `The provision ${quoted(provision)} has no term ${quoted(id)}.`,
    fix: () => didYouMean(id, terms),
  };
}
