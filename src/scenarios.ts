/** The shipped scenarios, read from `seeds/` when the package is built: no file is read at run time. */
import iswExpectsRefusal from '../seeds/articles/isw-expects-russian-refusal.json' with {
  type: 'json',
};
import izvestiaBeforeTalks from '../seeds/articles/izvestia-guarantees-before-talks.json' with {
  type: 'json',
};
import moscowRejects from '../seeds/articles/moscow-rejects-bilateral-guarantees.json' with {
  type: 'json',
};
import russiaInsists from '../seeds/articles/russia-insists-on-guarantor-role.json' with {
  type: 'json',
};
import washingtonAgreement from '../seeds/articles/washington-agreement-before-guarantees.json' with {
  type: 'json',
};
import agreementFirstSeed from '../seeds/scenarios/agreement-first.json' with { type: 'json' };
import coalitionTroopsSeed from '../seeds/scenarios/coalition-troops.json' with { type: 'json' };
import guaranteesAndTerritorySeed from '../seeds/scenarios/guarantees-and-territory.json' with {
  type: 'json',
};
import russiaAsGuarantorSeed from '../seeds/scenarios/russia-as-guarantor.json' with {
  type: 'json',
};
import wholeTableSeed from '../seeds/scenarios/whole-table.json' with { type: 'json' };
import { NegotiationError } from './document/negotiation-error.js';
import { parseNegotiation } from './document/parse.js';
import type { Negotiation } from './model/negotiation.js';

const articles: Readonly<Record<string, unknown>> = {
  '../articles/isw-expects-russian-refusal.json': iswExpectsRefusal,
  '../articles/izvestia-guarantees-before-talks.json': izvestiaBeforeTalks,
  '../articles/moscow-rejects-bilateral-guarantees.json': moscowRejects,
  '../articles/russia-insists-on-guarantor-role.json': russiaInsists,
  '../articles/washington-agreement-before-guarantees.json': washingtonAgreement,
};

function scenario(seed: unknown): Negotiation {
  const result = parseNegotiation(seed, { include: (name) => articles[name] });
  if (!result.ok) throw new NegotiationError(result.problems);
  return result.value;
}

/**
 * January 2026: the guarantees signed before any territory, or all else agreed before they are
 * signed? Infeasible; one conflict, a circle of two positions. Two remarks are readings.
 */
export const guaranteesAndTerritory: Negotiation = /* @__PURE__ */ scenario(
  guaranteesAndTerritorySeed,
);

/**
 * November 2025: the American line, by a leak the agreement first and by a spokesman guarantees in
 * the agreement, against guarantees in the package that outlast one President. Feasible in one
 * reading only, guarantees signed by the time of the agreement.
 */
export const agreementFirst: Negotiation = /* @__PURE__ */ scenario(agreementFirstSeed);

/**
 * August 2025: European troops after a ceasefire and American support for them, against no foreign
 * troops; who signs what, so that `analyze(coalitionTroops, { parties: ['ukraine', 'europe', 'us'] })`
 * tells what can be done without Russia.
 */
export const coalitionTroops: Negotiation = /* @__PURE__ */ scenario(coalitionTroopsSeed);

/**
 * August 2025: Russia among the guarantors with the last word, as the provider, or content with
 * Western guarantees? But for the last reading infeasible on terms alone, whatever the order.
 */
export const russiaAsGuarantor: Negotiation = /* @__PURE__ */ scenario(russiaAsGuarantorSeed);

/**
 * All of it, with dated positions and every reading: look at it with `asOf` 2025-08-26, 2025-11-28
 * and 2026-01-29.
 */
export const wholeTable: Negotiation = /* @__PURE__ */ scenario(wholeTableSeed);
