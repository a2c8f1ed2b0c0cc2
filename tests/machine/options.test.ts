import { defineNegotiation } from 'redlines';
import { describe, expect, it } from 'vitest';
import type { TalksOptions } from '../../src/machine/options.js';
import { startTalks } from '../../src/machine/start-talks.js';

const negotiation = defineNegotiation({
  id: 'border',
  title: 'Border',
  parties: [{ id: 'east' }, { id: 'west' }, { id: 'envoy', mediator: true }],
  provisions: [{ id: 'road' }, { id: 'toll', signatories: ['east'] }],
  rules: [{ id: 'toll-first', heldBy: 'west', type: 'before', first: 'toll', then: 'road' }],
  readings: [
    {
      id: 'tone',
      choices: [
        { id: 'soft', rules: [{ id: 'x', heldBy: 'east', type: 'first', event: 'road' }] },
        { id: 'hard', rules: [{ id: 'y', heldBy: 'east', type: 'last', event: 'road' }] },
      ],
    },
  ],
});

const settings = (options: TalksOptions) => startTalks(negotiation, options).options;

describe('the settings of talks', () => {
  it('are filled in where nothing is asked for', () => {
    expect(settings({})).toEqual({
      protocol: 'alternating',
      turns: ['east', 'west', 'envoy'],
      maxRounds: 100,
      widest: null,
      mediator: null,
      standpoint: {},
    });
  });

  it('are those that are asked for, copied', () => {
    const standpoint = {
      asOf: '2026-03-01',
      readings: { tone: 'hard' },
      parties: ['envoy', 'east'],
      minStrength: 'reported',
    } as const;
    const turns = ['envoy', 'east'];
    const own = settings({ ...standpoint, protocol: 'free', turns, maxRounds: 7, widest: 2 });
    expect(own).toEqual({
      protocol: 'free',
      turns,
      maxRounds: 7,
      widest: 2,
      mediator: null,
      standpoint,
    });
    expect([own.turns, own.standpoint.parties, own.standpoint.readings]).not.toContain(turns);
    expect(Object.isFrozen(turns)).toBe(false);
    expect(Object.isFrozen(standpoint.parties)).toBe(false);
    expect(Object.isFrozen(standpoint.readings)).toBe(false);
  });

  it('take the least numbers, and any width without bounds', () => {
    expect(settings({ maxRounds: 1, widest: 1 })).toMatchObject({ maxRounds: 1, widest: 1 });
    expect(settings({ widest: Number.POSITIVE_INFINITY }).widest).toBeNull();
  });

  it('give each party of a coalition its turn, in the order of the document', () => {
    expect(settings({ parties: ['envoy', 'east'] }).turns).toEqual(['east', 'envoy']);
  });

  it('have the one mediator draft a single text, or the party that is named', () => {
    expect(settings({ protocol: 'single-text' }).mediator).toBe('envoy');
    expect(settings({ protocol: 'single-text', mediator: 'west' }).mediator).toBe('west');
    expect(settings({ protocol: 'free', mediator: 'west' }).mediator).toBeNull();
  });

  const count = 'give a whole number from 1';
  it.each<[TalksOptions, string]>([
    [
      { protocol: 'loud' as never },
      'protocol is "loud"; choose one of alternating, single-text, free.',
    ],
    ...[0, -1, 1.5, Number.NaN, 2 ** 53].map((maxRounds): [TalksOptions, string] => [
      { maxRounds },
      `maxRounds is ${maxRounds}; ${count}.`,
    ]),
    ...[0, 0.5, Number.NEGATIVE_INFINITY].map((widest): [TalksOptions, string] => [
      { widest },
      `widest is ${widest}; ${count}, or leave it out.`,
    ]),
    [{ parties: ['moon'] }, 'parties names "moon"; there is: east, west, envoy.'],
    [{ turns: ['moon'] }, 'turns names "moon"; there is: east, west, envoy.'],
    [{ parties: ['east'], turns: ['west'] }, 'turns names "west"; there is: east.'],
    [
      { turns: ['west', 'east', 'west'] },
      'turns names "west" twice; each party has one turn a round.',
    ],
    [{ turns: [] }, 'Nobody may propose; name at least one party in turns and in parties.'],
    [{ parties: [] }, 'Nobody may propose; name at least one party in turns and in parties.'],
    [
      { protocol: 'single-text', mediator: 'moon' },
      'mediator names "moon"; there is: east, west, envoy.',
    ],
    [
      { protocol: 'single-text', parties: ['east'] },
      'A single text needs one mediator, and 0 parties at the table are marked as such; name one in options.mediator.',
    ],
    [{ asOf: '2026-02-30' }, 'asOf is "2026-02-30"; give a day as YYYY-MM-DD.'],
    [
      { parties: ['west'] },
      'Nothing of "border" is left for west to settle: no provision has a term that they can sign alone.',
    ],
  ])('cannot be had with %j', (options, message) => {
    expect(() => settings(options)).toThrow(new RangeError(message));
  });

  it('need a name where two mediators are at the table', () => {
    const parties = negotiation.parties.map((party) => ({
      ...party,
      mediator: party.id !== 'east',
    }));
    const two = { ...negotiation, parties };
    expect(() => startTalks(two, { protocol: 'single-text' })).toThrow('2 parties at the table');
    const one = startTalks(two, { protocol: 'single-text', parties: ['east', 'west'] });
    expect(one.options.mediator).toBe('west');
  });
});

describe('talks before the first move', () => {
  it('stand at the start, with every rule that binds firm', () => {
    const talks = startTalks(negotiation, { parties: ['west', 'east'] });
    const whole = { broken: false, state: null };
    expect(talks).toMatchObject({
      status: { kind: 'open' },
      round: 1,
      turnsTaken: 0,
      turn: 'east',
      standing: null,
      bundles: [],
      terms: {},
      leftOut: [],
      rules: {
        'toll-first': { degree: 0, forms: [whole, whole] },
        x: { degree: 0, forms: [whole] },
      },
      log: [],
    });
    expect(Object.keys(talks.rules)).toEqual(['toll-first', 'x']);
    expect(startTalks(negotiation, { protocol: 'free' }).turn).toBeNull();
    expect(startTalks(negotiation, { protocol: 'single-text' }).turn).toBe('envoy');
  });

  it('leave the negotiation as they found it, and take it along where it is frozen', () => {
    const copy = structuredClone(negotiation);
    const talks = startTalks(copy);
    expect([Object.isFrozen(copy), Object.isFrozen(talks.negotiation.rules)]).toEqual([
      false,
      true,
    ]);
    expect(startTalks(talks.negotiation).negotiation).toBe(talks.negotiation);
  });
});
