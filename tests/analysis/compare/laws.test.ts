import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare } from '../../../src/analysis/compare/compare.js';
import type { Comparison, Shift, Side } from '../../../src/analysis/compare/comparison.js';
import { checkOrdering } from '../../../src/analysis/stepwise/check-ordering.js';
import { isFeasible, type Judged, judge } from '../../oracle/brute-force.js';
import { eventsOf, type NegotiationDocument } from '../../oracle/file-format.js';
import { runs } from '../../support/runs.js';
import { arbTask, type Task } from '../../support/task.js';

const timeout = 300_000;

/** Two sides that have much in common: one document at two dates, or with fewer rules, terms, provisions. */
const arbPair: fc.Arbitrary<readonly [Task, Task]> = fc
  .tuple(arbTask(), arbTask(), fc.nat(), fc.nat({ max: 4 }))
  .map(([a, other, pick, kind]) => {
    const document = variantOf(a.document, pick, kind);
    const b = { ...other, document, negotiation: document as unknown as Task['negotiation'] };
    return [a, kind === 4 ? other : b] as const;
  });

function variantOf(document: NegotiationDocument, pick: number, kind: number): NegotiationDocument {
  const place = pick % Math.max(1, document.rules.length);
  if (kind === 0) return document;
  if (kind === 1) return { ...document, rules: document.rules.toSpliced(place, 1) };
  const spot = pick % document.provisions.length;
  if (kind === 2) {
    const provisions = document.provisions.toSpliced(spot, 1);
    return provisions.length === 0 ? document : { ...document, provisions };
  }
  return {
    ...document,
    provisions: document.provisions.map((provision, at) =>
      at === spot && provision.terms !== undefined
        ? { ...provision, terms: provision.terms.slice(0, 1), optional: !provision.optional }
        : provision,
    ),
  };
}

function sideOf({ negotiation, options }: Task): Side {
  return { negotiation, options };
}

/** What a side can say, and what of it is feasible, each by a name that means the same on both sides. */
function saidBy({ document, asked }: Task) {
  const stages = (chosen: Judged['chosen']) =>
    document.provisions.filter(({ id }) => id in chosen).flatMap(eventsOf);
  const packageName = ({ chosen }: Judged) =>
    JSON.stringify([Object.entries(chosen).sort(), stages(chosen).sort()]);
  const name = (each: Judged) =>
    JSON.stringify([packageName(each), each.ordering.map((bundle) => bundle.toSorted())]);
  const all = judge(document, asked).orderings;
  const strict = all.filter((each) => each.strict);
  const both = (list: readonly Judged[], named: (each: Judged) => string) => ({
    all: new Set(list.map(named)),
    feasible: new Set(list.filter(isFeasible).map(named)),
  });
  return { packages: both(all, packageName), strict: both(strict, name), bundled: both(all, name) };
}

type Said = ReturnType<typeof saidBy>['strict'];

function shiftBy(a: Said, b: Said): Shift {
  const less = (one: ReadonlySet<string>, other: ReadonlySet<string>) =>
    BigInt([...one].filter((each) => !other.has(each)).length);
  return {
    kept: BigInt([...a.feasible].filter((each) => b.feasible.has(each)).length),
    gained: { total: less(b.feasible, a.feasible), foreign: less(b.feasible, a.all) },
    lost: { total: less(a.feasible, b.feasible), foreign: less(a.feasible, b.all) },
  };
}

const shiftIn = ({ kept, gained, lost }: Shift): Shift => ({ kept, gained, lost });

describe('a comparison', () => {
  it('counts what is kept, gained and lost as listing both sides does', { timeout }, () => {
    const seen = { gained: 0n, lost: 0n, kept: 0n, foreign: 0n };
    fc.assert(
      fc.property(arbPair, ([a, b]) => {
        const found = compare(sideOf(a), sideOf(b), { prices: false });
        const [inA, inB] = [saidBy(a), saidBy(b)];
        expect(shiftIn(found.packages)).toEqual(shiftBy(inA.packages, inB.packages));
        expect(found.orderings.strict).toEqual(shiftBy(inA.strict, inB.strict));
        expect(found.orderings.bundled).toEqual(shiftBy(inA.bundled, inB.bundled));
        const { kept, gained, lost } = found.orderings.bundled;
        seen.kept += kept ?? 0n;
        seen.gained += gained.total ?? 0n;
        seen.lost += lost.total ?? 0n;
        seen.foreign += gained.foreign ?? 0n;
      }),
      runs(600),
    );
    expect(Object.values(seen).every((times) => times > 0n)).toBe(true);
  });

  it('shows an example wherever there is one, feasible here and broken there', { timeout }, () => {
    fc.assert(
      fc.property(arbPair, ([a, b]) => {
        const found = compare(sideOf(a), sideOf(b), { prices: false });
        const { packages, orderings } = found;
        isExample(
          found,
          orderings.gainedExample,
          orderings.bundled.gained.total,
          sideOf(b),
          sideOf(a),
        );
        isExample(found, orderings.lostExample, orderings.bundled.lost.total, sideOf(a), sideOf(b));
        isExample(found, packages.gainedExample, packages.gained.total, sideOf(b), sideOf(a));
        isExample(found, packages.lostExample, packages.lost.total, sideOf(a), sideOf(b));
        const { gained } = packages;
        if (packages.gainedExample !== null && gained.total !== gained.foreign) {
          expect(packages.gainedExample.excludedBy.length).toBeGreaterThan(0);
        }
      }),
      runs(400),
    );
  });

  it('with itself has nothing', { timeout }, () => {
    fc.assert(
      fc.property(arbTask(), (task) => {
        expectNothing(compare(sideOf(task), sideOf(task)));
      }),
      runs(200),
    );
  });

  it('turns round when its sides do', { timeout }, () => {
    fc.assert(
      fc.property(arbPair, ([a, b]) => {
        const there = compare(sideOf(a), sideOf(b));
        const back = compare(sideOf(b), sideOf(a));
        expect(back.conflicts).toEqual({ gone: there.conflicts.new, new: there.conflicts.gone });
        expect(back.softened).toEqual({ gone: there.softened.new, new: there.softened.gone });
        expect(back.rules).toEqual({
          ...{ gone: there.rules.new, new: there.rules.gone, changed: there.rules.changed },
        });
        expect(back.table).toEqual({ gone: there.table.new, new: there.table.gone });
        expect(back.prices?.moved).toEqual(
          there.prices?.moved.map((each) => ({ rule: each.rule, a: each.b, b: each.a })),
        );
      }),
      runs(150),
    );
  });
});

function isExample(
  _: Comparison,
  example: Comparison['orderings']['gainedExample'],
  total: bigint | null,
  here: Side,
  there: Side,
): void {
  expect(example === null).toBe(total === 0n);
  if (example === null) return;
  const { package: chosen, ordering, against } = example;
  expect(checkOrdering(here.negotiation, chosen, ordering, here.options)).toEqual([]);
  expect(against.length).toBeGreaterThan(0);
  expect(checkOrdering(there.negotiation, chosen, ordering, there.options)).toEqual(against);
}

function expectNothing(found: Comparison): void {
  const none = { total: 0n, foreign: 0n };
  const nothing = { gone: [], new: [] };
  expect(found).toMatchObject({
    table: nothing,
    rules: { ...nothing, changed: [] },
    packages: { gained: none, lost: none, gainedExample: null, lostExample: null },
    orderings: {
      strict: { gained: none, lost: none },
      bundled: { gained: none, lost: none },
      gainedExample: null,
      lostExample: null,
    },
    ...{ conflicts: nothing, relaxations: nothing, softened: nothing },
    prices: { moved: [], complete: true },
    undecided: [],
  });
}
