import fc from 'fast-check';
import { analyze } from 'redlines';
import { describe, expect, it } from 'vitest';
import { analyzeReadings } from '../../../src/analysis/readings/analyze-readings.js';
import { bruteForce } from '../../oracle/brute-force.js';
import { often, runs } from '../../support/runs.js';
import { verdictIn } from '../../support/verdict.js';
import { type Ambiguous, arbAmbiguous } from './arbitrary-readings.js';

const timeout = 300_000;

function verdictsOf({ task, read }: Ambiguous, rows: readonly { readings: object }[]) {
  return rows.map(({ readings }) =>
    bruteForce(read(readings as Record<string, string>), task.asked),
  );
}

describe('the table of readings', () => {
  it('holds what analyze and a brute force say of each combination', { timeout }, () => {
    fc.assert(
      fc.property(arbAmbiguous, (ambiguous) => {
        const { negotiation, options } = ambiguous;
        const { rows, combinations, whole } = analyzeReadings(negotiation, options);
        expect({ whole, combinations }).toEqual({ whole: true, combinations: BigInt(rows.length) });
        expect(rows.map(({ analysis }) => verdictIn(analysis))).toEqual(
          verdictsOf(ambiguous, rows),
        );
        for (const { readings, analysis } of rows) {
          expect(analysis).toEqual(analyze(negotiation, { ...options, readings }));
        }
        expect(new Set(rows.map(({ readings }) => JSON.stringify(readings))).size).toBe(
          rows.length,
        );
      }),
      runs(200),
    );
  });

  it('names conflicts that no reading avoids, and moves that always do', { timeout }, () => {
    let [conflicts, moves] = [0, 0];
    fc.assert(
      fc.property(arbAmbiguous, (ambiguous) => {
        const { task, negotiation, options, read } = ambiguous;
        const { rows, common } = analyzeReadings(negotiation, options);
        const verdicts = verdictsOf(ambiguous, rows);
        const statuses = new Set(verdicts.map(({ status }) => status));
        expect(common.status).toBe(statuses.size > 1 ? 'depends' : [...statuses][0]);
        for (const set of common.conflicts) {
          for (const { readings } of rows) {
            expect(isStuck(keeping(read(readings), set), task)).toBe(true);
          }
        }
        for (const set of common.relaxations) {
          for (const { readings } of rows) {
            expect(isStuck(lacking(read(readings), set), task)).toBe(false);
          }
        }
        const stuck = verdicts.filter(({ status }) => status === 'infeasible');
        const inEvery = task.document.rules
          .map(({ id }) => id)
          .filter((id) => stuck.every((each) => each.conflicts.every((set) => set.includes(id))));
        const some = stuck.some((each) => each.conflicts.length > 0);
        expect(common.rulesInEveryConflict).toEqual(some ? inEvery.toSorted() : []);
        for (const set of stuck.length === rows.length ? (stuck[0]?.conflicts ?? []) : []) {
          const everywhere = stuck.every((each) => each.conflicts.some((one) => isSame(one, set)));
          if (everywhere) expect(common.conflicts).toContainEqual(set);
        }
        conflicts += common.conflicts.length;
        moves += common.relaxations.length;
      }),
      runs(400),
    );
    expect(Math.min(conflicts, moves)).toBeGreaterThan(often(0));
  });

  it('tells the positions that decide from those that do not', { timeout }, () => {
    const seen = { yes: 0, no: 0 };
    fc.assert(
      fc.property(arbAmbiguous, (ambiguous) => {
        const { task, negotiation, options, read } = ambiguous;
        const { rows, positions } = analyzeReadings(negotiation, options);
        const status = (readings: Readonly<Record<string, string>>) =>
          bruteForce(read(readings), task.asked).status;
        for (const { position, choices, decides, example } of positions) {
          const turned = rows.some(({ readings }) =>
            choices.some(
              ({ choice }) => status(readings) !== status({ ...readings, [position]: choice }),
            ),
          );
          expect(decides).toBe(turned);
          seen[turned ? 'yes' : 'no'] += 1;
          if (example === undefined) continue;
          const { others, feasible, infeasible } = example;
          expect(status({ ...others, [position]: feasible })).toBe('feasible');
          expect(status({ ...others, [position]: infeasible })).toBe('infeasible');
        }
      }),
      runs(300),
    );
    expect(Math.min(seen.yes, seen.no)).toBeGreaterThan(often(0));
  });
});

function isStuck(document: Ambiguous['task']['document'], { asked }: Ambiguous['task']): boolean {
  return bruteForce(document, asked).status === 'infeasible';
}

/** The document with these of its rules and those that cannot be relaxed. */
function keeping(document: Ambiguous['task']['document'], ids: readonly string[]) {
  const isHard = ({ relaxable, heldBy }: { relaxable?: boolean; heldBy?: string }) =>
    !(relaxable ?? heldBy !== undefined);
  return {
    ...document,
    rules: document.rules.filter((rule) => ids.includes(rule.id) || isHard(rule)),
  };
}

function lacking(document: Ambiguous['task']['document'], ids: readonly string[]) {
  return { ...document, rules: document.rules.filter(({ id }) => !ids.includes(id)) };
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.join(' ') === b.join(' ');
}
