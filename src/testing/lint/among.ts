import type { Rule } from '../../model/rule.js';
import type { Asking } from './asking.js';
import type { Finding } from './finding.js';

/** The pairs of a rule and a later one that cannot both be met, though each can. */
export function contradictions(
  rule: Rule,
  later: readonly Rule[],
  asking: Asking,
): readonly Finding[] {
  if (asking.count([rule]) === 0n) return [];
  return later
    .filter((other) => asking.count([other]) > 0n && asking.count([rule, other]) === 0n)
    .map((other) => ({
      kind: 'contradictory',
      rule: rule.id,
      other: other.id,
      sameHolder: rule.heldBy === other.heldBy,
      meetingRule: asking.meeting([rule]),
      meetingOther: asking.meeting([other]),
    }));
}

/**
 * Whether a rule follows from the others. Of what it follows from, no rule can be left out; where
 * the others cannot be met themselves, nothing is said.
 */
export function redundancy(
  rule: Rule,
  others: readonly Rule[],
  asking: Asking,
): readonly Finding[] {
  const follows = (from: readonly Rule[]) => asking.count(from) === asking.count([...from, rule]);
  const orderings = asking.count(others);
  if (orderings === 0n || follows([]) || !follows(others)) return [];
  const needed = others.reduce((kept, each) => {
    const fewer = kept.filter((other) => other !== each);
    return follows(fewer) ? fewer : kept;
  }, others);
  const from = needed.map(({ id }) => id);
  const breaking = asking.breaking([], rule);
  return [{ kind: 'redundant', rule: rule.id, from, orderings, breaking }];
}
