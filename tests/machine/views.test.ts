import fc from 'fast-check';
import { defineNegotiation } from 'redlines';
import { describe, expect, it } from 'vitest';
import { legalMoves } from '../../src/machine/legal-moves.js';
import type { Move } from '../../src/machine/move.js';
import { startTalks } from '../../src/machine/start-talks.js';
import type { Talks } from '../../src/machine/talks.js';
import { transition } from '../../src/machine/transition.js';
import { viewOf } from '../../src/machine/view.js';
import { often, runs } from '../support/runs.js';
import { asNegotiation } from '../support/task.js';
import { arbWalk, types } from './walks.js';

const timeout = 300_000;

/** The same walk over a negotiation in which nothing else is named like a private rule. */
function secretive(talks: Talks): Talks {
  const rename = (id: string) => `secret-${id}`;
  const secret = talks.negotiation.rules.filter((rule) => rule.private && rule.heldBy);
  const names = new Map(secret.map(({ id }) => [id, rename(id)]));
  const text = JSON.stringify(
    talks.negotiation.rules.map((rule) => ({
      ...rule,
      id: names.get(rule.id) ?? rule.id,
      ...(names.has(rule.id) ? { title: `Title of ${rename(rule.id)}` } : {}),
    })),
  );
  const negotiation = asNegotiation({ ...talks.negotiation, rules: JSON.parse(text) } as never);
  const { standpoint, widest, mediator, ...options } = talks.options;
  let at = startTalks(negotiation, {
    ...standpoint,
    ...options,
    ...(widest === null ? {} : { widest }),
    ...(mediator === null ? {} : { mediator }),
    types,
  });
  for (const move of talks.log) {
    const named =
      move.kind === 'concede' ? { ...move, rule: names.get(move.rule) ?? move.rule } : move;
    const next = transition(at, named, { types });
    if (!next.ok) throw new Error(`Renaming changed the talks: ${JSON.stringify(move)}`);
    at = next.state;
  }
  return at;
}

describe('a view', () => {
  it('never tells of the private rules of others, but for those conceded', { timeout }, () => {
    let hidden = 0;
    let told = 0;
    fc.assert(
      fc.property(arbWalk(), ({ end }) => {
        const talks = secretive(end);
        const conceded = talks.log.flatMap((move) => (move.kind === 'concede' ? [move.rule] : []));
        for (const { id: party } of talks.negotiation.parties) {
          const text = JSON.stringify(viewOf(talks, party));
          for (const rule of talks.negotiation.rules) {
            if (!rule.id.startsWith('secret-')) continue;
            const known = rule.heldBy === party || conceded.includes(rule.id);
            expect(text.includes(`"${rule.id}"`) || text.includes(`Title of ${rule.id}`)).toBe(
              known,
            );
            if (known) told += 1;
            else hidden += 1;
          }
        }
      }),
      runs(400),
    );
    expect(Math.min(hidden, told)).toBeGreaterThan(often(50));
  });

  it('opens to its party the same moves as the talks do', { timeout }, () => {
    fc.assert(
      fc.property(arbWalk({ events: 4 }), ({ end, made }) => {
        for (const talks of [end, ...made.slice(-3).map(({ before }) => before)]) {
          for (const { id } of talks.negotiation.parties) {
            const own = (at: Talks) =>
              [...legalMoves(at, { types })].filter(({ party }) => party === id);
            expect(own(viewOf(talks, id))).toEqual(own(talks));
          }
        }
      }),
      runs(150),
    );
  });

  it('is frozen, of itself the same, and the talks where nothing is hidden', { timeout }, () => {
    fc.assert(
      fc.property(arbWalk(), ({ end }) => {
        for (const { id } of end.negotiation.parties) {
          const view = viewOf(end, id);
          expect(Object.isFrozen(view)).toBe(true);
          expect(viewOf(view, id)).toBe(view);
          const own = end.negotiation.rules.every((rule) => !rule.private || rule.heldBy === id);
          if (own) expect(view).toBe(end);
        }
      }),
      runs(100),
    );
  });

  it('is refused to a stranger', () => {
    expect(() => viewOf(startTalks(table), 'moon')).toThrow(/"moon".*east, west/);
  });
});

const table = defineNegotiation({
  id: 'secret',
  title: 'A secret',
  parties: [{ id: 'east' }, { id: 'west' }],
  provisions: [
    { id: 'corridor', signatories: ['east'] },
    { id: 'fees', signatories: ['east'] },
  ],
  rules: [
    {
      id: 'fees-first',
      heldBy: 'west',
      type: 'before',
      first: 'fees',
      then: 'corridor',
      private: true,
      title: 'Fees',
    },
    { id: 'apart', heldBy: 'east', type: 'apart', events: ['fees', 'corridor'], private: true },
  ],
});

function afterMoves(...moves: readonly Move[]): Talks {
  return moves.reduce((talks, move) => {
    const next = transition(talks, move);
    if (!next.ok) throw new Error(JSON.stringify(next.violations));
    return next.state;
  }, startTalks(table));
}

describe('a private rule', () => {
  it('ends the talks as a surprise, with the name of its holder and not its own', () => {
    const collapsed = afterMoves({ kind: 'propose', party: 'east', bundle: ['corridor'] });
    expect(collapsed.status).toEqual({ kind: 'collapsed', by: ['west'], rules: ['fees-first'] });
    expect(viewOf(collapsed, 'east').status).toEqual({
      kind: 'collapsed',
      by: ['west'],
      rules: [],
    });
    expect(viewOf(collapsed, 'west').status).toEqual(collapsed.status);
    const seen = transition(viewOf(startTalks(table), 'east'), {
      kind: 'propose',
      party: 'east',
      bundle: ['corridor'],
    });
    expect(seen.ok && seen.state.status.kind).toBe('open');
  });

  it('is not found out by asking to concede it', () => {
    const asked = (rule: string) => {
      const answer = transition(startTalks(table), { kind: 'concede', party: 'east', rule });
      return answer.ok ? [] : answer.violations;
    };
    const unknown = (rule: string) => [{ kind: 'unknown rule', rule, own: ['apart'] }];
    expect(asked('fees-first')).toEqual(unknown('fees-first'));
    expect(asked('no-such-rule')).toEqual(unknown('no-such-rule'));
  });

  it('is known to all once it is conceded', () => {
    const talks = afterMoves(
      { kind: 'pass', party: 'east' },
      { kind: 'concede', party: 'west', rule: 'fees-first' },
    );
    expect(viewOf(talks, 'east').rules['fees-first']?.degree).toBe(1);
    expect(viewOf(talks, 'east').negotiation.rules.map(({ id }) => id)).toEqual([
      'fees-first',
      'apart',
    ]);
    expect(viewOf(talks, 'west').negotiation.rules.map(({ id }) => id)).toEqual(['fees-first']);
  });
});
