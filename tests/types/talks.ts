export const parties = [
  { id: 'north' },
  { id: 'south', title: 'South' },
  { id: 'envoy', mediator: true },
] as const;
export const provisions = [
  { id: 'guarantees', stages: ['agreed', 'signed'] },
  { id: 'territory', terms: ['frozen', { id: 'swap', signatories: ['north'] }] },
  { id: 'summit', stages: ['held'] },
] as const;
export const head = { id: 'talks', title: 'Talks' } as const;
