import type { Negotiation } from 'redlines';
import { guaranteesAndTerritory as talks } from 'redlines/scenarios';
import {
  always,
  arbNegotiation,
  arbOrdering,
  arbPlay,
  arbRule,
  checkRules,
  checkTable,
  countsEqualEnumeration,
  coverage,
  decide,
  holdLaws,
  inspectRules,
  tableCommands,
  tableSetup,
  testOnPlays,
  typeLaws,
} from 'redlines/testing';
import { describe, expect, it } from 'vitest';

/** As a program without types would call it. */
const wrong = (value: unknown) => value as never;
const signed = { done: 'guarantees.signed' } as const;

const mistakes: readonly (readonly [name: string, call: () => unknown, says: RegExp])[] = [
  ['a seed that is no number', () => checkRules({}, { seed: Number.NaN }), /seed is NaN/],
  ['a seed without end', () => checkTable({}, { seed: Infinity }), /seed is Infinity/],
  ['no runs', () => holdLaws(typeLaws, {}, { runs: 0 }), /runs is 0/],
  ['fewer runs than none', () => holdLaws([], {}, { runs: -1 }), /runs is -1/],
  ['a path of its own', () => checkRules({}, { path: 'first' }), /path is "first": give it as/],
  ['an option misspelt', () => checkRules({}, wrong({ rns: 5 })), /"rns".*Did you mean "runs"/],
  ['a parameter misspelt', () => holdLaws([], {}, wrong({ sed: 5 })), /"sed".*mean "seed"/],
  ['laws by name', () => checkRules({}, { laws: wrong(['x']) }), /laws holds "x": give the laws/],
  [
    'a part of the subject misspelt',
    () => countsEqualEnumeration(wrong({ negotation: talks })),
    /"negotation" in the subject.*"negotiation"/,
  ],
  [
    'two things to look at',
    () => checkRules({ negotiation: talks, shape: {} }),
    /negotiation and shape.*leave one out/,
  ],
  ['a list in place of a subject', () => checkRules(wrong([])), /Give the subject as an object/],
  ['what is no rule type', () => checkRules({ types: wrong([{}]) }), /types\[0\] is no rule type/],
  [
    'a document that is none',
    () => checkRules({ negotiation: wrong({ redlines: 1, id: 'x' }) }),
    /negotiation is not valid: .*title/,
  ],
  ['nobody to play', () => checkRules({ agents: [] }), /no agents in its list/],
  [
    'a standpoint misspelt',
    () => checkRules({ negotiation: talks, asked: wrong({ partis: [] }) }),
    /"partis" in asked.*"parties"/,
  ],
  ['a shape misspelt', () => arbNegotiation(wrong({ partys: 2 })), /"partys" in shape.*"parties"/],
  ['a number for a span', () => arbNegotiation({ parties: wrong(2) }), /give \{ min, max \}/],
  ['a span without end', () => arbNegotiation({ rules: { min: 0, max: Infinity } }), /Infinity/],
  ['a word for a truth', () => arbNegotiation({ feasible: wrong('yes') }), /feasible is "yes"/],
  [
    'one type misspelt among others',
    () => arbRule(talks, { draw: ['befor', 'never'] }),
    /"befor".*Did you mean "before"/,
  ],
  ['a kind misspelt', () => arbOrdering(talks, { kind: wrong('feasable') }), /kind is "feasable"/],
  [
    'a rule misspelt',
    () => arbOrdering(talks, { kind: { breaking: 'ukraine-guarantee-first' } }),
    /Did you mean "ukraine-guarantees-first"/,
  ],
  ['a drawing misspelt', () => arbPlay(talks, wrong({ ilegal: 5 })), /"ilegal".*"illegal"/],
  ['too many of a hundred', () => arbPlay(talks, { illegal: 101 }), /illegal is 101/],
  ['a protocol misspelt', () => arbPlay(talks, { protocol: wrong('fre') }), /protocol is "fre"/],
  [
    'plays that count misspelt',
    () => testOnPlays(talks, always(signed), { counting: wrong('al') }),
    /counting is "al".*"all"/,
  ],
  [
    'a statement of no kind',
    () => decide(talks, wrong({ kind: 'alwas', condition: signed })),
    /statement.kind is "alwas".*"always"/,
  ],
  ['a limit misspelt', () => inspectRules(talks, wrong({ budgt: {} })), /"budgt".*"budget"/],
  ['moves misspelt', () => checkTable({}, wrong({ movs: 5 })), /"movs".*"moves"/],
  ['a wrapper misspelt', () => tableCommands(wrong({ transitions: 1 })), /"transition"/],
  ['a way of talking misspelt', () => tableSetup(talks, wrong({ protocl: 1 })), /"protocol"/],
  ['a gathering by nothing', () => coverage(wrong('rule')), /by is "rule"/],
];

describe('a mistake in a call of the kit', () => {
  it.each(mistakes)('is refused with what to change: %s', (_, call, says) => {
    expect(call).toThrow(RangeError);
    expect(call).toThrow(says);
  });

  it('does not stop what is right from being asked', () => {
    const day: Negotiation = talks;
    expect(
      checkRules({ negotiation: day, asked: { widest: 1 } }, { runs: 1, laws: [] }).laws,
    ).toEqual([]);
  });
});
