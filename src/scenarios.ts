/** The shipped scenarios, read from `seeds/` when the package is built: no file is read at run time. */
import moscowRejects from '../seeds/articles/moscow-rejects-bilateral-guarantees.json' with {
  type: 'json',
};
import guaranteesAndTerritorySeed from '../seeds/scenarios/guarantees-and-territory.json' with {
  type: 'json',
};
import { NegotiationError } from './document/negotiation-error.js';
import { parseNegotiation } from './document/parse.js';
import type { Negotiation } from './model/negotiation.js';

const articles: Readonly<Record<string, unknown>> = {
  '../articles/moscow-rejects-bilateral-guarantees.json': moscowRejects,
};

function scenario(seed: unknown): Negotiation {
  const result = parseNegotiation(seed, { include: (name) => articles[name] });
  if (!result.ok) throw new NegotiationError(result.problems);
  return result.value;
}

/**
 * January 2026: the guarantees signed before any territory, or all else agreed before they are
 * signed? Infeasible; one conflict, a circle of two positions.
 */
export const guaranteesAndTerritory: Negotiation = /* @__PURE__ */ scenario(
  guaranteesAndTerritorySeed,
);
