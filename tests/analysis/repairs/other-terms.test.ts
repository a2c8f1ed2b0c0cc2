import fc from 'fast-check';
import {
  type AnalyzeOptions,
  analyze,
  type Negotiation,
  orderings,
  type Package,
  type Rule,
  termsOf,
} from 'redlines';
import { describe, expect, it } from 'vitest';
import type { Repair, Settlement } from '../../../src/analysis/repairs/repair.js';
import { repairs } from '../../../src/analysis/repairs/repairs.js';
import { often, runs } from '../../support/runs.js';
import { arbTask } from '../../support/task.js';

describe('repairs by another term', () => {
  it('open packages that are settled so, which the rules ruled out, and all of those', () => {
    let seen = 0;
    fc.assert(
      fc.property(arbTermTask, ({ negotiation, options }) => {
        const { repairs: all } = repairs(negotiation, options);
        const found = all.filter(({ kind }) => kind === 'another-term');
        seen += found.length;
        for (const repair of found) {
          for (const { package: chosen } of orderings(repair.repaired, options)) {
            for (const settlement of settlementsOf(repair))
              expect(fits(chosen, settlement)).toBe(true);
          }
          expect(objectsToEach(negotiation, repair, options)).toBe(true);
        }
        for (const { rules } of analyze(negotiation, options).relaxations) {
          const left = negotiation.rules.filter(({ id }) => !rules.includes(id));
          for (const chosen of packagesOf({ ...negotiation, rules: left }, options)) {
            const about = rules.every((rule) => isAboutTerms(negotiation, rule, chosen, options));
            const covering = found.filter(
              (repair) =>
                String(rulesOf(repair)) === String(rules) &&
                settlementsOf(repair).every((settlement) => fits(chosen, settlement)),
            );
            expect(covering.length > 0).toBe(about);
          }
        }
      }),
      runs(150),
    );
    expect(seen).toBeGreaterThan(often(15));
  });
});

/** A task with a few rules more that are about terms alone. */
const arbTermTask = fc
  .tuple(
    arbTask({ rules: 3 }),
    fc.array(fc.tuple(fc.nat(), fc.nat(), fc.boolean()), { maxLength: 3 }),
  )
  .map(([{ negotiation, options }, drawn]) => {
    const { provisions } = negotiation;
    const more = drawn.map(([which, choice, wanted], index): Rule => {
      const provision = provisions[which % provisions.length];
      const terms = provision === undefined ? [] : termsOf(provision);
      const condition = {
        terms: { [provision?.id ?? '']: terms[choice % terms.length]?.id ?? '' },
      };
      return {
        id: `term-${index}`,
        heldBy: 'north',
        type: wanted ? 'finally' : 'never',
        condition,
      };
    });
    return { negotiation: { ...negotiation, rules: [...negotiation.rules, ...more] }, options };
  });

function rulesOf({ moves }: Repair): readonly string[] {
  return moves.flatMap((move) => (move.kind === 'accept' ? [move.rule] : []));
}

function settlementsOf({ moves }: Repair): readonly Settlement[] {
  return moves.flatMap((move) => (move.kind === 'accept' ? move.settled : []));
}

function fits(chosen: Package, { provision, term }: Settlement): boolean {
  return (chosen[provision] ?? null) === term;
}

/** The packages that have an ordering. */
function packagesOf(negotiation: Negotiation, options: AnalyzeOptions): readonly Package[] {
  const found = [...orderings(negotiation, options)].map((each) => each.package);
  return [...new Map(found.map((each) => [JSON.stringify(each), each])).values()];
}

/** Whether the rule alone leaves nothing of this package, but something of another. */
function isAboutTerms(
  negotiation: Negotiation,
  rule: string,
  chosen: Package,
  options: AnalyzeOptions,
): boolean {
  const rules = negotiation.rules.filter(({ id }) => id === rule);
  const open = packagesOf({ ...negotiation, rules }, options).map((each) => keyOf(each));
  return open.length > 0 && !open.includes(keyOf(chosen));
}

function keyOf(chosen: Package): string {
  return JSON.stringify(Object.entries(chosen).sort());
}

/** Each rule rules out what it accepts in every package, but not with one part of it less. */
function objectsToEach(negotiation: Negotiation, { moves }: Repair, options: AnalyzeOptions) {
  return moves.every((move) => {
    if (move.kind !== 'accept') return true;
    const rules = negotiation.rules.filter(({ id }) => id === move.rule);
    const open = packagesOf({ ...negotiation, rules }, options);
    const takes = (settled: readonly Settlement[]) =>
      open.some((chosen) => settled.every((each) => fits(chosen, each)));
    const instead = move.settled.every(({ provision, insteadOf }) => {
      const rest = move.settled.filter((each) => each.provision !== provision);
      const choices = choicesIn(negotiation, provision);
      const left = choices.filter((term) => takes([...rest, { provision, term, insteadOf: [] }]));
      return String(left) === String(insteadOf);
    });
    const minimal = move.settled.every((one) => takes(move.settled.filter((each) => each !== one)));
    return !takes(move.settled) && minimal && instead;
  });
}

function choicesIn({ provisions }: Negotiation, id: string): readonly (string | null)[] {
  return provisions
    .filter((provision) => provision.id === id)
    .flatMap((provision) => [
      ...termsOf(provision).map((term) => term.id),
      ...(provision.optional === true ? [null] : []),
    ]);
}
