import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Meter, meterOf } from '../../../../src/analysis/engine/meter.js';
import { allSets } from '../../../../src/analysis/explain/sets/all-sets.js';
import { type Bits, bitsOf, membersOf } from '../../../../src/analysis/explain/sets/bits.js';
import type { Family } from '../../../../src/analysis/explain/sets/family.js';
import { type Finding, leastSets } from '../../../../src/analysis/explain/sets/least-sets.js';
import { often, runs } from '../../../support/runs.js';
import { meeting, upTo } from './meeting.js';

/** How far each of some rules is conceded, or has to be. */
type Degrees = readonly number[];

/** Rules of one to three degrees each, at a cost; a set has to reach one of each demand's degrees. */
interface Demands {
  readonly most: Degrees;
  readonly costs: readonly number[];
  /** 0 where a demand asks nothing of a rule. */
  readonly demands: readonly Degrees[];
}

const arbRules = fc.array(
  fc.record({ most: fc.integer({ min: 1, max: 3 }), cost: fc.integer({ min: 1, max: 4 }) }),
  { minLength: 1, maxLength: 6, size: 'max' },
);

/** Without bias towards small cases: the searches go astray, if they do, where there is much to try. */
const arbDemands: fc.Arbitrary<Demands> = fc.noBias(
  arbRules.chain((rules) => {
    const most = rules.map((rule) => rule.most);
    const demand = fc
      .tuple(...most.map((top) => fc.oneof(fc.constant(0), fc.integer({ min: 1, max: top }))))
      .filter((degrees) => degrees.some((degree) => degree > 0));
    return fc.record({
      most: fc.constant(most),
      costs: fc.constant(rules.map(({ cost }) => cost)),
      demands: fc.array(demand, { maxLength: 12, size: 'max' }),
    });
  }),
);

function stepsOf({ most }: Demands): readonly { readonly rule: number; readonly degree: number }[] {
  return most.flatMap((top, rule) =>
    Array.from({ length: top }, (_, below) => ({ rule, degree: below + 1 })),
  );
}

/** The family whose members meet all demands, as the searches see it. */
function familyOf(subject: Demands): Family {
  const steps = stepsOf(subject);
  const isMet = (degrees: Degrees) => (demand: Degrees) =>
    demand.some((needed, rule) => needed > 0 && (degrees[rule] ?? 0) >= needed);
  return {
    costs: steps.map(({ rule }) => subject.costs[rule] ?? 1),
    along: steps.map(({ degree }, place) => (degree === 1 ? undefined : place - 1)),
    beyond: (set) => (subject.demands.every(isMet(degreesIn(subject, set))) ? undefined : set),
  };
}

function degreesIn(subject: Demands, set: Bits): Degrees {
  const degrees = subject.most.map(() => 0);
  const members = new Set(membersOf(set));
  for (const [place, { rule, degree }] of stepsOf(subject).entries()) {
    if (members.has(place)) degrees[rule] = Math.max(degrees[rule] ?? 0, degree);
  }
  return degrees;
}

/** Every vector of degrees that meets all demands and of which no smaller one does. */
function minimalByTrying({ most, demands }: Demands): readonly string[] {
  let all: readonly Degrees[] = [[]];
  for (const top of most) {
    all = all.flatMap((degrees) =>
      Array.from({ length: top + 1 }, (_, each) => [...degrees, each]),
    );
  }
  const good = all.filter((degrees) =>
    demands.every((demand) =>
      demand.some((needed, rule) => needed > 0 && (degrees[rule] ?? 0) >= needed),
    ),
  );
  const isBelow = (a: Degrees, b: Degrees) => a.every((degree, rule) => degree <= (b[rule] ?? 0));
  return good
    .filter((one) => !good.some((other) => other !== one && isBelow(other, one)))
    .map((degrees) => degrees.join())
    .sort();
}

function allOf(subject: Demands): readonly Finding[] {
  const found: Finding[] = [];
  const wasAll = allSets(familyOf(subject), [], meterOf(), (each) => {
    found.push(each);
    return 'more';
  });
  expect(wasAll).toBe(true);
  return found;
}

const leastIn = (subject: Demands, found: readonly Finding[]) =>
  found.filter(({ kind }) => kind === 'least').map(({ set }) => degreesIn(subject, set).join());

const lists = (sets: readonly Bits[]) => sets.map((set) => set.join()).sort();

describe('the minimal sets of a family', () => {
  it('are those that trying every set finds, all at once and one by one, each once', () => {
    let several = 0;
    fc.assert(
      fc.property(arbDemands, (subject) => {
        const expected = minimalByTrying(subject);
        if (expected.length > 2) several += 1;
        expect([...leastIn(subject, allOf(subject))].sort()).toEqual(expected);
        const oneByOne = [...leastSets(familyOf(subject), [], meterOf())];
        expect([...leastIn(subject, oneByOne)].sort()).toEqual(expected);
      }),
      runs(400, 150),
    );
    expect(several).toBeGreaterThan(often(100));
  });

  it('come with the same obstacles either way, each once', () => {
    fc.assert(
      fc.property(arbDemands, (subject) => {
        const obstacles = (found: Iterable<Finding>) =>
          [...found].flatMap(({ kind, set }) => (kind === 'obstacle' ? [set.join()] : [])).sort();
        const atOnce = obstacles(allOf(subject));
        expect(obstacles(leastSets(familyOf(subject), [], meterOf()))).toEqual(atOnce);
        expect(new Set(atOnce).size).toBe(atOnce.length);
      }),
      runs(200, 100),
    );
  });

  it('come cheapest first one by one, those met beforehand in their place and once', () => {
    fc.assert(
      fc.property(arbDemands, fc.nat(), (subject, pick) => {
        const family = familyOf(subject);
        const costOf = (set: Bits) =>
          membersOf(set).reduce((sum, each) => sum + (family.costs[each] ?? 0), 0);
        const plain = [...leastSets(family, [], meterOf())].filter(({ kind }) => kind === 'least');
        const met = plain.map(({ set }) => set).filter((_, place) => place === pick % plain.length);
        const again = [...leastSets(family, [], meterOf(), met)].filter(
          ({ kind }) => kind === 'least',
        );
        const costs = again.map(({ set }) => costOf(set));
        expect(costs).toEqual([...costs].sort((a, b) => a - b));
        expect(again.map(({ set }) => set.join()).sort()).toEqual(
          plain.map(({ set }) => set.join()).sort(),
        );
      }),
      runs(200, 100),
    );
  });

  it('are the same where some obstacles are known beforehand, which do not come again', () => {
    fc.assert(
      fc.property(arbDemands, fc.infiniteStream(fc.boolean()), (subject, isGiven) => {
        const family = familyOf(subject);
        const expected = minimalByTrying(subject);
        const obstacles = allOf(subject).flatMap(({ kind, set }) =>
          kind === 'least' ? [] : [set],
        );
        const given = obstacles.filter(() => isGiven.next().value);
        const atOnce: Finding[] = [];
        allSets(family, given, meterOf(), (each) => {
          atOnce.push(each);
          return 'more';
        });
        for (const found of [atOnce, [...leastSets(family, given, meterOf())]]) {
          expect([...leastIn(subject, found)].sort()).toEqual(expected);
          const others = found.flatMap(({ kind, set }) => (kind === 'least' ? [] : [set]));
          expect(lists([...given, ...others])).toEqual(lists(obstacles));
        }
      }),
      runs(200, 100),
    );
  });

  const around = (count: number, width: number) =>
    upTo(count).map((first) => upTo(width).map((n) => (first + n) % count));
  const pairs = upTo(12).flatMap((one) => upTo(one).map((other) => [other, one]));
  /** Three degrees of each of six; of any two one is conceded for good, or both half-way. */
  const degrees = upTo(6).flatMap((one) =>
    upTo(one).flatMap((other) =>
      upTo(3).map((degree) => [3 * one + degree, 3 * other + 2 - degree]),
    ),
  );
  const large: readonly (readonly [string, Family, number, number, number])[] = [
    ['pairs of twelve', meeting(Array(12).fill(1), pairs), 12, 800, 10_000],
    [
      'three in a row of eighteen around',
      meeting(
        upTo(18).map((n) => 1 + (n % 3)),
        around(18, 3),
      ),
      437,
      9_500,
      26_000,
    ],
    [
      'degrees',
      meeting(
        Array(18).fill(1),
        degrees,
        upTo(18).map((n) => (n % 3 === 0 ? undefined : n - 1)),
      ),
      12,
      1_000,
      8_000,
    ],
  ];

  it.each(large)(
    'come within so many steps, about twice what they take: %s',
    (_, family, count, oneByOne, atOnce) => {
      const least = (found: Iterable<Finding>) =>
        [...found].filter(({ kind }) => kind === 'least').length;
      expect(least(leastSets(family, [], meterOf({ budget: { states: oneByOne } })))).toBe(count);
      const found: Finding[] = [];
      allSets(family, [], meterOf({ budget: { states: atOnce } }), (each) => {
        found.push(each);
        return 'more';
      });
      expect(least(found)).toBe(count);
    },
  );

  it('give back the memory that they took while they were looked for', () => {
    let [held, most] = [0, 0];
    const meter: Meter = {
      spend: () => undefined,
      hold(bytes) {
        held += bytes;
        most = Math.max(most, held);
      },
    };
    const found = [...leastSets(meeting(Array(12).fill(1), pairs), [], meter)];
    expect([found.length, held]).toEqual([12 + 66, 0]);
    expect(most).toBeGreaterThan(1_000);
    expect(most).toBeLessThan(10_000);
  });

  it('are not looked for any more once somebody has had enough', () => {
    const family: Family = {
      costs: [1, 1, 1],
      along: [undefined, undefined, undefined],
      beyond: (set) => (membersOf(set).length > 0 ? undefined : set),
    };
    const found: Finding[] = [];
    const wasAll = allSets(family, [bitsOf(3, [0, 1, 2])], meterOf(), (each) => {
      found.push(each);
      return found.length === 2 ? 'enough' : 'more';
    });
    expect([wasAll, found.map(({ kind }) => kind)]).toEqual([false, ['least', 'least']]);
    let obstacles = 0;
    const wasCut = allSets(meeting([1, 1], [[0], [1]]), [], meterOf(), () => {
      obstacles += 1;
      return 'enough';
    });
    expect([wasCut, obstacles]).toEqual([false, 1]);
  });
});
