import fc from 'fast-check';
import { analyze, type Conflict, type CycleEdge } from 'redlines';
import { describe, expect, it } from 'vitest';
import { type Judged, type Judgement, judge } from '../oracle/brute-force.js';
import { eventsOf } from '../oracle/file-format.js';
import type { Package } from '../oracle/orderings.js';
import { often, runs } from '../support/runs.js';
import { arbTask, type Task } from '../support/task.js';

const timeout = 300_000;

interface Met {
  readonly task: Task;
  readonly judgement: Judgement;
  readonly conflict: Conflict;
  readonly cycle: readonly CycleEdge[];
}

/** A law on every conflict that is shown as a cycle. */
function onCycles(count: number, law: (met: Met) => void): void {
  let met = 0;
  fc.assert(
    fc.property(arbTask({ coalitions: true }), (task) => {
      const { conflicts } = analyze(task.negotiation, { ...task.options, opens: false });
      for (const conflict of conflicts) {
        if (conflict.cycle === undefined) continue;
        met += 1;
        const judgement = judge(task.document, task.asked);
        law({ task, judgement, conflict, cycle: conflict.cycle });
      }
    }),
    runs(count),
  );
  expect(met).toBeGreaterThan(often(count / 20));
}

describe('the cycle of a conflict', () => {
  it('closes, with an edge that is strict', { timeout }, () => {
    onCycles(800, ({ cycle, task }) => {
      for (const [place, edge] of cycle.entries()) {
        expect(edge.to).toBe(cycle[(place + 1) % cycle.length]?.from);
      }
      const isContradiction = cycle.some(({ strict }) => strict);
      const needsTies = task.asked.widest === 1 && cycle.length > 1;
      expect(isContradiction || needsTies).toBe(true);
    });
  });

  it('visits no event twice', { timeout }, () => {
    onCycles(300, ({ cycle }) => {
      expect(new Set(cycle.map(({ from }) => from)).size).toBe(cycle.length);
    });
  });

  it('takes every rule of the conflict and, besides, only what cannot be relaxed', {
    timeout,
  }, () => {
    onCycles(800, ({ cycle, conflict, judgement: { rules } }) => {
      const hard = rules.filter(({ relaxable }) => !relaxable).map(({ id }) => id);
      const named = cycle.flatMap(({ rule }) => rule ?? []);
      expect(named).toEqual(expect.arrayContaining([...conflict.rules]));
      for (const rule of named) expect([...conflict.rules, ...hard]).toContain(rule);
    });
  });

  it('begins with the rule of the conflict that comes first in the document', { timeout }, () => {
    onCycles(300, ({ cycle, conflict, judgement: { rules } }) => {
      const first = rules.find(({ id }) => conflict.rules.includes(id));
      if (first !== undefined) expect(cycle[0]?.rule).toBe(first.id);
    });
  });

  it('has stages one after the other where no rule is named', { timeout }, () => {
    onCycles(300, ({ cycle, task: { document } }) => {
      for (const { from, to, strict } of cycle.filter(({ rule }) => rule === undefined)) {
        const line = document.provisions.map(eventsOf).find((events) => events.includes(from));
        expect(strict).toBe(true);
        expect(line?.indexOf(to)).toBe((line?.indexOf(from) ?? 0) + 1);
      }
    });
  });

  it('has edges that follow from their rules, each alone, in every package not out by itself', {
    timeout,
  }, () => {
    onCycles(2_000, ({ cycle, conflict, judgement }) => {
      const left = judgement.orderings.filter(({ chosen }) => !isOut(chosen, conflict, judgement));
      for (const edge of cycle) {
        const wrong = left.filter((each) => contradicts(edge, each, judgement));
        expect({ edge, wrong: wrong.slice(0, 1) }).toEqual({ edge, wrong: [] });
      }
    });
  });
});

/** Whether a rule of the conflict, or one that cannot be relaxed, rules a package out all alone. */
function isOut(chosen: Package, conflict: Conflict, { rules, orderings }: Judgement): boolean {
  const own = orderings.filter((each) => each.chosen === chosen);
  return rules.some(
    ({ id, relaxable }, place) =>
      (!relaxable || conflict.rules.includes(id)) &&
      own.every(({ degrees }) => degrees[place] !== 0),
  );
}

/** Whether an ordering keeps the edge's rule and yet does not have `from` in time for `to`. */
function contradicts(edge: CycleEdge, { ordering, degrees }: Judged, { rules }: Judgement) {
  const rule = rules.findIndex(({ id }) => id === edge.rule);
  if (edge.rule !== undefined && degrees[rule] !== 0) return false;
  const at = (event: string) => ordering.findIndex((bundle) => bundle.includes(event));
  if (at(edge.to) < 0) return false;
  if (at(edge.from) < 0) return true;
  return edge.strict ? at(edge.from) >= at(edge.to) : at(edge.from) > at(edge.to);
}
