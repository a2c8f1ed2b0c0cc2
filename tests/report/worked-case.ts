import type { Negotiation } from '../../src/model/negotiation.js';
import type { Claim } from '../../src/model/source.js';

const claim = (id: string, more: Partial<Claim>): Claim => ({
  id,
  source: 'paper',
  at: 16,
  date: '2026-01-29',
  speaker: 'the President',
  kind: 'red-line',
  strength: 'categorical',
  paraphrase: 'In other words.',
  use: 'rule',
  ...more,
});

/** The small worked case of the semantics, section 7, with claims. */
export const workedCase: Negotiation = {
  redlines: 1,
  id: 'worked',
  title: 'Guarantees and territory',
  parties: [
    { id: 'ukraine', title: 'Ukraine' },
    { id: 'us', title: 'United States' },
    { id: 'host', title: 'Host', mediator: true },
  ],
  provisions: [
    { id: 'guarantees', title: 'Security guarantees', stages: ['signed'] },
    { id: 'territory', title: 'Territory' },
    { id: 'summit', title: 'Summit', stages: ['held'] },
  ],
  rules: [
    {
      id: 'guarantees-first',
      heldBy: 'ukraine',
      type: 'before',
      first: 'guarantees.signed',
      then: 'territory',
      because: ['order'],
    },
    {
      id: 'territory-settled',
      heldBy: 'us',
      type: 'noLaterThan',
      first: 'territory.agreed',
      then: 'guarantees',
      because: ['all-agreed'],
    },
    {
      id: 'leaders-decide',
      type: 'noLaterThan',
      first: 'summit.held',
      then: 'territory',
      assumption: 'Only leaders settle territory.',
    },
  ],
  sources: [{ id: 'paper', publisher: 'The Paper', title: 'A report', date: '2026-01-29' }],
  claims: [
    claim('order', { inferred: ['date', 'speaker'] }),
    claim('all-agreed', { at: 18, speaker: 'a diplomat', strength: 'reported' }),
  ],
};
