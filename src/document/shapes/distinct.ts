import * as v from 'valibot';
import { duplicate } from './say.js';

/** No text twice in a list; each repetition is an issue with its place. */
export const distinct = v.rawCheck<unknown[]>(({ dataset, addIssue }) => {
  if (!Array.isArray(dataset.value)) return;
  const input: unknown[] = dataset.value;
  const seen = new Set<string>();
  for (const [key, value] of input.entries()) {
    if (typeof value !== 'string') continue;
    if (seen.has(value)) {
      const path: [v.ArrayPathItem] = [{ type: 'array', origin: 'value', input, key, value }];
      addIssue({ input: value, message: duplicate({ input: value }), path });
    }
    seen.add(value);
  }
});
