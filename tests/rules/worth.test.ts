import type { Negotiation } from 'redlines';
import { describe, expect, it } from 'vitest';
import { worthTo } from '../../src/rules/worth.js';

const talks: Negotiation = {
  redlines: 1,
  id: 'talks',
  title: 'Talks',
  parties: ['east', 'west', 'north', 'toString'].map((id) => ({ id })),
  provisions: [
    { id: 'arms', terms: ['all', 'half'], stages: ['begun', 'done'] },
    { id: 'relief', terms: ['loan', 'gift'] },
  ],
  rules: [],
  values: {
    east: { 'arms.begun': -1, 'arms.done': { all: -6, half: -3 }, relief: 5 },
    west: { relief: { gift: -2 } },
    north: {},
  },
};

describe('what an event is worth to a party', () => {
  const toEast = worthTo(talks, 'east');

  it('is a number whatever the term, or one for each term', () => {
    expect(toEast?.('arms.begun', 'all')).toBe(-1);
    expect(toEast?.('arms.begun', 'half')).toBe(-1);
    expect(toEast?.('arms.done', 'all')).toBe(-6);
    expect(toEast?.('arms.done', 'half')).toBe(-3);
  });

  it('is found by the name of the event in full, however the document names it', () => {
    expect(toEast?.('relief.agreed', 'loan')).toBe(5);
  });

  it('is nothing where the document says nothing, of a term or of the event', () => {
    const toWest = worthTo(talks, 'west');
    expect(toWest?.('relief.agreed', 'gift')).toBe(-2);
    expect(toWest?.('relief.agreed', 'loan')).toBe(0);
    expect(toWest?.('relief.agreed', 'toString')).toBe(0);
    expect(toWest?.('arms.begun', 'all')).toBe(0);
  });

  it('is not known of parties without values', () => {
    for (const party of ['north', 'toString', 'nobody'])
      expect(worthTo(talks, party)).toBeUndefined();
    const { values: _, ...none } = talks;
    expect(worthTo(none, 'east')).toBeUndefined();
  });
});
