import fc from 'fast-check';
import { type AnalyzeOptions, analyze, checkOrdering } from 'redlines';
import { describe, expect, it } from 'vitest';
import type { Repair, Repairs } from '../../../src/analysis/repairs/repair.js';
import { repairs } from '../../../src/analysis/repairs/repairs.js';
import { parseNegotiation } from '../../../src/document/parse.js';
import { customRuleTypes } from '../../support/custom-rule-types.js';
import { often, runs } from '../../support/runs.js';
import { arbTask, type Task } from '../../support/task.js';

describe('the repairs of random documents', () => {
  it('are proved: each witness replays on the repaired document, which can be saved', () => {
    const seen = new Map<string, number>();
    forEachTask(300, ({ negotiation, options }, answer) => {
      expect(answer.status).toBe(analyze(negotiation, options).status);
      if (answer.status === 'feasible') expect(answer.repairs).toEqual([]);
      for (const repair of answer.repairs) {
        seen.set(repair.kind, (seen.get(repair.kind) ?? 0) + 1);
        const { package: chosen, ordering } = repair.witness;
        const asked = optionsFor(repair, options);
        expect(checkOrdering(repair.repaired, chosen, ordering, asked)).toEqual([]);
        expect(analyze(repair.repaired, asked).status).toBe('feasible');
        const saved: unknown = JSON.parse(JSON.stringify(repair.repaired));
        expect(parseNegotiation(saved, { types: customRuleTypes })).toMatchObject({ ok: true });
        expect(repair.sameMoment).toEqual(ordering.filter((bundle) => bundle.length > 1));
        if (repair.sameMoment.length > 0) {
          expect(analyze(repair.repaired, { ...asked, widest: 1 }).status).toBe('infeasible');
        }
      }
    });
    console.info(`repairs seen: ${[...seen].map((each) => each.join(' ')).join(', ')}`);
    expect(seen.size).toBeGreaterThanOrEqual(often(4));
  });

  it('drop the relaxations, and soften the softened ones, and open what these open', () => {
    forEachTask(300, ({ negotiation, options }, answer) => {
      const { relaxations, softened } = analyze(negotiation, options);
      const drops = answer.repairs.filter(({ kind }) => kind === 'drop');
      expect(drops.map(summary).sort()).toEqual(
        relaxations.map(({ rules, opens }) => line(rules, opens)).sort(),
      );
      const halfWay = softened.filter(({ concessions }) =>
        concessions.some(({ to }) => to !== 'dropped'),
      );
      const softens = answer.repairs.filter(({ kind }) => kind === 'soften');
      expect(softens.map(summary).sort()).toEqual(
        halfWay
          .map(({ concessions, opens }) =>
            line(
              concessions.map(({ rule, to }) => (to === 'dropped' ? rule : `${rule} ${to}`)),
              opens,
            ),
          )
          .sort(),
      );

      function summary({ moves, repaired }: Repair): string {
        const names = moves.flatMap((move) => {
          if (move.kind === 'drop') return [move.rule];
          return move.kind === 'soften' ? [`${move.rule} ${move.to}`] : [];
        });
        return line(names, analyze(repaired, options).orderings);
      }
    });
  });

  it('cost what the rules touched cost, and stand in the order that is promised', () => {
    forEachTask(200, ({ negotiation }, { repairs: all }) => {
      for (const repair of all) {
        const rules = negotiation.rules.filter(({ id }) => touched(repair).includes(id));
        const holders = rules.map(({ heldBy }) => heldBy ?? 'procedure');
        expect(Object.keys(repair.costByParty)).toEqual([...new Set(holders)].sort());
        expect(repair.cost).toBe(rules.reduce((sum, { cost }) => sum + (cost ?? 1), 0));
        expect(repair.parties).toEqual(
          Object.keys(repair.costByParty).filter((holder) => holder !== 'procedure'),
        );
        expect(repair.dominated).toBe(all.some((other) => dominates(other, repair)));
      }
      const ranks = all.map(({ dominated, cost }) => [Number(dominated), cost] as const);
      const sorted = [...ranks].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
      expect(ranks).toEqual(sorted);
    });
  });

  it('are the same on every call, and change nothing that they are given', () => {
    forEachTask(60, ({ negotiation, options }, answer) => {
      const before = JSON.stringify(negotiation);
      expect(repairs(negotiation, options)).toEqual(answer);
      expect(JSON.stringify(negotiation)).toBe(before);
    });
  });

  it('are proved for a coalition too', () => {
    fc.assert(
      fc.property(arbTask(), fc.array(fc.nat({ max: 2 })), (task, drawn) => {
        const parties = drawn.flatMap((place) => task.negotiation.parties[place]?.id ?? []);
        const options = { ...task.options, parties };
        for (const repair of repairs(task.negotiation, options).repairs) {
          const { package: chosen, ordering } = repair.witness;
          const asked = optionsFor(repair, options);
          expect(checkOrdering(repair.repaired, chosen, ordering, asked)).toEqual([]);
        }
      }),
      runs(200),
    );
  });

  it('never throw for want of a budget, and what they then find is right', () => {
    fc.assert(
      fc.property(arbTask(), fc.nat({ max: 20_000 }), ({ negotiation, options }, states) => {
        const answer = repairs(negotiation, { ...options, budget: { states } });
        const whole = repairs(negotiation, options);
        expect(answer.complete).toBe(answer.undecided.length === 0);
        const known = new Set(whole.repairs.map(({ moves }) => JSON.stringify(moves)));
        for (const { moves } of answer.repairs) expect(known).toContain(JSON.stringify(moves));
      }),
      runs(200),
    );
  });
});

function forEachTask(count: number, law: (task: Task, answer: Repairs) => void): void {
  fc.assert(
    fc.property(arbTask(), (task) => {
      const answer = repairs(task.negotiation, task.options);
      expect(answer).toMatchObject({ complete: true, undecided: [] });
      law(task, answer);
    }),
    runs(count),
  );
}

function optionsFor({ widest }: Repair, options: AnalyzeOptions): AnalyzeOptions {
  return widest === undefined ? options : { ...options, widest };
}

function line(names: readonly string[], { strict, bundled }: Counts): string {
  return `${names.join(', ')}: ${strict}, ${bundled}`;
}

interface Counts {
  readonly strict: bigint | null;
  readonly bundled: bigint | null;
}

function touched({ moves }: Repair): readonly string[] {
  return moves.flatMap((move) => {
    if (move.kind === 'split' || move.kind === 'sign-together') return [];
    return move.kind === 'hold' && move.to === 'final' ? [] : [move.rule];
  });
}

function dominates(one: Repair, other: Repair): boolean {
  const holders = [...Object.keys(one.costByParty), ...Object.keys(other.costByParty)];
  const pairs = holders.map(
    (holder) => [one.costByParty[holder] ?? 0, other.costByParty[holder] ?? 0] as const,
  );
  return pairs.every(([a, b]) => a <= b) && pairs.some(([a, b]) => a < b);
}
