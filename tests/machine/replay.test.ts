import type { Problem } from 'redlines';
import { describe, expect, it } from 'vitest';
import type { TypesOption } from '../../src/machine/options.js';
import { fingerprintOf } from '../../src/machine/saves/fingerprint.js';
import { fork } from '../../src/machine/saves/fork.js';
import { replay } from '../../src/machine/saves/replay.js';
import { saveTalks } from '../../src/machine/saves/saved-talks.js';
import { startTalks } from '../../src/machine/start-talks.js';
import { afterMoves, harbour, start } from './harbour.js';

const standpoint = {
  asOf: '2026-03-01',
  minStrength: 'reported',
  parties: ['north', 'south'],
} as const;
const talks = afterMoves(
  start({ ...standpoint, widest: 2, maxRounds: 4 }),
  'north propose aid.signed aid=full',
  'south accept',
  'south pass',
);
const saved = saveTalks(talks);
const { options } = saved;

function problemsOf(data: unknown, types?: TypesOption['types']): readonly Problem[] {
  const answer = replay(harbour, data, { types });
  return answer.ok ? [] : answer.problems;
}

const own = fingerprintOf(harbour);
const unchanged = 'Replay them with the negotiation that they were saved from, unchanged.';
const again = 'Save the talks again with saveTalks of this version.';

describe('saved talks', () => {
  it('are the moves, with all it takes to make them again', () => {
    expect(saved).toEqual({
      talks: 1,
      negotiation: 'harbour',
      fingerprint: own,
      options: talks.options,
      log: talks.log,
    });
    expect(own).toMatch(/^fnv1a64:[0-9a-f]{16}$/);
    expect(Object.isFrozen(saved)).toBe(true);
    expect(replay(harbour, saved)).toEqual({ ok: true, value: talks });
  });

  it.each([
    start({ protocol: 'single-text', turns: ['south', 'envoy'] }),
    start({ protocol: 'free', readings: {}, minStrength: 'denied' }),
  ])('keep every setting', (one) => {
    const back = replay(harbour, JSON.parse(JSON.stringify(saveTalks(one))));
    expect(back).toEqual({ ok: true, value: one });
    expect(back.ok && Object.isFrozen(back.value.options.turns)).toBe(true);
  });

  it.each<[string, unknown, Problem]>([
    [
      'talks that say no version',
      { negotiation: 'harbour' },
      {
        code: 'unknown-version',
        path: ['talks'],
        value: 'undefined',
        message: 'These are no saved talks: the key "talks" is missing.',
        fix: again,
      },
    ],
    [
      'talks of another version',
      { ...saved, talks: 2 },
      {
        code: 'unknown-version',
        path: ['talks'],
        value: '2',
        message:
          'These talks were saved in another version of the format than 1, the only one there is.',
        fix: again,
      },
    ],
    [
      'talks of another negotiation',
      { ...saved, negotiation: 'bridge' },
      {
        code: 'other-negotiation',
        path: ['negotiation'],
        value: '"bridge"',
        message: 'These talks are of the negotiation "bridge", not of "harbour".',
        fix: unchanged,
      },
    ],
    [
      'talks of another version of the negotiation',
      { ...saved, fingerprint: 'fnv1a64:0' },
      {
        code: 'other-negotiation',
        path: ['fingerprint'],
        value: '"fnv1a64:0"',
        message: `These talks are of another version of "harbour": its fingerprint is ${own}.`,
        fix: unchanged,
      },
    ],
    [
      'options that do not fit',
      { ...saved, options: { ...options, turns: ['moon'] } },
      {
        code: 'bad-options',
        path: ['options'],
        value: expect.stringContaining('moon') as unknown as string,
        message: 'turns names "moon"; there is: north, south.',
        fix: 'Restore the options that the talks were saved with.',
      },
    ],
    [
      'a move that is refused',
      { ...saved, log: [...saved.log.slice(0, 2), { kind: 'accept', party: 'north' }] },
      {
        code: 'refused-move',
        path: ['log', 2],
        value: expect.stringContaining('accept') as unknown as string,
        message: 'Move 3, accept by "north", is refused: nothing stands.',
        fix: 'Restore the log that was saved, and pass the rule types that the talks were held with.',
      },
    ],
    [
      'a move against rules',
      { ...saved, log: [{ kind: 'propose', party: 'north', bundle: ['ships'] }] },
      {
        code: 'refused-move',
        path: ['log', 0],
        value: expect.stringContaining('propose') as unknown as string,
        message: 'Move 1, propose by "north", is refused: rule "aid-first".',
        fix: 'Restore the log that was saved, and pass the rule types that the talks were held with.',
      },
    ],
    [
      'a move with much against it',
      { ...saved, log: [{ kind: 'concede', party: 'south', rule: 'moon' }] },
      {
        code: 'refused-move',
        path: ['log', 0],
        value: expect.stringContaining('moon') as unknown as string,
        message: 'Move 1, concede by "south", is refused: out of turn, unknown rule.',
        fix: 'Restore the log that was saved, and pass the rule types that the talks were held with.',
      },
    ],
  ])('are refused where they are %s', (_, data, problem) => {
    expect(problemsOf(data)).toEqual([problem]);
  });

  it.each<[object, string, string]>([
    [{ negotiation: 1 }, 'negotiation', 'Expected a text, got a number.'],
    [{ fingerprint: null }, 'fingerprint', 'Expected a text, got null.'],
    [{ log: null }, 'log', 'Expected a list of moves, got null.'],
    [{ log: [null] }, 'log.0', 'Expected a move, got null.'],
    [{ options: [] }, 'options', 'Expected an object, got a list.'],
    [{ options: { ...options, protocol: 'loud' } }, 'options.protocol', '"loud" is no protocol.'],
    [{ options: { ...options, turns: 'north' } }, 'options.turns', 'Expected a list, got a text.'],
    [{ options: { ...options, turns: [1] } }, 'options.turns.0', 'Expected a text, got a number.'],
    [
      { options: { ...options, maxRounds: 0 } },
      'options.maxRounds',
      '0 is not a whole number from 1.',
    ],
    [{ options: { ...options, widest: 0 } }, 'options.widest', '0 is not a whole number from 1.'],
    [{ options: { ...options, widest: 'x' } }, 'options.widest', 'Expected a number, got a text.'],
    [
      { options: { ...options, mediator: 1 } },
      'options.mediator',
      'Expected a text, got a number.',
    ],
    ...(
      [
        [{ asOf: 'today' }, 'asOf', '"today" is no date.'],
        [{ readings: { tone: 1 } }, 'readings.tone', 'Expected a text, got a number.'],
        [{ parties: 'north' }, 'parties', 'Expected a list, got a text.'],
        [{ minStrength: 'firm' }, 'minStrength', '"firm" is no strength of a claim.'],
      ] as const
    ).map(([wrong, key, message]): [object, string, string] => [
      { options: { ...options, standpoint: wrong } },
      `options.standpoint.${key}`,
      message,
    ]),
  ])('are refused with %j, at the place', (change, path, message) => {
    const problems = problemsOf({ ...saved, ...change });
    expect(problems.map((each) => [each.path.join('.'), each.message])).toEqual([[path, message]]);
  });

  it.each(['talks', 'negotiation', 'fingerprint', 'options', 'log'] as const)(
    'are refused without their %s',
    (key) => {
      const { [key]: _, ...rest } = saved;
      expect(problemsOf(rest).map(({ code, path }) => [code, ...path])).toEqual([
        [key === 'talks' ? 'unknown-version' : 'missing-key', key],
      ]);
    },
  );

  it('are refused where they are not plain data', () => {
    const problems = problemsOf({ ...saved, log: new Map() });
    expect(problems.map(({ code, path }) => [code, ...path])).toEqual([['not-plain', 'log']]);
  });
});

describe('a fork', () => {
  it('is of the talks as they were, frozen, and the talks themselves at their end', () => {
    const earlier = fork(talks, 1);
    expect(earlier.log).toEqual(talks.log.slice(0, 1));
    expect([Object.isFrozen(earlier), Object.isFrozen(earlier.log)]).toEqual([true, true]);
    expect(fork(talks, talks.log.length)).toBe(talks);
    expect(fork(talks, 0)).toEqual(start({ ...standpoint, widest: 2, maxRounds: 4 }));
  });

  it.each([-1, 4, 0.5, Number.NaN])('cannot be had at %s', (step) => {
    const message = `step is ${step}; give a whole number from 0 to 3.`;
    expect(() => fork(talks, step)).toThrow(new RangeError(message));
  });

  it('cannot be had of a log that is not of these talks', () => {
    const odd = {
      ...startTalks(harbour),
      log: [{ kind: 'pass', party: 'south' }, ...talks.log],
    } as const;
    const message = 'Move 1 of the log cannot be made: it is not of these talks.';
    expect(() => fork(odd, 1)).toThrow(new RangeError(message));
  });
});
