import type { NegotiationDocument, ProvisionEntry, TermEntry } from '../oracle/file-format.js';

/** A new name for each id, kind by kind. `agreed` keeps its name: it is also what is left unsaid. */
export interface Renaming {
  provision(id: string): string;
  stage(id: string): string;
  term(id: string): string;
  party(id: string): string;
  rule(id: string): string;
}

/** The same document by other names. */
export function renamed(document: NegotiationDocument, names: Renaming): NegotiationDocument {
  return {
    ...document,
    parties: document.parties.map((party) => ({ ...party, id: names.party(party.id) })),
    provisions: document.provisions.map((provision) => renamedProvision(provision, names)),
    rules: document.rules.map((rule) => ({
      ...(inRule(rule, names) as typeof rule),
      id: names.rule(rule.id),
      ...(rule.heldBy === undefined ? {} : { heldBy: names.party(rule.heldBy) }),
    })),
  };
}

function renamedProvision(provision: ProvisionEntry, names: Renaming): ProvisionEntry {
  const { terms, stages, signatories } = provision;
  return {
    ...provision,
    id: names.provision(provision.id),
    ...(terms && { terms: terms.map((term) => renamedTerm(term, names)) }),
    ...(stages && { stages: stages.map(names.stage) }),
    ...(signatories && { signatories: signatories.map(names.party) }),
  };
}

function renamedTerm(term: TermEntry, names: Renaming): TermEntry {
  if (typeof term === 'string') return names.term(term);
  const signatories = term.signatories?.map(names.party);
  return { ...term, id: names.term(term.id), ...(signatories && { signatories }) };
}

const eventFields = new Set(['first', 'then', 'event', 'events', 'done', 'left', 'right']);

/** Whatever a rule or a condition names, by its new name. */
function inRule(value: unknown, names: Renaming): unknown {
  if (Array.isArray(value)) return value.map((each) => inRule(each, names));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, renamedField(key, part, names)]),
  );
}

function renamedField(key: string, part: unknown, names: Renaming): unknown {
  if (key === 'included') return names.provision(String(part));
  if (key === 'terms') return renamedTerms(part as object, names);
  const isEvents = typeof part === 'string' || isTexts(part);
  if (!eventFields.has(key) || !isEvents) return inRule(part, names);
  return typeof part === 'string'
    ? renamedEvent(part, names)
    : part.map((event) => renamedEvent(event, names));
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}

function renamedEvent(event: string, names: Renaming): string {
  const [provision = '', stage] = event.split('.');
  const named = names.provision(provision);
  return stage === undefined ? named : `${named}.${names.stage(stage)}`;
}

function renamedTerms(terms: object, names: Renaming): unknown {
  return Object.fromEntries(
    Object.entries(terms).map(([provision, wanted]: [string, unknown]) => [
      names.provision(provision),
      isTexts(wanted) ? wanted.map(names.term) : names.term(String(wanted)),
    ]),
  );
}
