import type { Ledger, Negotiation } from '../model/negotiation.js';
import type { Result } from '../model/problem.js';
import type { Load } from './include/gather.js';
import type { ParseOptions } from './options.js';
import { problemOf } from './problems/finding.js';
import { type Manner, read } from './read.js';

/**
 * A negotiation from data of any origin, or all of its problems (the first hundred), in the order of
 * the document. The negotiation is a deep copy, frozen, equal to the data but for `include`, whose
 * sources and claims are read in. Never throws on account of the data.
 * @throws RangeError where two rule types share a name, or one has a field that every rule has.
 */
export function parseNegotiation(input: unknown, options: ParseOptions = {}): Result<Negotiation> {
  return parse<Negotiation>(input, { kind: 'negotiation', ...mannerOf(options) });
}

/** Sources and claims on their own, from data of any origin, or all of their problems. */
export function parseLedger(
  input: unknown,
  options: Pick<ParseOptions, 'include'> = {},
): Result<Ledger> {
  return parse<Ledger>(input, { kind: 'ledger', ...mannerOf(options) });
}

/** What the shapes let through is a `T`. */
export function parse<T>(input: unknown, manner: Manner): Result<T> {
  const readout = read(input, manner);
  if (readout.ok) return { ok: true, value: readout.value as T };
  return { ok: false, problems: readout.findings.map(problemOf) };
}

/** Users' options, as the reader takes them. */
function mannerOf({ types, include }: ParseOptions): Pick<Manner, 'types' | 'load'> {
  if (include === undefined) return { types };
  const load: Load = (name, from) => {
    const data = include(name, from);
    return data === undefined ? undefined : { name, data };
  };
  return { types, load };
}
