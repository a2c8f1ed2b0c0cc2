import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import {
  type Analysis,
  analyze,
  type Claim,
  type Ledger,
  type Negotiation,
  type Problem,
  parseLedger,
  parseNegotiation,
  type Result,
} from 'redlines';
import { describe, expect, it } from 'vitest';

const root = new URL('../../seeds/', import.meta.url).pathname;

/** A file of the seeds, read. */
interface Seed<T> {
  readonly file: string;
  readonly result: Result<T>;
}

const articles = filesIn('articles').map((file): Seed<Ledger> => {
  return { file, result: parseLedger(dataIn(file)) };
});
const scenarios = filesIn('scenarios').map((file): Seed<Negotiation> => {
  const include = (name: string) => dataIn(join('scenarios', name));
  return { file, result: parseNegotiation(dataIn(file), { include }) };
});
const ledgers = articles.flatMap(({ result }) => (result.ok ? [result.value] : []));
const negotiations = scenarios.flatMap(({ result }) => (result.ok ? [result.value] : []));

describe('every file of the seeds', () => {
  it('is there', () => {
    expect(articles.length).toBeGreaterThanOrEqual(5);
    expect(scenarios.length).toBeGreaterThanOrEqual(1);
  });

  it('loads without a problem', () => {
    const failures = [...articles, ...scenarios].flatMap(({ file, result }) =>
      result.ok ? [] : result.problems.map((problem) => `${file}: ${inWords(problem)}`),
    );
    expect(failures).toEqual([]);
  });

  it('is named by its id', () => {
    const wrong = [...articles, ...scenarios].filter(
      ({ file, result }) => result.ok && `${result.value.id}.json` !== basename(file),
    );
    expect(wrong.map(({ file }) => file)).toEqual([]);
  });
});

describe('the claims of the articles', () => {
  const claims = ledgers.flatMap((ledger) => ledger.claims);

  it('have ids of their own', () => {
    const ids = claims.map(({ id }) => id);
    expect(ids.filter((id, place) => ids.indexOf(id) !== place)).toEqual([]);
  });

  it('contradict each other, not one the other', () => {
    const byId = new Map(claims.map((claim) => [claim.id, claim]));
    const oneSided = claims.flatMap((claim) =>
      (claim.contradicts ?? [])
        .filter((other) => byId.get(other)?.contradicts?.includes(claim.id) !== true)
        .map((other) => `${claim.id} contradicts ${other}, which does not say so`),
    );
    expect(oneSided).toEqual([]);
  });

  it('come from a source of their own file, at a paragraph', () => {
    const stray = ledgers.flatMap(({ sources, claims: own }) =>
      own.filter(({ source, at }) => !(at >= 1 && sources.some(({ id }) => id === source))),
    );
    expect(stray.map(({ id }) => id)).toEqual([]);
  });

  it('are counted by their use, and by whether a scenario uses them', () => {
    const used = new Set(negotiations.flatMap(becauseIn));
    const meant = claims.filter(({ use }) => use !== 'context');
    const waiting = meant.filter(({ id }) => !used.has(id));
    expect(meant.length).toBeGreaterThan(0);
    console.info(
      `seeds: ${ledgers.length} articles, ${claims.length} claims (${byUse(claims)}); ` +
        `${waiting.length} of ${meant.length} meant for use rest in no scenario yet`,
    );
  });
});

describe('the scenarios', () => {
  it('rest each rule on a claim or an assumption', () => {
    const bare = negotiations.flatMap(({ id, rules }) =>
      rules
        .filter(({ because = [], assumption }) => because.length === 0 && assumption === undefined)
        .map((rule) => `${id}: ${rule.id}`),
    );
    expect(bare).toEqual([]);
  });
});

describe('guarantees and territory', () => {
  const subject = negotiations.find(({ id }) => id === 'guarantees-and-territory');
  const answer = (): Analysis => {
    if (subject === undefined) throw new Error('guarantees-and-territory did not load');
    return analyze(subject);
  };
  const held = ['ukraine-guarantees-first', 'us-all-else-agreed'];

  it('is infeasible, by one conflict, which is a cycle', () => {
    const { status, conflicts, complete } = answer();
    expect({ status, complete }).toEqual({ status: 'infeasible', complete: true });
    expect(conflicts.map(({ rules }) => rules)).toEqual([held]);
    expect(conflicts[0]?.cycle).toEqual([
      {
        from: 'guarantees.signed',
        to: 'territory.agreed',
        strict: true,
        rule: 'ukraine-guarantees-first',
      },
      {
        from: 'territory.agreed',
        to: 'guarantees.signed',
        strict: false,
        rule: 'us-all-else-agreed',
      },
    ]);
  });

  it('opens both kinds of ordering where either demand is dropped', () => {
    const { relaxations } = answer();
    expect(relaxations.map(({ rules }) => rules)).toEqual(held.map((rule) => [rule]));
    for (const { opens } of relaxations) {
      expect(opens.strict).toBeGreaterThan(0n);
      expect(opens.bundled).toBeGreaterThan(opens.strict ?? 0n);
    }
  });

  it('opens bundles only where both are signed at the same moment', () => {
    const soft = answer().softened.find(({ concessions }) =>
      concessions.every(({ to }) => to === 'noLaterThan'),
    );
    expect(soft?.concessions).toEqual([
      { rule: 'ukraine-guarantees-first', degree: 1, to: 'noLaterThan' },
    ]);
    expect(soft?.opens.strict).toBe(0n);
    expect(soft?.opens.bundled).toBeGreaterThan(0n);
  });
});

function filesIn(folder: string): readonly string[] {
  return readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.json'))
    .map((name) => join(folder, name));
}

function dataIn(file: string): unknown {
  return JSON.parse(readFileSync(join(root, file), 'utf8'));
}

function inWords({ path, code, message, fix }: Problem): string {
  return `${path.join('.')}: ${code}: ${message} ${fix}`;
}

/** The claims that a negotiation's rules and readings rest on. */
function becauseIn({ rules, readings = [] }: Negotiation): readonly string[] {
  const choices = readings.flatMap((position) => position.choices);
  const all = [...rules, ...choices, ...choices.flatMap((choice) => choice.rules)];
  return all.flatMap(({ because = [] }) => because);
}

function byUse(claims: readonly Claim[]): string {
  const uses = [...new Set(claims.map(({ use }) => use))].sort();
  return uses.map((use) => `${use} ${claims.filter((each) => each.use === use).length}`).join(', ');
}
