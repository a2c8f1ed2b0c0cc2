import type { Negotiation } from '../../model/negotiation.js';
import type { Rule } from '../../model/rule.js';
import type { Claim } from '../../model/source.js';
import { listed } from './numbers.js';

/**
 * What a rule rests on, one line each: its claims in its own order (publisher, date, paragraph,
 * speaker, how firmly it was said, and which of these the source does not print), else the
 * assumption that it is, else that no source is given. Never empty; never throws.
 */
export function evidence(rule: Rule, negotiation: Negotiation): readonly string[] {
  const known = new Map((negotiation.claims ?? []).map((claim) => [claim.id, claim]));
  const claims = (rule.because ?? []).map((id) => {
    const claim = known.get(id);
    return claim === undefined ? `claim ${id}, not on file` : citation(claim, negotiation);
  });
  if (claims.length > 0) return claims;
  return [rule.assumption === undefined ? 'no source given' : `assumption: ${rule.assumption}`];
}

function citation(claim: Claim, negotiation: Negotiation): string {
  const source = (negotiation.sources ?? []).find((each) => each.id === claim.source);
  const where = `${source?.publisher ?? claim.source}, ${claim.date}, par. ${claim.at}`;
  const inferred = claim.inferred ?? [];
  const mark = inferred.length === 0 ? '' : `; ${listed(inferred, 'and')} inferred`;
  return `${where}: ${claim.speaker} (${claim.strength}${mark})`;
}
