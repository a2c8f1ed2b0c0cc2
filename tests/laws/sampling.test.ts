import fc from 'fast-check';
import { sampleOrderings, type Witness } from 'redlines';
import { describe, expect, it } from 'vitest';
import { isFeasible, type Judged, judge } from '../oracle/brute-force.js';
import { deviation } from '../support/chi-square.js';
import { inStream, often, runs } from '../support/runs.js';
import { arbTask, optionsFor, type Task } from '../support/task.js';

const draws = 60;

type Case = readonly [
  name: string,
  stream: number,
  isMeant: (feasible: readonly Judged[]) => boolean,
  widest: number | undefined,
];

const cases: readonly Case[] = [
  ['strict orderings', 4, () => true, 1],
  ['bundled orderings', 5, hasBundles, undefined],
  ['orderings of several packages', 6, hasPackages, undefined],
];

describe('samples of random documents', () => {
  it.each(cases)('are uniform over %s', { timeout: 120_000 }, (_, stream, isMeant, widest) => {
    const deviations: number[] = [];
    fc.assert(
      fc.property(arbTask({ coalitions: true }), fc.nat(), (task, seed) => {
        const { widest: drawnWidest, ...question } = task.asked;
        const width = widest ?? drawnWidest;
        const asked = width === undefined ? question : { ...question, widest: width };
        const feasible = judge(task.document, asked).orderings.filter(isFeasible);
        if (feasible.length < 3 || feasible.length > 80 || !isMeant(feasible)) return;
        deviations.push(deviation(countsOf({ ...task, asked }, feasible, seed)));
      }),
      { ...runs(600), ...inStream(stream) },
    );
    // One in a million each; and together as many above as below.
    expect(deviations.length).toBeGreaterThan(often(40));
    expect(Math.max(...deviations)).toBeLessThan(4.75);
    const sum = deviations.reduce((total, each) => total + each, 0);
    expect(Math.abs(sum) / Math.sqrt(deviations.length)).toBeLessThan(4);
  });
});

/** How often each feasible ordering was drawn; nothing else may be. */
function countsOf(
  { negotiation, asked }: Task,
  feasible: readonly Judged[],
  seed: number,
): readonly number[] {
  const counts = new Map(feasible.map(({ chosen, ordering }) => [textOf(chosen, ordering), 0]));
  const count = draws * feasible.length;
  for (const each of sampleOrderings(negotiation, { ...optionsFor(asked), seed, count })) {
    const text = textOf(each.package, each.ordering);
    const before = counts.get(text);
    expect(before).toBeDefined();
    counts.set(text, (before ?? 0) + 1);
  }
  return [...counts.values()];
}

function textOf(chosen: Witness['package'], ordering: Witness['ordering']): string {
  return JSON.stringify([Object.entries(chosen).sort(), ordering.map((each) => [...each].sort())]);
}

function hasBundles(feasible: readonly Judged[]): boolean {
  return feasible.some(({ strict }) => !strict);
}

function hasPackages(feasible: readonly Judged[]): boolean {
  return new Set(feasible.map(({ chosen }) => chosen)).size > 1;
}
