import {
  type AnalysisOptions,
  analyze,
  analyzeReadings,
  availableNext,
  compare,
  eventsOf,
  fairestOrdering,
  type Negotiation,
  necessity,
  orderings,
  packages,
  partialDeals,
  prices,
  rankOrderings,
  repairs,
  sampleOrderings,
  stuckStates,
  termsVerdict,
  unlockers,
} from 'redlines';

type Ask = (negotiation: Negotiation, options: AnalysisOptions) => unknown;

/** The analyses that answer whatever the budget: what is not known by then they say is undecided. */
export const answering: Readonly<Record<string, Ask>> = {
  analyze,
  repairs,
  unlockers,
  prices,
  necessity,
  termsVerdict,
  partialDeals,
  stuckStates,
  // A coalition of nobody has nothing to lose, which is refused.
  fairestOrdering: (negotiation, { parties, ...options }) =>
    fairestOrdering(valued(negotiation), parties?.length ? { ...options, parties } : options),
  analyzeReadings,
  availableNext: (negotiation, options) => availableNext(negotiation, {}, options),
  compare: (negotiation, options) =>
    compare({ negotiation, options }, { negotiation, options: { ...options, widest: 1 } }),
};

/** Those that list, number or draw: they end with `OutOfBudget`. */
export const listing: Readonly<Record<string, Ask>> = {
  orderings: (negotiation, options) => some(orderings(negotiation, options)),
  packages: (negotiation, options) => some(packages(negotiation, options)),
  rankOrderings: (negotiation, options) => rankOrderings(negotiation, options).count,
  sampleOrderings: (negotiation, options) =>
    sampleOrderings(negotiation, { ...options, seed: 'bad input', count: 5 }),
};

export const everyAnalysis: Readonly<Record<string, Ask>> = { ...answering, ...listing };

/** The same negotiation, in which everybody has something to lose on the way. */
function valued(negotiation: Negotiation): Negotiation {
  const events = negotiation.provisions.flatMap(eventsOf);
  const worths = events.map((event, place) => [event, place % 2 === 0 ? -1 : 2] as const);
  const own = negotiation.parties.map(({ id }) => [id, Object.fromEntries(worths)] as const);
  return { ...negotiation, values: Object.fromEntries(own) };
}

/** The first few of a list that may be endless. */
function some<T>(list: Iterable<T>): readonly T[] {
  const first: T[] = [];
  for (const each of list) {
    if (first.push(each) === 40) break;
  }
  return first;
}

/** The names, for `it.each`. */
export function namesOf(asks: Readonly<Record<string, Ask>>): readonly string[] {
  return Object.keys(asks);
}

export function ask(name: string, negotiation: Negotiation, options: AnalysisOptions): unknown {
  const question = everyAnalysis[name];
  if (question === undefined) throw new Error(`there is no analysis ${name}`);
  return question(negotiation, options);
}
