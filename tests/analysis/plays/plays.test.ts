import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pointOfNoReturn } from '../../../src/analysis/plays/point-of-no-return.js';
import { ruleStatus } from '../../../src/analysis/plays/rule-status.js';
import type { Talks } from '../../../src/machine/talks.js';
import { arbWalk, type Walk } from '../../machine/walks.js';
import { fullNames, type Judged, type Judgement, judge } from '../../oracle/brute-force.js';
import { holdsOnPackage } from '../../oracle/conditions.js';
import { play } from '../../oracle/course.js';
import { subsets } from '../../oracle/orderings.js';
import { isViolated } from '../../oracle/rule-meaning.js';
import { customRuleTypes as types } from '../../support/custom-rule-types.js';
import { often, runs } from '../../support/runs.js';
import type { Task } from '../../support/task.js';

const timeout = 300_000;

/** The orderings that begin with what has been taken, on packages that it can still become. */
function goingOn({ orderings }: Judgement, talks: Talks): readonly Judged[] {
  const taken = JSON.stringify(talks.bundles);
  return orderings.filter(
    ({ chosen, ordering }) =>
      JSON.stringify(ordering.slice(0, talks.bundles.length)) === taken &&
      Object.entries(talks.terms).every(([id, term]) => chosen[id] === term) &&
      talks.leftOut.every((id) => !(id in chosen)),
  );
}

function holds(judgement: Judgement, talks: Talks, id: string): (one: Judged) => boolean {
  const index = judgement.rules.findIndex((rule) => rule.id === id);
  return ({ degrees }) => (degrees[index] ?? 0) <= (talks.rules[id]?.degree ?? 0);
}

function statusOf(task: Task, judgement: Judgement, talks: Talks, id: string): string {
  const open = goingOn(judgement, talks);
  const holding = open.filter(holds(judgement, talks, id));
  if (holding.length === 0) return 'violated';
  if (holding.length === open.length) return 'satisfied';
  return failsNow(task, judgement, talks, id) ? 'possibly violated' : 'possibly satisfied';
}

/** Whether a rule as conceded would be violated if the talks stopped here. */
function failsNow(
  { document, asked }: Task,
  { rules }: Judgement,
  talks: Talks,
  id: string,
): boolean {
  const forms = rules.find((rule) => rule.id === id)?.forms ?? [];
  const degree = talks.rules[id]?.degree ?? 0;
  if (degree >= forms.length) return false;
  const course = play(talks.terms, talks.bundles);
  return forms.slice(0, degree + 1).every((form) => {
    const counts = form.when === undefined || holdsOnPackage(form.when, talks.terms);
    return counts && isViolated(form, course, fullNames(document), asked.types ?? {});
  });
}

function statesOf({ start, made }: Walk): readonly Talks[] {
  return [start, ...made.map(({ after }) => after.state)];
}

describe('the status of a rule', () => {
  it('is that of the semantics, by every ordering that goes on from there', { timeout }, () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(arbWalk(), fc.nat(), (walk, which) => {
        const judgement = judge(walk.task.document, walk.task.asked);
        const states = statesOf(walk);
        for (const talks of [walk.end, states[which % states.length] ?? walk.end]) {
          const told = ruleStatus(talks, { types });
          expect(told.map(({ rule }) => rule)).toEqual(Object.keys(talks.rules));
          for (const { rule, status, undecided } of told) {
            expect({ rule, status, undecided }).toEqual({
              rule,
              status: statusOf(walk.task, judgement, talks, rule),
              undecided: undefined,
            });
            seen.set(status, (seen.get(status) ?? 0) + 1);
          }
        }
      }),
      runs(300),
    );
    expect(seen.size).toBe(4);
    expect(Math.min(...seen.values())).toBeGreaterThan(often(20));
  });

  it('says where the budget was too small', () => {
    let undecided = 0;
    fc.assert(
      fc.property(arbWalk(), ({ start }) => {
        const [full, short] = [{}, { budget: { states: 0 } }].map((limits) =>
          ruleStatus(start, { types, ...limits }),
        );
        for (const [index, standing] of (short ?? []).entries()) {
          if (standing.undecided === true) undecided += 1;
          else expect(standing).toEqual(full?.[index]);
        }
      }),
      runs(30),
    );
    expect(undecided).toBeGreaterThan(often(5));
  });
});

describe('the point of no return', () => {
  it('is the bundle after which nothing feasible was left for good', { timeout }, () => {
    const seen = { open: 0, start: 0, later: 0, conceded: 0 };
    fc.assert(
      fc.property(arbWalk(), (walk) => {
        const judgement = judge(walk.task.document, walk.task.asked);
        const isOpen = (talks: Talks) => feasibleFrom(judgement, talks).length > 0;
        const closed = statesOf(walk).map((talks) => !isOpen(talks));
        const last = closed.lastIndexOf(false);
        const told = pointOfNoReturn(walk.end, { types });
        if (last === closed.length - 1) {
          expect(told).toEqual({ kind: 'open' });
          seen.open += 1;
          return;
        }
        const talks = statesOf(walk)[last + 1] ?? walk.end;
        expect(told).toEqual({
          kind: 'closed',
          step: last < 0 ? null : last,
          move: last < 0 ? null : walk.end.log[last],
          bundle: last < 0 ? null : (talks.bundles.at(-1) ?? null),
          conflicts: conflictsAt(judgement, talks),
          complete: true,
        });
        if (last < 0) seen.start += 1;
        else seen.later += 1;
        if (closed.indexOf(true) < last) seen.conceded += 1;
      }),
      runs(500),
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(often(2));
  });

  it('is undecided where the budget is too small, and never wrong', () => {
    let undecided = 0;
    fc.assert(
      fc.property(arbWalk(), fc.nat({ max: 200 }), ({ end }, states) => {
        const short = pointOfNoReturn(end, { types, budget: { states } });
        const full = pointOfNoReturn(end, { types });
        if (short.kind === 'undecided') undecided += 1;
        else if (short.kind === 'closed' && !short.complete) {
          expect(full).toMatchObject({ kind: 'closed', step: short.step });
          expect(full.kind === 'closed' && full.conflicts).toEqual(
            expect.arrayContaining([...short.conflicts]),
          );
        } else expect(short).toEqual(full);
      }),
      runs(60),
    );
    expect(undecided).toBeGreaterThan(often(5));
  });
});

function feasibleFrom(judgement: Judgement, talks: Talks): readonly Judged[] {
  return judgement.rules.reduce(
    (open, { id }) => open.filter(holds(judgement, talks, id)),
    goingOn(judgement, talks),
  );
}

/** Every minimal set of rules that together leave nothing, few first, then by their ids. */
function conflictsAt(judgement: Judgement, talks: Talks): readonly (readonly string[])[] {
  const open = goingOn(judgement, talks);
  const ids = judgement.rules.map(({ id }) => id).sort();
  const clashing = subsets(ids).filter((set) =>
    open.every((one) => set.some((id) => !holds(judgement, talks, id)(one))),
  );
  return clashing
    .filter(
      (set) =>
        !clashing.some(
          (other) => other.length < set.length && other.every((id) => set.includes(id)),
        ),
    )
    .map((set) => set.toSorted())
    .sort((a, b) => a.length - b.length || (a.join(' ') < b.join(' ') ? -1 : 1));
}
