import { checkOrdering, type Ordering, orderings, ruleType } from 'redlines';
import { describe, expect, it } from 'vitest';
import { compare } from '../../../src/analysis/compare/compare.js';
import type { Flow } from '../../../src/analysis/compare/comparison.js';
import type { ProvisionEntry, RuleEntry } from '../../oracle/file-format.js';
import { negotiation as documentOf, held, procedural } from '../../oracle/posets.js';
import { asNegotiation } from '../../support/task.js';

const none: Flow = { total: 0n, foreign: 0n };
const foreign = (total: bigint): Flow => ({ total, foreign: total });

const summit: ProvisionEntry = { id: 'summit', title: 'Summit' };
const territory = (...terms: readonly string[]): ProvisionEntry => ({
  id: 'territory',
  title: 'Territory',
  terms,
});
const optional = (provision: ProvisionEntry): ProvisionEntry => ({ ...provision, optional: true });

function tableWith(provisions: readonly ProvisionEntry[], rules: readonly RuleEntry[] = []) {
  return { negotiation: asNegotiation(documentOf('talks', { provisions, rules })) };
}

function agreedOn(provisions: readonly ProvisionEntry[]) {
  return Object.fromEntries(provisions.map(({ id }) => [id, 'agreed']));
}

/** What is kept, gained and lost, and the packages shown. */
function packagesOf(...sides: Parameters<typeof compare>) {
  const { kept, gained, lost, gainedExample, lostExample } = compare(...sides).packages;
  const shown = [gainedExample, lostExample].map((example) => example?.package ?? null);
  return { kept, gained, lost, shown };
}

describe('packages that the other table cannot express', () => {
  it('have a term that is not on it', () => {
    const a = tableWith([summit, territory('frozen', 'ceded')]);
    const b = tableWith([summit, territory('frozen', 'ceded', 'leased')]);
    expect(packagesOf(a, b)).toEqual({
      kept: 2n,
      gained: foreign(1n),
      lost: none,
      shown: [{ summit: 'agreed', territory: 'leased' }, null],
    });
    expect(compare(a, b).table).toEqual({
      gone: [],
      new: [{ provision: 'territory', term: 'leased' }],
    });
    expect(compare(a, b).packages.gainedExample?.excludedBy).toEqual([]);
  });

  it('leave out what it requires', () => {
    const a = tableWith([summit, territory('frozen')]);
    const b = tableWith([optional(summit), territory('frozen')]);
    expect(packagesOf(a, b)).toEqual({
      kept: 1n,
      gained: foreign(1n),
      lost: none,
      shown: [{ territory: 'frozen' }, null],
    });
  });

  it('settle a provision that is not on it', () => {
    const a = tableWith([territory('frozen')]);
    const b = tableWith([optional(summit), territory('frozen')]);
    expect(packagesOf(a, b)).toEqual({
      kept: 1n,
      gained: foreign(1n),
      lost: none,
      shown: [{ summit: 'agreed', territory: 'frozen' }, null],
    });
  });

  it('are all of them where one requires what is not on the other', () => {
    const a = tableWith([territory('frozen', 'ceded')]);
    const b = tableWith([summit, territory('frozen', 'ceded')]);
    expect(packagesOf(a, b)).toEqual({
      kept: 0n,
      gained: foreign(2n),
      lost: foreign(2n),
      shown: [{ summit: 'agreed', territory: 'frozen' }, { territory: 'frozen' }],
    });
  });

  it('are all of them where no term of what both require is on both', () => {
    const a = tableWith([summit, territory('frozen')]);
    const b = tableWith([summit, territory('ceded')]);
    expect(packagesOf(a, b)).toMatchObject({ kept: 0n, gained: foreign(1n), lost: foreign(1n) });
    const [either, other] = [territory('frozen'), territory('ceded')].map((each) =>
      tableWith([summit, optional(each)]),
    );
    if (either === undefined || other === undefined) throw new Error('there are two');
    expect(packagesOf(either, other)).toEqual({
      kept: 1n,
      gained: foreign(1n),
      lost: foreign(1n),
      shown: [
        { summit: 'agreed', territory: 'ceded' },
        { summit: 'agreed', territory: 'frozen' },
      ],
    });
  });

  it('are passed over for an example that is infeasible', () => {
    const never = procedural('no-lease', {
      type: 'never',
      condition: { terms: { territory: 'leased' } },
    });
    const a = tableWith([summit, territory('frozen')]);
    const b = tableWith([summit, territory('frozen', 'leased', 'ceded')], [never]);
    expect(packagesOf(a, b)).toMatchObject({
      gained: foreign(1n),
      shown: [{ territory: 'ceded' }, null],
    });
  });
});

describe('an example of a package that the other table cannot express', () => {
  it('is none that leaves out what is not on it', () => {
    const notFrozen = procedural('not-frozen', {
      type: 'never',
      condition: { all: [{ done: 'summit' }, { terms: { territory: 'frozen' } }] },
    });
    const a = tableWith([territory('frozen', 'ceded')]);
    const b = tableWith([territory('frozen', 'ceded'), optional(summit)], [notFrozen]);
    expect(packagesOf(a, b)).toMatchObject({
      kept: 2n,
      gained: foreign(1n),
      shown: [{ territory: 'ceded', summit: 'agreed' }, null],
    });
  });

  it('is none that leaves out what the other may leave out too', () => {
    const notLeased = procedural('not-leased', {
      type: 'never',
      condition: { all: [{ done: 'summit' }, { terms: { territory: 'leased' } }] },
    });
    const a = tableWith([optional(summit), territory('frozen')]);
    const b = tableWith([optional(summit), territory('frozen', 'leased')], [notLeased]);
    expect(packagesOf(a, b)).toMatchObject({
      kept: 2n,
      gained: foreign(1n),
      shown: [{ territory: 'leased' }, null],
    });
  });
});

describe('packages of both tables', () => {
  it('are lost to the rules that exclude them there', () => {
    const cycle = [
      held('summit-first', { type: 'before', first: 'summit', then: 'territory' }),
      held('territory-first', { type: 'before', first: 'territory', then: 'summit' }),
    ];
    const [a, b] = [[], cycle].map((rules) => tableWith([summit, territory('frozen')], rules));
    if (a === undefined || b === undefined) throw new Error('there are two');
    const { packages, orderings } = compare(a, b);
    expect(packages).toMatchObject({ kept: 0n, gained: none, lost: { total: 1n, foreign: 0n } });
    expect(packages.lostExample?.excludedBy).toEqual([['summit-first', 'territory-first']]);
    expect(orderings.bundled).toEqual({
      kept: 0n,
      gained: none,
      lost: { total: 3n, foreign: 0n },
    });
  });
});

describe('what excludes a package', () => {
  it('is what rules it out with what it leaves out left out', () => {
    const alone = held('not-alone', {
      ...{ type: 'never', condition: { done: 'summit' } },
      when: { not: { included: 'territory' } },
    });
    const [a, b] = [[], [alone]].map((rules) =>
      tableWith([summit, optional(territory('frozen'))], rules),
    );
    if (a === undefined || b === undefined) throw new Error('there are two');
    expect(compare(a, b).packages.lostExample).toMatchObject({
      package: { summit: 'agreed' },
      excludedBy: [['not-alone']],
    });
  });

  it('is shown by ten sets of rules, the smallest, where there are more', () => {
    const refusals = Array.from({ length: 12 }, (_, place) =>
      held(`no-${place + 10}`, { type: 'never', condition: { done: 'summit' } }),
    );
    const [a, b] = [tableWith([summit]), tableWith([summit], refusals)];
    expect(compare(a, b).packages.lostExample?.excludedBy).toEqual(
      refusals.slice(0, 10).map(({ id }) => [id]),
    );
  });
});

describe('an example of an ordering', () => {
  it('is the first, as they are listed, that the other side has not', () => {
    const provisions = ['a', 'b', 'c', 'd'].map((id) => ({ id, title: id }));
    for (const [first, then] of [
      ['a', 'b'],
      ['b', 'a'],
      ['c', 'd'],
      ['d', 'a'],
    ] as const) {
      const rules = [held('order', { type: 'before', first, then })];
      const [free, bound] = [tableWith(provisions), tableWith(provisions, rules)];
      const listed = [...orderings(free.negotiation)].map(({ ordering }) => ordering);
      const isIn = (ordering: Ordering) =>
        checkOrdering(bound.negotiation, agreedOn(provisions), ordering).length === 0;
      const example = compare(free, bound).orderings.lostExample;
      expect(example?.ordering).toEqual(listed.find((each) => !isIn(each)));
    }
  });
});

describe('rules of the same id', () => {
  const order = (first: string, then: string, when?: RuleEntry['when']) =>
    held('order', { type: 'before', first, then, ...(when === undefined ? {} : { when }) });
  const both = [summit, territory('frozen', 'ceded')];
  const plain = tableWith(both, [order('summit', 'territory')]);

  it('bind each on its own side where they say something else', () => {
    const { strict } = compare(plain, tableWith(both, [order('territory', 'summit')])).orderings;
    expect(strict).toEqual({
      kept: 0n,
      gained: { total: 2n, foreign: 0n },
      lost: { total: 2n, foreign: 0n },
    });
  });

  it('bind each on its own side where one has a condition', () => {
    const ceded = { terms: { territory: 'ceded' } };
    const there = tableWith(both, [order('summit', 'territory', ceded)]);
    const found = compare(plain, there);
    expect(found.rules.changed).toEqual(['order']);
    expect(found.orderings.strict).toEqual({
      kept: 2n,
      gained: { total: 1n, foreign: 0n },
      lost: none,
    });
  });

  it('are no others for the order in which they say what they say', () => {
    const turned = Object.entries(order('summit', 'territory')).reverse();
    const there = tableWith(both, [Object.fromEntries(turned) as unknown as RuleEntry]);
    expect(compare(plain, there).rules.changed).toEqual([]);
  });

  it('bind each as its own type means it, though the types have one name', () => {
    const kind = (opening: string) =>
      ruleType({
        name: 'opening',
        fields: {},
        violates: (_, { bundle, position }) => position === 1 && !bundle.includes(opening),
        sentence: () => `${opening} opens`,
      });
    const { negotiation } = tableWith(
      [summit, territory('frozen')],
      [held('opening', { type: 'opening' })],
    );
    const sideOf = (opening: string) => ({ negotiation, options: { types: [kind(opening)] } });
    const { strict } = compare(sideOf('summit.agreed'), sideOf('territory.agreed')).orderings;
    expect(strict).toEqual({
      kept: 0n,
      gained: { total: 1n, foreign: 0n },
      lost: { total: 1n, foreign: 0n },
    });
  });
});
