import { type AnalysisOptions, availableNext, ruleType, type SoFar, stuckStates } from 'redlines';
import { describe, expect, it } from 'vitest';
import { elements, held, negotiation, numbers, procedural } from '../oracle/posets.js';
import { withRules } from '../support/large.js';
import { asNegotiation } from '../support/task.js';

const claimed = { because: ['a-claim'] };
const talks = asNegotiation(
  negotiation('talks', {
    provisions: [
      ...elements(2),
      { id: 'deal', title: 'Deal', terms: ['soft', 'hard'], stages: ['agreed', 'signed'] },
      { id: 'side', title: 'Side deal', optional: true },
    ],
    rules: [
      procedural('e1-first', { type: 'first', event: 'e1' }),
      { ...held('after-e2', { type: 'before', first: 'e2', then: 'deal.signed' }), ...claimed },
    ],
  }),
);

describe('what is available next', () => {
  it('is told with every blocker: the stage, and each rule with its holder and its claims', () => {
    const first = { kind: 'rule', rule: 'e1-first', because: [] };
    const alone = [first];
    const signed = [
      { kind: 'stage', needs: 'deal.agreed' },
      first,
      { kind: 'rule', rule: 'after-e2', heldBy: 'one', because: ['a-claim'] },
    ];
    const opening = { event: 'e1.agreed', term: 'agreed' };
    expect(availableNext(talks, {}, { widest: 1 })).toStrictEqual({
      available: [{ ...opening, with: [] }],
      blocked: [
        { event: 'e2.agreed', term: 'agreed', blockers: alone },
        { event: 'deal.agreed', term: 'soft', blockers: alone },
        { event: 'deal.agreed', term: 'hard', blockers: alone },
        { event: 'deal.signed', term: 'soft', blockers: signed },
        { event: 'deal.signed', term: 'hard', blockers: signed },
        { event: 'side.agreed', term: 'agreed', blockers: alone },
      ],
    });
    const { available } = availableNext(talks);
    expect(available.map((each) => each.with)).toStrictEqual([[], ...Array(4).fill([opening])]);
  });

  it('is only what is still open: terms that are settled stay, and what is left out is out', () => {
    const events = (soFar: SoFar) =>
      availableNext(talks, soFar).available.map(({ event, term }) => `${event} ${term}`);
    const begun = { ordering: [['e1', 'e2'], ['deal.agreed']], terms: { deal: 'hard' } };
    expect(events(begun)).toEqual(['deal.signed hard', 'side.agreed agreed']);
    expect(events({ ...begun, leftOut: ['side'] })).toEqual(['deal.signed hard']);
    expect(events({ ordering: [['e1']], terms: { deal: 'soft' }, leftOut: ['side'] })).toEqual([
      'e2.agreed agreed',
      'deal.agreed soft',
    ]);
  });

  it('is nothing once all is done', () => {
    const ordering = [['e1'], ['e2']];
    expect(availableNext(withRules(2, []), { ordering })).toEqual({ available: [], blocked: [] });
  });

  it('goes on after a rule was broken, which stands against nothing any more', () => {
    const { available } = availableNext(talks, { ordering: [['e2']], leftOut: ['side'] });
    expect(available.map(({ event }) => event)).toEqual([
      'e1.agreed',
      'deal.agreed',
      'deal.agreed',
    ]);
  });
});

describe('the company that an event needs', () => {
  const pact = ruleType({
    name: 'pact',
    fields: { events: 'events' },
    sentence: () => 'a pact',
    monitor: {
      initial: () => null,
      next: (state, { bundle }, { events }) => {
        const held = events.filter((event) => bundle.includes(event));
        return held.length === 0 || held.length === events.length ? state : undefined;
      },
    },
  });

  it('is looked for among all events where a type of one’s own has a say', () => {
    const events = ['e1.agreed', 'e3.agreed'];
    const subject = withRules(3, [held('both', { type: 'pact', events })]);
    const { available, blocked } = availableNext(subject, {}, { types: [pact] });
    expect(blocked).toEqual([]);
    expect(available.map((each) => each.with.map(({ event }) => event))).toEqual([
      ['e3.agreed'],
      [],
      ['e1.agreed'],
    ]);
  });

  it('is looked for as wide as bundles may be, and not undecided where there is none', () => {
    const together = withRules(4, [
      held('three', { type: 'together', events: ['e1', 'e2', 'e3'] }),
    ]);
    const blocked = (widest: number) =>
      availableNext(together, {}, { widest }).blocked.map(({ event }) => event);
    expect(blocked(2)).toEqual(['e1.agreed', 'e2.agreed', 'e3.agreed']);
    expect(blocked(3)).toEqual([]);
    expect(availableNext(together, {}, { widest: 2 }).blocked).toStrictEqual(
      [1, 2, 3].map((n) => ({
        ...{ event: `e${n}.agreed`, term: 'agreed' },
        blockers: [{ kind: 'rule', rule: 'three', heldBy: 'one', because: [] }],
      })),
    );
  });

  it('is tried once, in whatever order its events came together', () => {
    // With the event itself: 1 + 7 + 21 + 35 + ... = 2 ^ 7 companies.
    const all = withRules(8, [
      held('all', { type: 'together', events: numbers(8).map((n) => `e${n}`) }),
    ]);
    const found = (states: number) => availableNext(all, {}, { budget: { states } }).available;
    expect(found(128)).toHaveLength(8);
    expect(found(127)).toHaveLength(0);
  });
});

describe('a state of play that does not fit is refused with what is wrong', () => {
  const there = 'there is: e1, e2, deal, side';
  it.each<readonly [SoFar, string]>([
    [{ leftOut: ['peace'] }, `it names the provision "peace"; ${there}.`],
    [{ terms: { peace: 'agreed' } }, `it names the provision "peace"; ${there}.`],
    [
      { ordering: [['deal.agreed']] },
      '"deal" has begun; say in soFar.terms on which of its terms.',
    ],
    [{ leftOut: ['e1'] }, '"e1" cannot be left out: it is required, begun or settled.'],
    [{ terms: { deal: 'mild' } }, '"mild" is no term of "deal".'],
    [{ ordering: [['e1'], []] }, 'bundle 2: empty bundle.'],
    [{ ordering: [['e1'], ['e2', 'e1']] }, 'bundle 2: repeated "e1.agreed".'],
  ])('%o', (soFar, fault) => {
    expect(() => availableNext(talks, soFar)).toThrow(
      new RangeError(`soFar does not fit "talks": ${fault}`),
    );
  });

  it('and options that there are not, with whose they are', () => {
    const odd = { widst: 1 } as AnalysisOptions;
    expect(() => availableNext(talks, {}, odd)).toThrow('"widst" in the options of availableNext.');
    expect(() => stuckStates(talks, odd)).toThrow('"widst" in the options of stuckStates.');
  });
});
