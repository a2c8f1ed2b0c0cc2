import fc from 'fast-check';
import { orderings } from 'redlines';
import { describe, expect, it } from 'vitest';
import type { TalksOptions } from '../../src/machine/options.js';
import { startTalks } from '../../src/machine/start-talks.js';
import { isFeasible, type Judged, type Judgement, judge } from '../oracle/brute-force.js';
import { often, runs } from '../support/runs.js';
import { arbTask, type Task } from '../support/task.js';
import { type Readiness, settledPlays, told } from './exhaustive.js';

const timeout = 600_000;
const shape = { events: 5, packages: 4, rules: 6 };
const smaller = { events: 4, packages: 4, rules: 6 };

function textsOf(all: readonly Judged[]): ReadonlySet<string> {
  return new Set(all.map(({ chosen, ordering }) => told(chosen, ordering)));
}

/** Plays that were compared, so that a law that only ever saw empty sets does not pass. */
function counter() {
  const seen = { settling: 0, held: 0, conceded: 0 };
  return seen;
}

describe('the sequences of bundles with which some play settles', () => {
  it('are exactly the feasible orderings of the analysis', { timeout }, () => {
    const seen = counter();
    fc.assert(
      fc.property(arbTask(shape), (task) => {
        const played = settledPlays(task, { protocol: 'alternating' });
        const listed = [...orderings(task.negotiation, task.options)];
        expect(played).toEqual(new Set(listed.map((one) => told(one.package, one.ordering))));
        expect(played).toEqual(
          textsOf(judge(task.document, task.asked).orderings.filter(isFeasible)),
        );
        if (played.size > 0) seen.settling += 1;
        else seen.held += 1;
      }),
      runs(1000),
    );
    expect(seen.settling).toBeGreaterThan(often(100));
    expect(seen.held).toBeGreaterThan(often(100));
  });

  it('are the same under every protocol and in any order of turns', { timeout }, () => {
    fc.assert(
      fc.property(arbTask(smaller), fc.nat(), (task, which) => {
        const ids = task.negotiation.parties.map(({ id }) => id);
        const feasible = textsOf(judge(task.document, task.asked).orderings.filter(isFeasible));
        const mediator = ids[which % ids.length] ?? '';
        const turns = ids.toReversed().slice(which % ids.length);
        for (const how of [
          { protocol: 'free' },
          { protocol: 'single-text', mediator },
          { protocol: 'alternating', turns },
        ] satisfies TalksOptions[]) {
          expect(settledPlays(task, how), how.protocol).toEqual(feasible);
        }
      }),
      runs(300),
    );
  });

  it('are, with concessions, the orderings feasible under the rules as conceded', {
    timeout,
  }, () => {
    const seen = counter();
    fc.assert(
      fc.property(
        arbTask(shape),
        fc.array(fc.nat({ max: 3 }), { minLength: 6, maxLength: 6 }),
        fc.constantFrom('alternating', 'free'),
        (task, willing, protocol) => {
          const judgement = judge(task.document, task.asked);
          const ready = readinessIn(task, judgement, willing);
          const played = settledPlays(task, { protocol }, ready);
          const open = judgement.orderings.filter(({ degrees }) =>
            judgement.rules.every(({ id }, index) => (degrees[index] ?? 0) <= (ready[id] ?? 0)),
          );
          expect(played).toEqual(textsOf(open));
          if (open.some((each) => !isFeasible(each))) seen.conceded += 1;
        },
      ),
      runs(1000),
    );
    expect(seen.conceded).toBeGreaterThan(often(100));
  });
});

describe('the talks of a coalition', () => {
  it('settle on what the analysis of that coalition calls feasible', { timeout }, () => {
    const seen = { settling: 0, empty: 0 };
    fc.assert(
      fc.property(arbTask(smaller), fc.subarray(['north', 'south', 'envoy']), (task, some) => {
        const parties = task.negotiation.parties
          .map(({ id }) => id)
          .filter((id) => some.includes(id));
        const options = { ...task.options, parties };
        if (!hasSomething(task, parties)) {
          expect(() => startTalks(task.negotiation, options)).toThrow(RangeError);
          seen.empty += 1;
          return;
        }
        const left = [...orderings(task.negotiation, options)];
        const played = settledPlays(task, { protocol: 'alternating', parties });
        expect(played).toEqual(new Set(left.map((one) => told(one.package, one.ordering))));
        seen.settling += 1;
      }),
      runs(300),
    );
    expect(Math.min(seen.settling, seen.empty)).toBeGreaterThan(often(20));
  });
});

/** Whether some provision has a term that these parties can sign alone. */
function hasSomething({ negotiation }: Task, parties: readonly string[]): boolean {
  const everybody = negotiation.parties.filter(({ mediator }) => !mediator).map(({ id }) => id);
  return negotiation.provisions.some(({ terms = ['agreed'], signatories = everybody }) =>
    terms.some((term) => {
      const own = typeof term === 'string' ? undefined : term.signatories;
      return (own ?? signatories).every((id) => parties.includes(id));
    }),
  );
}

/** How far each rule that its holder may concede is to be conceded, at most past its last form. */
function readinessIn(
  { document }: Task,
  { rules }: Judgement,
  willing: readonly number[],
): Readiness {
  const ready = rules.flatMap(({ id, relaxable, forms }, index): [string, number][] => {
    const held = document.rules.some((rule) => rule.id === id && rule.heldBy !== undefined);
    if (!held || !relaxable) return [];
    return [[id, Math.min(willing[index] ?? 0, forms.length)]];
  });
  return Object.fromEntries(ready);
}
