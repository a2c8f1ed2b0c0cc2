import fc from 'fast-check';
import { analyze, type Package, packages, rankOrderings } from 'redlines';
import { describe, expect, it } from 'vitest';
import { caseOf } from '../../src/analysis/case/case.js';
import { classesOf, everyForm, type PackageClass } from '../../src/analysis/classes/classes.js';
import { choicesIn, memberOf, memberWith } from '../../src/analysis/classes/members.js';
import { meterOf } from '../../src/analysis/engine/meter.js';
import { isFeasible, type Judgement, judge, verdictOf } from '../oracle/brute-force.js';
import { type NegotiationDocument, termIds } from '../oracle/file-format.js';
import { often, runs } from '../support/runs.js';
import { arbTermTask } from '../support/term-task.js';
import { verdictIn } from '../support/verdict.js';

/** Each on documents in which most is a matter of terms, against every package one by one. */
describe('packages merged by what is left of the rules', () => {
  it('give the numbers, conflicts and relaxations of all of them', { timeout: 600_000 }, () => {
    const seen = { feasible: 0, infeasible: 0 };
    const property = fc.property(arbTermTask(), ({ document, asked, negotiation, options }) => {
      const verdict = verdictOf(document, judge(document, asked));
      expect(verdictIn(analyze(negotiation, options))).toEqual(verdict);
      seen[verdict.status] += 1;
    });
    fc.assert(property, runs(300));
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(often(0));
  });

  it('are feasible, each by itself, where they have an ordering', { timeout: 600_000 }, () => {
    const property = fc.property(arbTermTask(), ({ document, asked, negotiation, options }) => {
      const judgement = judge(document, asked);
      const verdicts = [...packages(negotiation, options)];
      expect(verdicts.map((each) => each.package)).toEqual(inOrder(document, judgement.packages));
      const open = verdicts.filter(({ ordering }) => ordering !== null);
      expect(textsOf(open.map((each) => each.package))).toEqual(textsOf(feasibleIn(judgement)));
    });
    fc.assert(property, runs(200));
  });

  it('have all their orderings numbered, package by package', { timeout: 600_000 }, () => {
    const property = fc.property(arbTermTask(), ({ document, asked, negotiation, options }) => {
      const judgement = judge(document, asked);
      const { count, at } = rankOrderings(negotiation, options);
      const found = Array.from({ length: Number(count) }, (_, number) => at(BigInt(number)));
      const expected = judgement.orderings.filter(isFeasible);
      expect(new Set(found.map((each) => JSON.stringify(each))).size).toBe(expected.length);
      expect(textsOf(found.map((each) => each.package))).toEqual(textsOf(feasibleIn(judgement)));
    });
    fc.assert(property, runs(100));
  });
});

describe('the classes that tell every form apart', () => {
  it('hold each package once, the first one first', { timeout: 600_000 }, () => {
    const property = fc.property(arbTermTask(), ({ document, asked, negotiation, options }) => {
      const subject = caseOf(negotiation, options);
      const rank = new Map(
        inOrder(document, judge(document, asked).packages).map((each, at) => [textOf(each), at]),
      );
      const classes = classesOf(subject, everyForm(subject), meterOf());
      const members = classes.map((each) =>
        numbers(each.weight).map((number) => memberOf(subject, each, number)),
      );
      expect(textsOf(members.flat())).toEqual([...rank.keys()].sort());
      const firsts = classes.map((each) => rank.get(textOf(each.representative)) ?? -1);
      expect(firsts).toEqual(
        members.map((all) => Math.min(...all.map((each) => rank.get(textOf(each)) ?? -1))),
      );
      expect(firsts).toEqual(firsts.toSorted((a, b) => a - b));
      for (const [place, each] of classes.entries()) {
        const of = members[place] ?? [];
        expect(shownBy(each)).toEqual(
          choicesOf(
            of,
            document.provisions.map(({ id }) => id),
          ),
        );
        expectMembersWith(subject, each, of);
      }
    });
    fc.assert(property, runs(150));
  });
});

type Subject = Parameters<typeof memberOf>[0];

function expectMembersWith(
  subject: Subject,
  each: PackageClass,
  members: readonly Package[],
): void {
  for (const [place, choices] of choicesIn(each).entries()) {
    const id = subject.negotiation.provisions[place]?.id ?? '';
    for (const choice of choices) {
      const member = memberWith(subject, each, place, choice) ?? {};
      expect(member[id]).toBe(choice);
      expect(textsOf(members)).toContain(textOf(member));
    }
  }
}

function shownBy(each: PackageClass): readonly (readonly string[])[] {
  return choicesIn(each).map((choices) => [...choices].map((choice) => choice ?? 'out').sort());
}

function choicesOf(
  members: readonly Package[],
  provisions: readonly string[],
): readonly (readonly string[])[] {
  return provisions.map((id) => [...new Set(members.map((each) => each[id] ?? 'out'))].sort());
}

function feasibleIn({ orderings }: Judgement): readonly Package[] {
  return orderings.filter(isFeasible).map(({ chosen }) => chosen);
}

/** The first provision that goes differently decides: terms in order, being left out last. */
function inOrder({ provisions }: NegotiationDocument, all: readonly Package[]): readonly Package[] {
  const keyOf = (chosen: Package) =>
    provisions
      .map((provision) => {
        const term = chosen[provision.id];
        return term === undefined ? '9' : termIds(provision).indexOf(term);
      })
      .join('');
  return [...all].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

/** Each package once, whatever the order. */
function textsOf(all: readonly Package[]): readonly string[] {
  return [...new Set(all.map(textOf))].sort();
}

function textOf(chosen: Package): string {
  return JSON.stringify(Object.entries(chosen).sort());
}

function numbers(count: bigint): readonly bigint[] {
  return Array.from({ length: Number(count) }, (_, number) => BigInt(number));
}
