import fc from 'fast-check';
import { type Analysis, analyze, type Concession, type OrderingCounts } from 'redlines';
import { describe, expect, it } from 'vitest';
import { bruteForce, isFeasible, type Judgement, judge, verdictOf } from '../oracle/brute-force.js';
import { decisiveTypes } from '../oracle/decisive.js';
import { builtInTypes } from '../oracle/rule-meaning.js';
import { customRuleTypes } from '../support/custom-rule-types.js';
import { runs } from '../support/runs.js';
import { arbTask, type Task } from '../support/task.js';
import { verdictIn } from '../support/verdict.js';

describe('analyze and a plain brute force', () => {
  it('agree on every field of random documents', { timeout: 600_000 }, () => {
    const tally = new Tally();
    const { numRuns } = runs(2_400);
    fc.assert(
      fc.property(arbTask(), (task) => {
        const judgement = judge(task.document, task.asked);
        const verdict = verdictOf(task.document, judgement);
        const analysis = analyze(task.negotiation, task.options);
        expect(verdictIn(analysis)).toEqual(verdict);
        expect(analysis).toMatchObject({ complete: true, undecided: [] });
        expect(opensIn(analysis)).toEqual(opensBy(analysis, judgement));
        tally.add(task, judgement);
      }),
      { numRuns },
    );
    console.info(tally.report());
    expect(tally.documents).toBeGreaterThanOrEqual(numRuns);
    expect(tally.neverDecisive()).toEqual([]);
  });

  it('agree on larger documents', { timeout: 600_000 }, () => {
    fc.assert(
      fc.property(arbTask({ events: 7, packages: 2, rules: 8 }), (task) => {
        const verdict = bruteForce(task.document, task.asked);
        expect(verdictIn(analyze(task.negotiation, task.options))).toEqual(verdict);
      }),
      runs(150),
    );
  });
});

/** What each relaxation and each softened relaxation opens, as the analysis says. */
function opensIn({ relaxations, softened }: Analysis): readonly OrderingCounts[] {
  return [...relaxations, ...softened].map(({ opens }) => opens);
}

/** The same by counting the orderings that break no rule further than it is conceded. */
function opensBy(
  { relaxations, softened }: Analysis,
  { rules, orderings }: Judgement,
): readonly OrderingCounts[] {
  const dropped = relaxations.map((each) =>
    rules.map(({ id, forms }) => (each.rules.includes(id) ? forms.length : 0)),
  );
  const conceded = softened.map(({ concessions }) =>
    rules.map(({ id }) => degreeIn(concessions, id)),
  );
  return [...dropped, ...conceded].map((most) => {
    const open = orderings.filter(({ degrees }) =>
      degrees.every((degree, rule) => degree <= (most[rule] ?? 0)),
    );
    const strict = open.filter((each) => each.strict);
    return { strict: BigInt(strict.length), bundled: BigInt(open.length) };
  });
}

function degreeIn(concessions: readonly Concession[], rule: string): number {
  return concessions.find((each) => each.rule === rule)?.degree ?? 0;
}

/** What the run was about: how many were feasible, and which rule types decided verdicts. */
class Tally {
  documents = 0;
  private feasible = 0;
  private readonly decided = new Map<string, number>(
    [...builtInTypes, ...customRuleTypes.map(({ name }) => name)].map((name) => [name, 0]),
  );

  add({ document, asked }: Task, judgement: Judgement): void {
    this.documents += 1;
    if (judgement.orderings.some(isFeasible)) this.feasible += 1;
    for (const type of decisiveTypes(document, asked, judgement).changing) {
      this.decided.set(type, (this.decided.get(type) ?? 0) + 1);
    }
  }

  neverDecisive(): readonly string[] {
    return [...this.decided].filter(([, times]) => times === 0).map(([type]) => type);
  }

  report(): string {
    const share = ((100 * this.feasible) / this.documents).toFixed(1);
    const types = [...this.decided].map(([type, times]) => `${type} ${times}`).join(', ');
    return `agreement: ${this.documents} documents, ${share} % feasible; decided by ${types}`;
  }
}
