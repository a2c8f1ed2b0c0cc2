import type { Move } from '../../../machine/move.js';
import { AgentError } from '../../../simulation/runs/agent-error.js';
import { after } from '../../reference/after.js';
import { isMet } from '../../reference/history.js';
import { degreeOf, type Reference, referenceOf } from '../../reference/reference.js';
import { reasonsAgainst } from '../../reference/refusals.js';
import { broken, kept, optionsOf, rulesMatter } from '../answers.js';
import { type Judgement, law } from '../law.js';
import type { Case, Subject } from '../subject.js';
import { rounds, runOf } from './run-of.js';

/**
 * No agent crosses its own red line. Exercised where one signs something while it holds a rule that it has not dropped, and the
 * rules take an ordering away.
 */
export const agentsKeepTheirOwnLines = law(
  {
    id: 'agents-keep-their-own-lines',
    says: 'No agent proposes, accepts or concludes against a rule of its own party that it has not conceded, nor makes any other move that it may not make.',
    failure:
      'An agent does not ask the table what it may do, or a rule type answers it differently than the whole history does.',
  },
  (instance, subject) => {
    try {
      return judged(instance, runOf(instance, subject).log, subject);
    } catch (error) {
      if (error instanceof AgentError) return broken(error.message);
      throw error;
    }
  },
);

/** Every move of a run is tried on the reference, which knows nothing of agents. */
function judged(instance: Case, log: readonly Move[], subject: Subject): Judgement {
  let at = referenceOf(instance.negotiation, {
    maxRounds: rounds,
    ...optionsOf(instance, subject),
  });
  let signed = false;
  for (const move of log) {
    const [reason] = reasonsAgainst(at, move);
    if (reason !== undefined) return broken(`${JSON.stringify(move)} is made against: ${reason}`);
    signed ||= isBound(at, move);
    at = after(at, move);
  }
  const crossed =
    at.status.kind === 'settled' && at.seats.rules.find((each) => !isContent(at, each));
  if (crossed) return broken(`the agents settle against the rule "${crossed.rule.id}"`);
  return kept(signed && rulesMatter(instance, subject));
}

/** Whether somebody signs who holds a rule that it has not dropped. */
function isBound(at: Reference, { kind, party }: Move): boolean {
  if (kind !== 'propose' && kind !== 'accept' && kind !== 'conclude') return false;
  return at.seats.rules.some(
    (each) => each.rule.heldBy === party && degreeOf(at, each) < each.chain.length,
  );
}

/** Whether a settlement meets a rule in a form down to which it was conceded, or it was dropped. */
function isContent(at: Reference, each: Reference['seats']['rules'][number]): boolean {
  const degree = degreeOf(at, each);
  return (
    degree >= each.chain.length || each.chain.slice(0, degree + 1).some((form) => isMet(form, at))
  );
}
