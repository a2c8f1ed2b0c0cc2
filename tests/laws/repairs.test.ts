import fc from 'fast-check';
import { checkOrdering, repairs } from 'redlines';
import { describe, expect, it } from 'vitest';
import type { NegotiationDocument } from '../oracle/file-format.js';
import { objections } from '../oracle/replay.js';
import { inStream, often, runs } from '../support/runs.js';
import { arbTask } from '../support/task.js';

describe('every repair', () => {
  it('is proved by its witness: to the checker, and to the oracle’s own reading of the rules', {
    timeout: 300_000,
  }, () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(arbTask({ coalitions: true }), ({ document, negotiation, asked, options }) => {
        for (const { kind, repaired, witness, widest } of repairs(negotiation, options).repairs) {
          seen.set(kind, (seen.get(kind) ?? 0) + 1);
          const { package: chosen, ordering } = witness;
          const wider = widest === undefined ? {} : { widest };
          const allowed = { ...options, ...wider };
          expect(checkOrdering(repaired, chosen, ordering, allowed)).toEqual([]);
          const saved = repaired as unknown as NegotiationDocument;
          expect(objections(saved, chosen, ordering, { ...asked, ...wider })).toEqual([]);
          expect(objections(document, chosen, ordering, asked)).not.toEqual([]);
        }
      }),
      { ...runs(1_000), ...inStream(3) },
    );
    console.info(`repairs replayed: ${[...seen].map((each) => each.join(' ')).join(', ')}`);
    for (const kind of ['another-term', 'drop', 'same-moment', 'soften', 'split']) {
      expect(seen.get(kind) ?? 0).toBeGreaterThan(often(0));
    }
  });
});
