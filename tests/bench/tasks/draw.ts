import {
  type AnalysisOptions,
  type Negotiation,
  rankOrderings,
  sampleOrderings,
} from '../../../src/index.js';
import { documentOf, times } from '../instance.js';
import type { Job, Outcome } from '../job.js';
import { timed, warm } from '../timing.js';

/** How many are drawn at once. */
const sampled = 20_000;

/** Calls are long here, and on a busy machine many are over before the compiler is done with them. */
export const longer = 3;

/** How many orderings a second are drawn of provisions that three rules leave nearly free. */
export function draw({ events, bundled, milliseconds }: Job): Outcome {
  const document = documentOf(
    `${events}-nearly-free`,
    times(events, (index) => ({ id: `p${index}` })),
    [
      { type: 'before', first: 'p0', then: 'p1' },
      { type: 'before', first: 'p2', then: 'p3' },
      { type: 'apart', events: ['p4', 'p5'] },
    ],
  );
  const options = bundled ? {} : { widest: 1 };
  const ranked = timed(() => rankOrderings(document, options));
  return {
    answer: String(ranked.value.count),
    figures: {
      ranked: ranked.milliseconds,
      drawn: drawnASecond(document, options, milliseconds),
    },
  };
}

/** How many orderings a second are drawn once they are numbered. */
export function drawnASecond(
  document: Negotiation,
  options: AnalysisOptions,
  budget: number,
): number {
  const drawing = (count: number, time: number) =>
    warm(() => sampleOrderings(document, { ...options, seed: 'bench', count }), time);
  const drawn = drawing(sampled, longer * budget) - drawing(1, budget);
  return (1000 * sampled) / Math.max(1, drawn);
}
