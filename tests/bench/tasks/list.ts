import {
  type Negotiation,
  type OrderingsOptions,
  orderings,
  rankOrderings,
} from '../../../src/index.js';
import { instanceOf } from '../instance.js';
import type { Job, Outcome } from '../job.js';
import { timed, warm } from '../timing.js';
import { drawnASecond, longer } from './draw.js';

/** How many are listed at once. */
const enough = 300_000;

/** How many orderings a second are listed, and how many are drawn once they are numbered. */
export function list(job: Job): Outcome {
  const document = instanceOf(job);
  const options = job.bundled ? {} : { widest: 1 };
  const listed = listedASecond(document, options, job.milliseconds);
  const ranked = timed(() => rankOrderings(document, options));
  const { count, at } = ranked.value;
  const numbers = Array.from({ length: 1024 }, (_, n) => (BigInt(n * 947) * count) / 1_000_003n);
  const taking = warm(() => numbers.map(at), job.milliseconds);
  return {
    answer: String(count),
    figures: {
      listed,
      ranked: ranked.milliseconds,
      taken: (1000 * numbers.length) / taking,
      drawn: drawnASecond(document, options, job.milliseconds),
    },
  };
}

/** From the first ordering on, as many as there are or as are enough to tell. */
function listedASecond(document: Negotiation, options: OrderingsOptions, budget: number): number {
  let listed = 0;
  const list = () => {
    listed = 0;
    for (const _ of orderings(document, options)) {
      listed += 1;
      if (listed === enough) break;
    }
  };
  const milliseconds = warm(list, longer * budget);
  return (1000 * listed) / milliseconds;
}
