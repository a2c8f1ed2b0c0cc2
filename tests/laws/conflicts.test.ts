import fc from 'fast-check';
import { type Analysis, analyze } from 'redlines';
import { describe, expect, it } from 'vitest';
import { type Judged, type Judgement, judge, keepsTheHard } from '../oracle/brute-force.js';
import { often, runs } from '../support/runs.js';
import { arbTask, type Task } from '../support/task.js';

const timeout = 300_000;

interface Answered {
  readonly task: Task;
  readonly analysis: Analysis;
  readonly rules: Judgement['rules'];
  /** The orderings that keep every rule that cannot be relaxed. */
  readonly open: readonly Judged[];
}

/** A law on the answers to infeasible documents. */
function onInfeasible(count: number, law: (answered: Answered) => void): void {
  let met = 0;
  fc.assert(
    fc.property(arbTask({ coalitions: true }), (task) => {
      const { rules, orderings } = judge(task.document, task.asked);
      const open = orderings.filter(({ degrees }) => keepsTheHard(rules, degrees));
      const analysis = analyze(task.negotiation, { ...task.options, opens: false });
      if (analysis.status === 'feasible') return;
      met += 1;
      law({ task, analysis, rules, open });
    }),
    runs(count),
  );
  expect(met).toBeGreaterThan(often(count / 4));
}

/** Whether some open ordering keeps all the rules named, whatever it does with the others. */
function canKeep({ rules, open }: Answered, named: readonly string[]): boolean {
  return open.some(({ degrees }) =>
    rules.every(({ id }, place) => !named.includes(id) || degrees[place] === 0),
  );
}

describe('conflicts', () => {
  it('cannot be kept whole, but with any one rule less', { timeout }, () => {
    onInfeasible(500, (answered) => {
      for (const { rules } of answered.analysis.conflicts) {
        expect(canKeep(answered, rules)).toBe(false);
        for (const rule of rules) {
          expect(canKeep(answered, without(rules, rule))).toBe(true);
        }
      }
    });
  });

  it('hold only rules that may be relaxed', { timeout }, () => {
    onInfeasible(200, ({ analysis, rules }) => {
      const relaxable = rules.filter((rule) => rule.relaxable).map(({ id }) => id);
      const named = [
        ...analysis.conflicts.flatMap((each) => each.rules),
        ...analysis.relaxations.flatMap((each) => each.rules),
        ...analysis.softened.flatMap((each) => each.concessions.map(({ rule }) => rule)),
      ];
      for (const id of named) expect(relaxable).toContain(id);
    });
  });

  it('come by size, then by id, each with its ids in order', { timeout }, () => {
    onInfeasible(200, ({ analysis }) => {
      for (const lists of [analysis.conflicts, analysis.relaxations]) {
        const sets = lists.map((each) => each.rules);
        expect(sets).toEqual(sets.map((set) => set.toSorted()));
        expect(sets).toEqual(sets.toSorted(bySizeThenIds));
      }
    });
  });
});

describe('relaxations', () => {
  it('leave an ordering that breaks no other rule, and none of their parts does', {
    timeout,
  }, () => {
    onInfeasible(500, (answered) => {
      const all = answered.rules.map(({ id }) => id);
      const unlocks = (dropped: readonly string[]) =>
        canKeep(
          answered,
          all.filter((id) => !dropped.includes(id)),
        );
      for (const { rules } of answered.analysis.relaxations) {
        expect(unlocks(rules)).toBe(true);
        for (const rule of rules) expect(unlocks(without(rules, rule))).toBe(false);
      }
    });
  });
});

describe('softened relaxations', () => {
  it('are met by an ordering, but not with any one concession smaller', { timeout }, () => {
    onInfeasible(400, ({ analysis, rules, open }) => {
      for (const { concessions } of analysis.softened) {
        const most = rules.map(
          ({ id }) => concessions.find(({ rule }) => rule === id)?.degree ?? 0,
        );
        expect(isMet(open, most)).toBe(true);
        for (const [place, degree] of most.entries()) {
          if (degree > 0) expect(isMet(open, most.with(place, degree - 1))).toBe(false);
        }
      }
    });
  });

  it('name the form that each rule is moved to', { timeout }, () => {
    onInfeasible(200, ({ analysis, rules }) => {
      for (const { rule, degree, to } of analysis.softened.flatMap((each) => each.concessions)) {
        const forms = rules.find(({ id }) => id === rule)?.forms ?? [];
        expect(degree).toBeGreaterThan(0);
        expect(to).toBe(forms[degree]?.type ?? 'dropped');
      }
    });
  });
});

function isMet(open: readonly Judged[], most: readonly number[]): boolean {
  return open.some(({ degrees }) => degrees.every((degree, at) => degree <= (most[at] ?? 0)));
}

function without(rules: readonly string[], rule: string): readonly string[] {
  return rules.filter((each) => each !== rule);
}

function bySizeThenIds(a: readonly string[], b: readonly string[]): number {
  if (a.length !== b.length) return a.length - b.length;
  const [x, y] = [a.join(' '), b.join(' ')];
  return x === y ? 0 : x < y ? -1 : 1;
}
