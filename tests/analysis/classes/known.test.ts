import { describe, expect, it } from 'vitest';
import { type Case, caseOf } from '../../../src/analysis/case/case.js';
import { choosingOrder } from '../../../src/analysis/classes/choosing-order.js';
import { classesOf, everyForm } from '../../../src/analysis/classes/classes.js';
import { diagramOf } from '../../../src/analysis/classes/diagram.js';
import { choicesIn, memberOf, memberWith } from '../../../src/analysis/classes/members.js';
import type { Asked } from '../../../src/analysis/classes/rule-standings.js';
import { meterOf } from '../../../src/analysis/engine/meter.js';
import { maskOf } from '../../../src/analysis/program/mask.js';
import type { Condition, ProvisionEntry, RuleBody, RuleEntry } from '../../oracle/file-format.js';
import { elements, held, negotiation, numbers, procedural } from '../../oracle/posets.js';
import { accounts } from '../../support/accounts.js';
import { customRuleTypes } from '../../support/custom-rule-types.js';
import { asNegotiation } from '../../support/task.js';

const terms = ['x', 'y', 'z'];
const x = (n: number) => ({ terms: { [`e${n}`]: 'x' } });
const none = (condition: Condition): RuleBody => ({ type: 'never', condition });

/** So many provisions of three terms, some of which may be left out, and rules. */
function caseWith(
  count: number,
  rules: readonly RuleEntry[],
  optional: readonly number[] = [],
): Case {
  const provisions = elements(count, { terms }).map(
    (each, place): ProvisionEntry =>
      optional.includes(place + 1) ? { ...each, optional: true } : each,
  );
  const subject = asNegotiation(negotiation('terms', { provisions, rules }));
  return caseOf(subject, { types: customRuleTypes });
}

/** How many packages there are in each class, the classes in order. */
function weights(subject: Case, asked: readonly Asked[] = everyForm(subject)): readonly bigint[] {
  return classesOf(subject, asked, meterOf()).map(({ weight }) => weight);
}

describe('packages that no rule tells apart', () => {
  it('are one class where there is no rule, but for what may be left out', () => {
    expect(weights(caseWith(3, []))).toEqual([27n]);
    expect(weights(caseWith(3, [], [2]))).toEqual([27n, 9n]);
    expect(weights(caseWith(3, [], [1, 3]))).toEqual([27n, 9n, 9n, 3n]);
  });

  it('are those that a rule on terms leaves, and those that it does not', () => {
    const subject = caseWith(3, [held('r', none({ all: [x(1), x(2)] }))]);
    expect(weights(subject)).toEqual([3n, 24n]);
    expect(weights(subject, [0])).toEqual([24n]);
    expect(weights(subject, [1])).toEqual([27n]);
  });

  it('are not told apart by forms softer than one that is met anyway', () => {
    const chain = held('r', {
      ...none(x(1)),
      fallbacks: [none(x(2)), none(x(3))],
    });
    const subject = caseWith(3, [chain]);
    // In the order of the document: all three on x; the first two only; the first only; none of this.
    expect(weights(subject)).toEqual([1n, 2n, 6n, 18n]);
    expect(weights(subject, [0])).toEqual([18n]);
    expect(weights(subject, [1])).toEqual([24n]);
    expect(weights(subject, [2])).toEqual([26n]);
    expect(weights(subject, [3])).toEqual([27n]);
    // What the first form comes to is still open when the softer one is seen to be met.
    const late = held('r', { ...none(x(3)), fallbacks: [none(x(1))] });
    expect(weights(caseWith(3, [late]))).toEqual([3n, 18n, 6n]);
  });

  it('are told apart by what of a rule is left to the order', () => {
    const first = { any: [x(1), { done: 'e2' }] };
    const bodies = ['before', 'noLaterThan'].map((type) => ({ type, first, then: 'e3' }));
    for (const body of bodies) expect(weights(caseWith(3, [held('r', body)]))).toEqual([9n, 18n]);
    const ordered = { type: 'before', first: 'e1', then: 'e2' };
    expect(weights(caseWith(3, [held('r', ordered)]))).toEqual([27n]);
  });

  it('are told apart by `when`, and by nothing else where it fails', () => {
    const when = { all: [x(1), { included: 'e2' }] };
    const body = { type: 'before', first: 'e2', then: 'e1', when };
    const plain = held('r', { type: 'before', first: 'e1', then: 'e2', when: x(1) });
    expect(weights(caseWith(2, [plain]))).toEqual([3n, 6n]);
    const refused = held('r', { ...none(x(2)), when: x(1) });
    expect(weights(caseWith(2, [refused]), [0])).toEqual([8n]);
    const ordered = held('r', { type: 'before', first: x(2), then: 'e1', when: x(1) });
    expect(weights(caseWith(2, [ordered]))).toEqual([1n, 2n, 6n]);
    expect(weights(caseWith(2, [held('r', body)], [2]))).toEqual([3n, 3n, 6n]);
  });

  it('are left where they have as many of some terms as is asked, or not too many', () => {
    const of = numbers(4).map(x);
    const left = (type: string, count: number) => {
      const rule = procedural('r', { type, condition: { atLeast: { count, of } } });
      return weights(caseWith(4, [rule]), [0]);
    };
    // So many of four on x: 16, 32, 24, 8, 1.
    const atMost = [1, 2, 3, 4, 5].map((count) => left('never', count));
    expect(atMost).toEqual([[16n], [48n], [72n], [80n], [81n]]);
    const atLeast = [0, 1, 2, 3, 4, 5].map((count) => left('finally', count));
    expect(atLeast).toEqual([[81n], [65n], [33n], [9n], [1n], []]);
  });

  it('are each its own where a type of one’s own looks at every term', () => {
    const gap = held('r', { type: 'gap', first: 'e1.agreed', then: 'e2.agreed', atLeast: 1 });
    expect(weights(caseWith(2, [gap]))).toEqual(Array(9).fill(1n));
  });

  it('are none where a provision has nothing to be settled on, or a rule can never be met', () => {
    const closed = asNegotiation(
      negotiation('closed', { provisions: [...elements(1), ...elements(2, { terms: [] })] }),
    );
    expect(weights(caseOf(closed, {}))).toEqual([]);
    const impossible = procedural('r', {
      type: 'finally',
      condition: { all: [x(1), { not: x(1) }] },
    });
    expect(weights(caseWith(2, [impossible]), [0])).toEqual([]);
    expect(weights(caseWith(2, [impossible]), [1])).toEqual([9n]);
    const included = procedural('r', { type: 'finally', condition: { done: 'e2' } });
    expect(weights(caseWith(2, [included], [2]), [0])).toEqual([9n]);
    expect(weights(caseWith(2, [impossible]))).toEqual([9n]);
  });
});

describe('the members of a class', () => {
  const subject = caseWith(3, [held('r', none({ all: [x(1), x(2)] }))], [3]);
  const classes = classesOf(subject, everyForm(subject), meterOf());
  const [refused, , open] = classes;

  it('are numbered, each once', () => {
    const members = classes.map((each) =>
      Array.from({ length: Number(each.weight) }, (_, number) =>
        JSON.stringify(memberOf(subject, each, BigInt(number))),
      ),
    );
    expect(members.map(({ length }) => length)).toEqual([3, 1, 24, 8]);
    expect(new Set(members.flat()).size).toBe(36);
  });

  it('are found by a choice that occurs among them, and by no other', () => {
    if (refused === undefined || open === undefined) throw new Error('there are four classes');
    expect(choicesIn(refused).map((choices) => [...choices])).toEqual([['x'], ['x'], terms]);
    expect(memberWith(subject, refused, 2, 'z')).toEqual({ e1: 'x', e2: 'x', e3: 'z' });
    expect(memberWith(subject, refused, 0, 'y')).toBeUndefined();
    expect(memberWith(subject, refused, 2, undefined)).toBeUndefined();
    expect(memberWith(subject, refused, 0, 'w')).toBeUndefined();
    expect(memberWith(subject, open, 1, 'x')).toEqual({ e1: 'y', e2: 'x', e3: 'x' });
    const free = caseWith(2, []);
    const [all] = classesOf(free, [], meterOf());
    expect(all && memberWith(free, all, 1, 'z')).toEqual({ e1: 'x', e2: 'z' });
    expect(all && memberWith(free, all, 1, 'w')).toBeUndefined();
  });
});

describe('the order of choosing', () => {
  const rule = (places: readonly number[], closes = true) => ({ places: maskOf(places), closes });
  const noneKept = () => false;

  it('finishes with the rules that are begun before it begins others', () => {
    const chain = [rule([0, 3]), rule([3, 1]), rule([1, 2])];
    expect(choosingOrder([0, 1, 2, 3], chain, noneKept)).toEqual([0, 3, 1, 2]);
    expect(choosingOrder([3, 2, 1, 0], chain, noneKept)).toEqual([2, 1, 3, 0]);
    expect(choosingOrder([0, 1, 2], [], noneKept)).toEqual([0, 1, 2]);
  });

  it('gains nothing from rules that stay open, and puts off what tells packages apart', () => {
    const chain = [rule([0, 3], false), rule([3, 1]), rule([1, 2])];
    expect(choosingOrder([0, 1, 2, 3], chain, noneKept)).toEqual([0, 2, 1, 3]);
    expect(choosingOrder([0, 1, 2], [], (place) => place === 0)).toEqual([1, 2, 0]);
    expect(choosingOrder([0, 1], [rule([0]), rule([0]), rule([1])], noneKept)).toEqual([0, 1]);
    expect(choosingOrder([0, 1], [rule([0], false), rule([1])], noneKept)).toEqual([1, 0]);
  });

  it('takes a rule for one that stays open as long as some form asks for an order', () => {
    const ordered = { type: 'before', first: { all: [x(1), x(4)] }, then: 'e5' };
    const [closed, ...others] = [
      [1, 4],
      [4, 2],
      [2, 3],
    ].map(([one = 0, other = 0]) => none({ all: [x(one), x(other)] }));
    const orderOf = (body: RuleBody) => {
      const rules = [body, ...others].map((each, index) => held(`r${index}`, each));
      const subject = caseWith(5, rules);
      return diagramOf(subject, everyForm(subject)).order;
    };
    expect(closed && orderOf(closed)).toEqual([0, 3, 1, 2]);
    expect(orderOf(ordered)).toEqual([0, 2, 1, 3]);
    expect(closed && orderOf({ ...closed, fallbacks: [ordered] })).toEqual([0, 2, 1, 3]);
  });

  /** Provisions along a line, each of which does not go with the next, far apart in the document. */
  const line = numbers(15).map((n) => 1 + ((n * 7) % 16));
  const clashes = line.slice(1).map((n, place) => none({ all: [x(line[place] ?? 0), x(n)] }));
  const subject = caseWith(
    16,
    clashes.map((body, index) => held(`r${index}`, body)),
  );
  const firm = clashes.map(() => 0);

  it('is along a line of rules, whatever the order of the document', () => {
    const { order } = diagramOf(subject, firm);
    const places = order.map((place) => line.indexOf(place + 1));
    const steps = places.slice(1).map((place, at) => place - (places[at] ?? 0));
    expect(new Set(steps).size).toBe(1);
    expect(diagramOf(subject, firm, 'document').order).toEqual(order.toSorted((a, b) => a - b));
  });

  it('leaves the first package of a class in the order of the document', () => {
    const [only] = classesOf(subject, firm, meterOf());
    const first: Record<string, string> = {};
    for (const n of numbers(16)) {
      const at = line.indexOf(n);
      const beside = [line[at - 1], line[at + 1]].some((other) => first[`e${other}`] === 'x');
      first[`e${n}`] = beside ? 'y' : 'x';
    }
    expect(only?.representative).toEqual(first);
  });

  it('keeps few packages under way', () => {
    const { book, meter } = accounts();
    const [only, ...others] = classesOf(subject, firm, meter);
    expect(others).toEqual([]);
    // 1 or 2 ways on from each of two: a(n) = 2 (a(n - 1) + a(n - 2)), A028859; the first provision is free.
    let [before, last] = [1n, 3n];
    for (let n = 1; n < 15; n += 1) [before, last] = [last, 2n * (last + before)];
    expect(only?.weight).toBe(3n * last);
    expect(book.spent).toBeLessThan(15 * 2 * 2 * 60);
    expect([book.held, book.most > 0]).toEqual([0, true]);
  });
});

describe('a choice that no member of a large class makes', () => {
  it('is soon seen to be made by none', () => {
    const clashes = numbers(39).map((n) => held(`r${n}`, none({ all: [x(n), x(n + 1)] })));
    const subject = caseWith(40, [...clashes, procedural('first', none(x(1)))]);
    const firm = subject.rules.map(() => 0);
    const [only] = classesOf(subject, firm, meterOf());
    expect(only && memberWith(subject, only, 0, 'x')).toBeUndefined();
    expect(only && memberWith(subject, only, 39, 'x')).toMatchObject({ e40: 'x' });
  });
});
