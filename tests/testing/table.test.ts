import fc from 'fast-check';
import { defineNegotiation } from 'redlines';
import { guaranteesAndTerritory, wholeTable } from 'redlines/scenarios';
import { type Transition, transition } from 'redlines/table';
import {
  checkTable,
  coverage,
  TableDisagreement,
  tableCommands,
  tableSetup,
  UnsoundTable,
} from 'redlines/testing';
import { describe, expect, it } from 'vitest';
import { customRuleTypes } from '../support/custom-rule-types.js';
import { runs } from '../support/runs.js';

const bridge = defineNegotiation({
  id: 'bridge-talks',
  title: 'Bridge talks',
  parties: [
    { id: 'east', title: 'East' },
    { id: 'west', title: 'West' },
  ],
  provisions: [{ id: 'bridge' }, { id: 'toll' }, { id: 'lights', optional: true }],
  rules: [
    { id: 'bridge-first', heldBy: 'east', type: 'before', first: 'bridge', then: 'toll' },
    { id: 'no-end-without-lights', heldBy: 'west', type: 'finally', condition: { done: 'lights' } },
  ],
});

const fenced = {
  ...bridge,
  provisions: [{ id: 'fence', signatories: ['east'] }, ...bridge.provisions],
};

/** A table that is wrong in one way. */
function mutated(change: (outcome: Extract<Transition, { ok: true }>) => Transition) {
  const wrong: typeof transition = (talks, move, options) => {
    const outcome = transition(talks, move, options);
    return outcome.ok ? change(outcome) : outcome;
  };
  return wrong;
}

describe('checkTable', () => {
  it('finds that the table keeps to its reference, and says what it met', () => {
    const report = checkTable({}, { runs: runs(300).numRuns });
    const moves = Object.values(report.made).reduce((all, count) => all + count, 0);
    expect(moves).toBeGreaterThan(report.runs);
    expect(report.statuses.settled).toBeGreaterThan(0);
    expect(report.refusals.rule).toBeGreaterThan(0);
  });

  it('holds user-defined rule types, coalitions and mediators to the same', () => {
    const { rules } = checkTable(
      { types: customRuleTypes, shape: { mediator: true } },
      { runs: 100 },
    );
    expect(Object.keys(rules)).toEqual(
      expect.arrayContaining(customRuleTypes.map(({ name }) => name)),
    );
    expect(
      checkTable({ negotiation: fenced }, { parties: ['east'], turns: ['east'], runs: 20 }).runs,
    ).toBe(20);
  });

  it('says of a rule that no run has met that it was not met', () => {
    const { neverMet, text, rules } = checkTable({ negotiation: bridge }, { runs: 5, moves: 1 });
    expect(neverMet).toContain('no-end-without-lights');
    expect(rules['no-end-without-lights']).toBe(0);
    expect(text).toContain('Never met, so that nothing is known about them: ');
    expect(() => checkTable({ negotiation: bridge }, { runs: 5, moves: 1, strict: true })).toThrow(
      /Never met, .*no-end-without-lights[\s\S]*Raise runs or moves/,
    );
    expect(() => checkTable({ negotiation: bridge }, { runs: 200, strict: true })).not.toThrow();
    const longer = checkTable({ negotiation: bridge }, { runs: 200 });
    expect(longer.neverMet).toEqual([]);
    expect(longer.text).not.toContain('Never met');
  });

  it('settles a fair share of the runs of large negotiations, and meets most of their rules', () => {
    for (const negotiation of [guaranteesAndTerritory, wholeTable]) {
      const { runs: all, statuses, neverMet } = checkTable({ negotiation });
      expect(statuses.settled, negotiation.id).toBeGreaterThan(all / 10);
      expect(neverMet.length, negotiation.id).toBeLessThan(negotiation.rules.length / 3);
    }
  });

  it.each<[string, typeof transition, RegExp]>([
    [
      'passes the turn on too often',
      mutated((done) => ({
        ...done,
        state: { ...done.state, turnsTaken: done.state.turnsTaken + 1 },
      })),
      /turns: the table has/,
    ],
    [
      'forgets a concession',
      mutated((done) => {
        const rules = Object.entries(done.state.rules).map(([id, at]) => [
          id,
          { ...at, degree: 0 },
        ]);
        return { ...done, state: { ...done.state, rules: Object.fromEntries(rules) } };
      }),
      /conceded: the table has/,
    ],
    [
      'lets everything be concluded',
      (talks, move, options) =>
        move.kind === 'conclude' && talks.standing === null && talks.status.kind === 'open'
          ? { ok: true, state: { ...talks, status: { kind: 'settled' } }, happened: [] }
          : transition(talks, move, options),
      /the table has nothing against it, the reference refuses it|status: the table has {"kind":"settled"}/,
    ],
    [
      'never lets anybody withdraw',
      (talks, move, options) =>
        move.kind === 'withdraw'
          ? { ok: false, violations: [{ kind: 'nothing stands' }] }
          : transition(talks, move, options),
      /the table refuses it: nothing stands, the reference has nothing against it/,
    ],
  ])('finds a table that %s, by its smallest story', (_, wrong, difference) => {
    const found = caught(() =>
      checkTable({ negotiation: bridge }, { transition: wrong, runs: 200 }),
    );
    expect(found).toBeInstanceOf(UnsoundTable);
    const { disagreement, path, message, testFile } = found as UnsoundTable;
    expect(message).toMatch(difference);
    expect(disagreement.moves.length).toBeLessThanOrEqual(5);
    expect(message).toContain('As JSON: {"redlines":1,"id":"bridge-talks"');
    expect(message).toContain(`Moves as JSON: ${JSON.stringify(disagreement.moves)}`);
    expect(message).toMatch(/1\. (East|West) /);
    expect(testFile).toContain(`"seed":1,"path":"${path}", transition`);
    const again = caught(() =>
      checkTable({ negotiation: bridge }, { transition: wrong, path, runs: 200 }),
    );
    expect((again as UnsoundTable).disagreement.moves).toEqual(disagreement.moves);
  });

  it('refuses parameters that make no sense, and lets the options speak for themselves', () => {
    expect(() => checkTable({}, { moves: 0 })).toThrow('moves is 0: give a whole number from 1.');
    expect(() => checkTable({}, { runs: 0 })).toThrow('runs is 0');
    expect(() => checkTable({ negotiation: bridge }, { turns: ['north'] })).toThrow(
      /turns names "north"/,
    );
  });
});

describe('tableCommands', () => {
  const wrong = mutated((done) => ({ ...done, state: { ...done.state, round: 9 } }));

  it('are commands for fc.commands, named by sentences once they ran', () => {
    const met = coverage();
    fc.assert(
      fc.property(fc.commands([...tableCommands({ coverage: met })]), (commands) => {
        fc.modelRun(() => tableSetup(bridge, { coverage: met }), commands);
      }),
      { seed: 1, ...runs(100) },
    );
    expect(met.soFar().rules['bridge-first']).toBeGreaterThan(0);
    expect(
      caught(() =>
        fc.assert(
          fc.property(fc.commands([...tableCommands({ transition: wrong })]), (commands) => {
            fc.modelRun(() => tableSetup(bridge), commands);
          }),
          { seed: 1 },
        ),
      ),
    ).toHaveProperty(
      'message',
      expect.stringMatching(/Counterexample: \[.*East (proposes|walks|concedes|passes)/),
    );
  });

  it('throw the disagreement itself where they are run by hand', () => {
    const { model, real } = tableSetup(bridge);
    const [first] = fc.sample(fc.oneof(...tableCommands({ transition: wrong })), {
      seed: 2,
      numRuns: 1,
    });
    expect(first?.check(model)).toBe(true);
    expect(() => first?.run(model, real)).toThrow(TableDisagreement);
  });
});

function caught(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  throw new Error('Nothing was thrown.');
}
