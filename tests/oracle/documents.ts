import fc from 'fast-check';
import { maybe } from './arbitrary-conditions.js';
import { analysisDates, arbRule } from './arbitrary-rules.js';
import type { BruteForceOptions } from './brute-force.js';
import { customTypes } from './custom-types.js';
import type {
  NegotiationDocument,
  PartyEntry,
  ProvisionEntry,
  RuleEntry,
  TermEntry,
} from './file-format.js';
import { termIds } from './file-format.js';

export { customTypes };

export interface DocumentShape {
  /** The most events of all provisions together; 5 without it. */
  readonly events?: number;
  /** The most packages; 6 without it. */
  readonly packages?: number;
  /** The most rules; 6 without it. */
  readonly rules?: number;
}

/** A small valid document with rules of every type, the types of `customTypes` among them. */
export function arbDocument(shape: DocumentShape = {}): fc.Arbitrary<NegotiationDocument> {
  const { events = 5, packages = 6, rules = 6 } = shape;
  return fc.tuple(arbParties, arbProvisions(events, packages)).chain(([parties, provisions]) => {
    const holders = parties.filter(({ mediator }) => mediator !== true).map(({ id }) => id);
    return fc.record(
      {
        redlines: fc.constant(1 as const),
        id: fc.constantFrom('talks', 'peace-talks'),
        title: fc.constant('Talks'),
        parties: fc.constant(parties),
        provisions: fc.constant(provisions),
        rules: arbRules(provisions, holders, rules),
      },
      { noNullPrototype: true },
    );
  });
}

/** A question about a document: which bundles, as of when. */
export function arbQuestion(): fc.Arbitrary<BruteForceOptions> {
  const widest = maybe(50, fc.integer({ min: 1, max: 3 }));
  const asOf = maybe(50, fc.constantFrom(...analysisDates));
  return fc.tuple(widest, asOf).map(([bundle, date]) => ({
    ...(bundle === undefined ? {} : { widest: bundle }),
    ...(date === undefined ? {} : { asOf: date }),
    types: customTypes,
  }));
}

const arbParties: fc.Arbitrary<readonly PartyEntry[]> = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.boolean())
  .map(([count, mediated]) =>
    ['north', 'south', 'envoy'].slice(0, count).map((id) => ({
      id,
      title: id.toUpperCase(),
      ...(id === 'envoy' && mediated ? { mediator: true } : {}),
    })),
  );

const stageLists: readonly (readonly string[])[] = [
  ['held'],
  ['agreed', 'signed'],
  ['signed', 'in-force'],
  ['agreed', 'signed', 'in-force'],
];

const termLists: readonly (readonly TermEntry[])[] = [
  ['full'],
  ['full', 'partial'],
  [{ id: 'full', title: 'In full' }, { id: 'none' }],
  ['full', { id: 'partial', title: 'In part', signatories: ['north'] }, 'none'],
];

interface Draft {
  readonly stages: readonly string[] | undefined;
  readonly terms: readonly TermEntry[] | undefined;
  readonly optional: boolean | undefined;
  readonly signatories: readonly string[] | undefined;
}

const arbDraft: fc.Arbitrary<Draft> = fc.record({
  stages: maybe(50, fc.constantFrom(...stageLists)),
  terms: maybe(50, fc.constantFrom(...termLists)),
  optional: maybe(50, fc.boolean()),
  signatories: maybe(15, fc.constant(['north'])),
});

/** Drafts are cut to size: what no longer fits loses its stages, its terms, or its place. */
function arbProvisions(events: number, packages: number): fc.Arbitrary<readonly ProvisionEntry[]> {
  return fc.array(arbDraft, { minLength: 1, maxLength: Math.min(4, events) }).map((drafts) => {
    const provisions: ProvisionEntry[] = [];
    let eventsLeft = events;
    let packagesLeft = packages;
    for (const [index, draft] of drafts.entries()) {
      const provision = fitted(draft, ids[index] ?? 'more', eventsLeft, packagesLeft);
      if (eventsLeft > 0) provisions.push(provision);
      eventsLeft -= provision.stages?.length ?? 1;
      packagesLeft /= termIds(provision).length + (provision.optional === true ? 1 : 0);
    }
    return provisions;
  });
}

const ids: readonly string[] = ['withdrawal', 'aid', 'prisoners', 'border-line'];

function fitted(draft: Draft, id: string, events: number, packages: number): ProvisionEntry {
  const stages = (draft.stages?.length ?? 1) <= events ? draft.stages : undefined;
  const optional = packages >= 2 ? draft.optional : undefined;
  const ways = (draft.terms?.length ?? 1) + (optional === true ? 1 : 0);
  const terms = ways <= packages ? draft.terms : undefined;
  return {
    id,
    title: `Provision ${id}`,
    ...(stages === undefined ? {} : { stages }),
    ...(terms === undefined ? {} : { terms }),
    ...(optional === undefined ? {} : { optional }),
    ...(draft.signatories === undefined ? {} : { signatories: draft.signatories }),
  };
}

/** Ids in no order, so that a sorted list is not the list of the document. */
const ruleIds: readonly string[] = ['r-m', 'r-c', 'r-10', 'r-2', 'r-x', 'r-a', 'r-b', 'r-y'];

function arbRules(
  provisions: readonly ProvisionEntry[],
  holders: readonly string[],
  most: number,
): fc.Arbitrary<readonly RuleEntry[]> {
  const rule = arbRule(provisions, holders);
  const few = fc.array(rule, { maxLength: most, size: 'max' });
  const many = fc.array(rule, { minLength: Math.min(3, most), maxLength: most, size: 'max' });
  return fc
    .oneof(few, many)
    .map((rules) =>
      rules.map((body, index) => ({ id: ruleIds[index] ?? `r-${index}`, ...body }) as RuleEntry),
    );
}
