import { fairestOrdering, type Negotiation } from 'redlines';
import { fairestLine, formatFairest } from 'redlines/report';
import { describe, expect, it } from 'vitest';

const talks: Negotiation = {
  redlines: 1,
  id: 'talks',
  title: 'Arms for relief',
  parties: [
    { id: 'east', title: 'East' },
    { id: 'west', title: 'West' },
    { id: 'envoy', title: 'The envoy', mediator: true },
  ],
  provisions: [
    { id: 'arms', title: 'Arms', terms: ['all', 'half'] },
    { id: 'relief', title: 'Relief' },
    { id: 'prisoners', title: 'Prisoners', optional: true },
  ],
  rules: [{ id: 'first', heldBy: 'east', type: 'noLaterThan', first: 'relief', then: 'arms' }],
  values: {
    east: { arms: { all: -6, half: -3 }, relief: 5, prisoners: -9 },
    west: { arms: { all: 7, half: 4 }, relief: -1.5 },
  },
};

const lines = (options = {}, negotiation = talks) =>
  formatFairest(negotiation, fairestOrdering(negotiation, options), options).split('\n');

describe('a fairest ordering in words', () => {
  it('says what was chosen, that nobody is tempted, and what each step is worth', () => {
    expect(lines()).toEqual([
      'Arms for relief',
      '',
      'FAIREST ORDERING, with “Arms” settled on “half” and “Prisoners” left out',
      '  Self-enforcing: nobody would gain by stopping at any step.',
      '  Nobody is exposed at any step.',
      '',
      'Balance after each step',
      '      East  West',
      '  1.     2   2.5  “Arms” and “Relief”, at the same moment',
      '',
      'Balances are sums of the values in the document, compared between parties as plain numbers. They are',
      'somebody’s judgement: it forecasts nothing and takes no side.',
    ]);
  });

  it('says who is tempted and who is exposed, after which step', () => {
    const text = lines({ widest: 1 }).join('\n');
    expect(text).toContain('East would gain 3 by stopping after step 1 instead of completing.');
    expect(text).toContain('West is exposed most after step 1: 1.5 below where it began.');
    expect(text).toContain('Only orderings in single steps');
  });

  it('says to whom the package is worth less than nothing', () => {
    const values = { east: { arms: -6 }, west: { arms: 7 } };
    const text = lines({}, { ...talks, values }).join('\n');
    expect(text).not.toContain('Self-enforcing');
    expect(text).toContain(
      'Whatever the order, the package is worth less than no agreement to East (-6).',
    );
  });

  it('heads the columns by letters where the names of many parties are too wide', () => {
    const parties = Array.from({ length: 6 }, (_, place) => ({
      id: `party-${place}`,
      title: `Confederation number ${place}`,
    }));
    const values = Object.fromEntries(parties.map(({ id }) => [id, { relief: 1 }]));
    const shown = lines({}, { ...talks, parties, rules: [], values });
    const legend = shown.findIndex((line) => line.startsWith('  A: Confederation number 0'));
    expect(legend).toBeGreaterThan(0);
    expect(shown.find((line) => line.trim() === 'A  B  C  D  E  F')).toBeDefined();
    expect(Math.max(...shown.map((line) => line.length))).toBeLessThanOrEqual(100);
  });

  it('is told in several tables where even letters are too many', () => {
    const parties = Array.from({ length: 40 }, (_, place) => ({ id: `p${place}` }));
    const values = Object.fromEntries(parties.map(({ id }) => [id, { relief: 1 }]));
    const negotiation = { ...talks, parties, rules: [], values };
    const text = formatFairest(negotiation, fairestOrdering(negotiation), { width: 60 });
    const found = text.split('\n');
    expect(Math.max(...found.map((line) => line.length))).toBeLessThanOrEqual(60);
    expect(found.filter((line) => line.startsWith('  1.')).length).toBeGreaterThan(2);
    for (const head of ['A', 'Z', '27', '40']) {
      expect(found.filter((line) => line.trim().split(/ +/).includes(head))).toHaveLength(1);
    }
  });

  it('says that nothing is done where all is left out', () => {
    const optional = talks.provisions.map((each) => ({ ...each, optional: true }));
    const text = lines({}, { ...talks, provisions: optional, values: { east: { arms: -1 } } });
    expect(text.join('\n')).not.toContain('Nothing is done');
    const none = lines({ parties: ['east'] });
    expect(none).toContain('  Nothing is done, so nobody gains or loses.');
    expect(none.join('\n')).not.toContain('Self-enforcing');
  });

  it('says that there is none, or how far the search got', () => {
    const opposite = { id: 'second', type: 'before', first: 'arms', then: 'relief' } as const;
    const stuck = { ...talks, rules: [...talks.rules, opposite] };
    expect(lines({}, stuck)).toContain(
      'FAIREST ORDERING: none: no ordering meets every position. The analysis says why.',
    );
    const none = lines({ budget: { states: 0 } }).join('\n');
    expect(none).toContain('FAIREST ORDERING: none was found within the budget.');
    expect(none).toContain('- whether any ordering is fairer (stopped after 50 steps of search)');
    const cut = lines({ budget: { states: 5_055 } }).join('\n');
    expect(cut).toContain('FAIREST ORDERING SO FAR');
  });

  it('is a plain object too', () => {
    const line = fairestLine(talks, fairestOrdering(talks));
    expect(JSON.parse(JSON.stringify(line))).toEqual(line);
    expect(Object.keys(line)).toEqual(['negotiation', 'fairest', 'complete']);
  });
});
