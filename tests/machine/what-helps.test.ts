import { defineNegotiation, type Rule } from 'redlines';
import { describe, expect, it } from 'vitest';
import { explainMove } from '../../src/machine/explain-move.js';
import type { TalksOptions } from '../../src/machine/options.js';
import { startTalks } from '../../src/machine/start-talks.js';
import type { Remedy } from '../../src/machine/violation.js';
import { afterMoves, told } from './harbour.js';

const parties = [{ id: 'north' }, { id: 'south' }];
const provisions = [
  { id: 'w' },
  { id: 'x', stages: ['signed', 'held'] },
  { id: 'y', terms: ['low', 'high'] },
  { id: 'z', terms: ['red', 'green', 'blue'] },
  { id: 'q', optional: true },
];

/** What would help with one rule of the north's against the north's move, after some others. */
function helps(
  body: object,
  line: string,
  { moves = [], ...options }: TalksOptions & { readonly moves?: readonly string[] } = {},
): readonly Remedy[] {
  const rule = { id: 'r', heldBy: 'north', relaxable: false, ...body } as unknown as Rule;
  const negotiation = defineNegotiation({ id: 'n', title: 'N', parties, provisions, rules: [] });
  const talks = startTalks({ ...negotiation, rules: [rule] }, { turns: ['north'], ...options });
  const at = afterMoves(talks, ...moves.flatMap((move) => [move, 'south accept']));
  return explainMove(at, told(line)).flatMap((each) => (each.kind === 'rule' ? each.needs : []));
}

const done = (event: string) => ({ done: event });
const [low, high] = [{ terms: { y: 'low' } }, { terms: { y: 'high' } }];
const any = { y: ['low', 'high'] };

describe('what would help with a rule', () => {
  it('is to take an event first, with all the stages that lead to it', () => {
    const rule = { type: 'before', first: done('x.held'), then: ['w'] };
    const terms = { x: ['agreed'] };
    expect(helps(rule, 'north propose w')).toEqual([
      { kind: 'first', events: ['x.signed', 'x.held'], terms },
    ]);
    expect(helps(rule, 'north propose w', { moves: ['north propose x.signed'] })).toEqual([
      { kind: 'first', events: ['x.held'], terms: {} },
    ]);
    expect(helps(rule, 'north propose w x.signed')).toEqual([
      { kind: 'without', events: ['w.agreed'] },
    ]);
  });

  it('is each least set of events, small ones first, up to three', () => {
    const either = { any: [done('q'), { all: [done('x.signed'), done('z')] }] };
    const z = ['red', 'green', 'blue'];
    expect(helps({ type: 'before', first: either, then: ['w'] }, 'north propose w')).toEqual([
      { kind: 'first', events: ['q.agreed'], terms: { q: ['agreed'] } },
      { kind: 'first', events: ['x.signed', 'z.agreed'], terms: { x: ['agreed'], z } },
    ]);
    const three = { all: [done('x.signed'), done('y'), done('q')] };
    expect(helps({ type: 'before', first: three, then: ['w'] }, 'north propose w')).toEqual([
      {
        kind: 'first',
        events: ['x.signed', 'y.agreed', 'q.agreed'],
        terms: { x: ['agreed'], ...any, q: ['agreed'] },
      },
    ]);
    const four = { all: [...three.all, done('z')] };
    expect(helps({ type: 'before', first: four, then: ['w'] }, 'north propose w')).toEqual([]);
  });

  it('says on which terms, apart where not any goes with any', () => {
    const rule = (first: object) => ({ type: 'before', first, then: ['w'] });
    expect(helps(rule(high), 'north propose w')).toEqual([
      { kind: 'first', events: ['y.agreed'], terms: { y: ['high'] } },
    ]);
    const red = { terms: { z: ['red', 'green'] } };
    expect(helps(rule({ all: [low, red] }), 'north propose w')).toEqual([
      {
        kind: 'first',
        events: ['y.agreed', 'z.agreed'],
        terms: { y: ['low'], z: ['red', 'green'] },
      },
    ]);
    const matched = [
      { all: [low, { terms: { z: 'red' } }] },
      { all: [high, { terms: { z: 'blue' } }] },
    ];
    expect(helps(rule({ any: matched }), 'north propose w')).toEqual([
      { kind: 'first', events: ['y.agreed', 'z.agreed'], terms: { y: ['low'], z: ['red'] } },
      { kind: 'first', events: ['y.agreed', 'z.agreed'], terms: { y: ['high'], z: ['blue'] } },
    ]);
  });

  it('is to add an event that can be taken, if there is room for it', () => {
    const rule = { type: 'noLaterThan', first: done('y'), then: ['w'] };
    const first = { kind: 'first', events: ['y.agreed'], terms: any };
    const add = { kind: 'add', events: ['y.agreed'], terms: any };
    expect(helps(rule, 'north propose w')).toEqual([first, add]);
    expect(helps(rule, 'north propose w', { widest: 2 })).toEqual([first, add]);
    expect(helps(rule, 'north propose w', { widest: 1 })).toEqual([first]);
    const held = { type: 'noLaterThan', first: done('x.held'), then: ['w'] };
    const moves = ['north propose x.signed'];
    expect(helps(held, 'north propose w', { moves })).toEqual([
      { kind: 'first', events: ['x.held'], terms: {} },
      { kind: 'add', events: ['x.held'], terms: {} },
    ]);
    expect(helps(held, 'north propose w').map(({ kind }) => kind)).toEqual(['first']);
  });

  it('is to take events out, each least set', () => {
    const rule = { type: 'apart', events: ['w', 'y', 'q'] };
    expect(helps(rule, 'north propose w y=low y q')).toEqual([
      { kind: 'without', events: ['w.agreed', 'y.agreed'] },
      { kind: 'without', events: ['w.agreed', 'q.agreed'] },
      { kind: 'without', events: ['y.agreed', 'q.agreed'] },
    ]);
  });

  it('is another term, any that will do', () => {
    const rule = { type: 'never', condition: { terms: { z: 'red' } } };
    expect(helps(rule, 'north propose z z=red')).toEqual([
      { kind: 'term', provision: 'z', terms: ['green', 'blue'] },
    ]);
    expect(helps(rule, 'north propose z y y=low z=red')).toEqual([
      { kind: 'without', events: ['z.agreed'] },
      { kind: 'term', provision: 'z', terms: ['green', 'blue'] },
    ]);
  });

  it('is the concession that goes far enough, and none that may not be made', () => {
    const rule = { type: 'immediatelyBefore', first: 'y', then: 'w', relaxable: true };
    const concessions = (line: string, moves: readonly string[] = []) =>
      helps(rule, line, { moves }).filter(({ kind }) => kind === 'concede');
    expect(concessions('north propose w')).toEqual([{ kind: 'concede', degree: 3, dropped: true }]);
    expect(concessions('north propose w y y=low')).toEqual([
      { kind: 'concede', degree: 2, dropped: false },
    ]);
    expect(concessions('north propose w', ['north propose y y=low', 'north propose q'])).toEqual([
      { kind: 'concede', degree: 1, dropped: false },
    ]);
    const law = { ...rule, heldBy: undefined };
    expect(helps(law, 'north propose w').map(({ kind }) => kind)).toEqual(['first']);
  });

  it('is, at the end, to take whole provisions before it', () => {
    const moves = ['north propose w', 'north propose x.signed', 'north propose x.held'];
    const all = [...moves, 'north propose y y=low', 'north propose z z=red'];
    const rule = { type: 'finally', condition: { any: [done('q'), high] }, relaxable: true };
    expect(helps(rule, 'north conclude', { moves: all })).toEqual([
      { kind: 'first', events: ['q.agreed'], terms: { q: ['agreed'] } },
      { kind: 'concede', degree: 1, dropped: true },
    ]);
  });
});
