import { atTable } from '../../../machine/options.js';
import type { Agent } from '../../../simulation/agents/agent.js';
import { agentNames } from '../../../simulation/agents/by-name.js';
import type { Run } from '../../../simulation/runs/run.js';
import type { LineUp } from '../../../simulation/runs/setup.js';
import { simulate } from '../../../simulation/runs/simulate.js';
import { chooser } from '../../draw/picks.js';
import { optionsOf } from '../answers.js';
import type { Case, Subject } from '../subject.js';

/** Few rounds: a law needs many short runs, not a long one. */
export const rounds = 8;

/** Who plays in a case: agents of the subject’s own, else the library’s, drawn for each party at the table. */
export function lineUpOf({ negotiation, asked, picks }: Case, { agents }: Subject): LineUp {
  const choose = chooser(picks);
  const there = atTable(negotiation, asked.parties);
  return Object.fromEntries(
    there.map((id) => [id, choose.oneOf<string | Agent>(agents ?? agentNames)]),
  );
}

/** A run of the case between the agents drawn, from a seed that is drawn too, or from another. */
export function runOf(instance: Case, subject: Subject, another = ''): Run {
  return simulate(instance.negotiation, {
    agents: lineUpOf(instance, subject),
    seed: `${instance.picks.join(' ') || 'no picks'}${another}`,
    maxRounds: rounds,
    ...optionsOf(instance, subject),
  });
}
