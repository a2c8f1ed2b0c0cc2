import type { Negotiation } from '../../src/model/negotiation.js';
import type { Claim } from '../../src/model/source.js';

const claim = (id: string, strength: Claim['strength'], speaker: string): Claim => ({
  id,
  source: 'paper',
  at: 3,
  date: '2025-11-28',
  speaker,
  kind: 'red-line',
  strength,
  paraphrase: 'In other words.',
  use: 'rule',
});

/** A made-up table with terms, a coalition that can do a part of it, and two ambiguous positions. */
export const richCase: Negotiation = {
  redlines: 1,
  id: 'rich',
  title: 'Troops, guarantees and an agreement',
  parties: [
    { id: 'north', title: 'North' },
    { id: 'south', title: 'South' },
    { id: 'guarantor', title: 'Guarantor' },
  ],
  provisions: [
    {
      id: 'troops',
      title: 'Foreign troops',
      terms: ['allied', 'neutral', { id: 'none', title: 'no troops' }],
      signatories: ['north', 'guarantor'],
    },
    { id: 'guarantees', stages: ['signed'], signatories: ['north', 'guarantor'] },
    { id: 'territory', terms: ['whole', 'part'] },
    { id: 'agreement', stages: ['agreed', 'signed'] },
  ],
  rules: [
    {
      id: 'no-allies',
      heldBy: 'south',
      type: 'never',
      condition: { terms: { troops: 'allied' } },
      because: ['south-troops'],
    },
    {
      id: 'guarantees-first',
      heldBy: 'north',
      type: 'before',
      first: 'guarantees.signed',
      then: 'territory',
      because: ['north-order'],
    },
    {
      id: 'some-troops',
      heldBy: 'north',
      type: 'finally',
      condition: { not: { terms: { troops: 'none' } } },
      because: ['north-troops'],
      until: '2026-01-01',
    },
    {
      id: 'covers',
      type: 'noLaterThan',
      first: 'territory',
      then: 'agreement.agreed',
      assumption: 'The agreement says what becomes of the territory.',
    },
  ],
  readings: [
    {
      id: 'part-of',
      title: 'Guarantees as part of the agreement',
      choices: [
        {
          id: 'same-moment',
          title: 'at the same moment',
          rules: [
            {
              id: 'with-agreement',
              heldBy: 'guarantor',
              type: 'together',
              events: ['guarantees.signed', 'agreement.signed'],
              because: ['guarantor-part'],
            },
          ],
        },
        {
          id: 'no-later',
          title: 'no later than it',
          rules: [
            {
              id: 'before-agreement',
              heldBy: 'guarantor',
              type: 'noLaterThan',
              first: 'guarantees.signed',
              then: 'agreement.signed',
              because: ['guarantor-part'],
            },
          ],
        },
      ],
    },
    {
      id: 'remark',
      title: 'The remark on troops',
      choices: [
        {
          id: 'doubt',
          title: 'a doubt',
          rules: [
            {
              id: 'doubted',
              heldBy: 'south',
              type: 'apart',
              events: ['troops', 'agreement.signed'],
              because: ['south-remark'],
            },
          ],
        },
        {
          id: 'refusal',
          title: 'a refusal',
          rules: [
            {
              id: 'no-troops',
              heldBy: 'south',
              type: 'finally',
              condition: { terms: { troops: 'none' } },
              because: ['south-remark'],
            },
          ],
        },
      ],
    },
  ],
  sources: [{ id: 'paper', publisher: 'The Paper', title: 'A report', date: '2025-11-28' }],
  claims: [
    claim('south-troops', 'categorical', 'the minister of South'),
    claim('south-remark', 'reported', 'a diplomat'),
    claim('north-order', 'categorical', 'the President of North'),
    claim('north-troops', 'conditional', 'the President of North'),
    claim('guarantor-part', 'reported', 'a spokesman'),
  ],
};
