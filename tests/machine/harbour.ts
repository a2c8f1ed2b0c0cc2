import { defineNegotiation } from 'redlines';
import type { Move } from '../../src/machine/move.js';
import type { TalksOptions, TypesOption } from '../../src/machine/options.js';
import { startTalks } from '../../src/machine/start-talks.js';
import type { Talks } from '../../src/machine/talks.js';
import { type Transition, transition } from '../../src/machine/transition.js';

/** Talks in which every kind of refusal can be met. */
export const harbour = defineNegotiation({
  id: 'harbour',
  title: 'The harbour',
  parties: [{ id: 'north' }, { id: 'south' }, { id: 'envoy', mediator: true }],
  sources: [{ id: 'speech', title: 'A speech', date: '2026-01-05', publisher: 'The Mail' }],
  claims: [
    {
      id: 'aid-now',
      source: 'speech',
      at: 2,
      use: 'rule',
      speaker: 'A minister',
      date: '2026-01-05',
      kind: 'red-line',
      strength: 'categorical',
      paraphrase: 'Aid comes before the ships go.',
    },
  ],
  provisions: [
    {
      id: 'aid',
      stages: ['signed', 'paid'],
      terms: ['full', { id: 'half', signatories: ['north', 'envoy'] }],
    },
    { id: 'ships' },
    { id: 'visit', signatories: ['south'], optional: true },
  ],
  rules: [
    {
      id: 'aid-first',
      heldBy: 'north',
      type: 'before',
      first: 'aid.signed',
      then: 'ships',
      because: ['aid-now'],
    },
    {
      id: 'no-half',
      heldBy: 'south',
      type: 'never',
      condition: { terms: { aid: 'half' } },
      relaxable: false,
    },
    { id: 'quiet', heldBy: 'south', type: 'apart', events: ['ships', 'visit'], private: true },
    { id: 'ships-alone', type: 'apart', events: ['ships', 'aid.paid'] },
    { id: 'seen', heldBy: 'south', type: 'finally', condition: { done: 'visit' } },
  ],
});

export function start(options: TalksOptions & TypesOption = {}): Talks {
  return startTalks(harbour, options);
}

type Simple = 'accept' | 'reject' | 'withdraw' | 'pass' | 'conclude' | 'walkOut';

/** A move as it is told in a line: `north pass`, `north concede aid-first`, `north propose ships aid=full aid.signed`. */
export function told(line: string): Move {
  const [party = '', kind, ...rest] = line.split(' ');
  if (kind === 'concede') return { kind, party, rule: rest.join(' ') };
  if (kind !== 'propose') return { kind: kind as Simple, party };
  const terms = rest.filter((word) => word.includes('=')).map((word) => word.split('='));
  const bundle = rest.filter((word) => !word.includes('='));
  return { kind, party, bundle, terms: Object.fromEntries(terms) };
}

export function made(talks: Talks, line: string): Extract<Transition, { ok: true }> {
  const next = transition(talks, told(line));
  if (!next.ok) throw new Error(`${line}: ${JSON.stringify(next.violations)}`);
  return next;
}

/** The talks after these moves. */
export function afterMoves(talks: Talks, ...lines: readonly string[]): Talks {
  return lines.reduce((at, line) => made(at, line).state, talks);
}
