/** Two documents as files: one in which nothing is feasible, one in which something is. */
export const stuck = `redlines: 1
id: stuck
title: Guarantees and territory
include: [articles/report.json]
parties: [{ id: ukraine, title: Ukraine }, { id: us, title: United States }]
provisions:
  - { id: guarantees, title: Security guarantees, stages: [signed] }
  - { id: territory, title: Territory }
rules:
  - { id: g, heldBy: ukraine, type: before, first: guarantees, then: territory, because: [order] }
  - { id: t, heldBy: us, type: noLaterThan, first: territory, then: guarantees, assumption: made up }
`;

export const ledger = JSON.stringify({
  redlines: 1,
  id: 'report',
  title: 'A report',
  sources: [{ id: 'paper', publisher: 'The Paper', title: 'A report', date: '2026-01-29' }],
  claims: [
    {
      id: 'order',
      source: 'paper',
      at: 16,
      date: '2026-01-29',
      speaker: 'the President',
      kind: 'red-line',
      strength: 'categorical',
      paraphrase: 'In other words.',
      use: 'rule',
    },
  ],
});

export const free = JSON.stringify({
  redlines: 1,
  id: 'free',
  title: 'A truce before the talks',
  parties: [{ id: 'north', title: 'North' }],
  provisions: [
    { id: 'truce', title: 'Truce', terms: ['short', 'long'] },
    { id: 'talks', title: 'Talks' },
  ],
  rules: [
    {
      id: 'truce-first',
      heldBy: 'north',
      type: 'before',
      first: 'truce',
      then: 'talks',
      until: '2026-02-01',
      assumption: 'made up',
    },
  ],
  readings: [
    {
      id: 'remark',
      choices: [
        {
          id: 'doubt',
          rules: [
            { id: 'no-more', type: 'finally', condition: { done: 'truce' }, assumption: 'made up' },
          ],
        },
        {
          id: 'veto',
          rules: [
            {
              id: 'no-talks',
              heldBy: 'north',
              type: 'never',
              condition: { done: 'talks' },
              assumption: 'made up',
            },
          ],
        },
      ],
    },
  ],
});

export const files = {
  'talks/stuck.yaml': stuck,
  'talks/articles/report.json': ledger,
  'free.json': free,
} as const;
