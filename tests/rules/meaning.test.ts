import { describe, expect, it } from 'vitest';
import type { Rule } from '../../src/model/rule.js';
import { chainOf, type Form } from '../../src/rules/chain.js';
import { holds } from '../../src/rules/conditions.js';
import type { Scene } from '../../src/rules/constraint.js';
import { formulaOf } from '../../src/rules/formula.js';
import { builtInTypes, registryOf } from '../../src/rules/registry.js';
import { type Course, play } from '../oracle/course.js';
import type { RuleBody } from '../oracle/file-format.js';
import { isViolated } from '../oracle/rule-meaning.js';
import { isBroken } from './compiled.js';
import { ceasing, full, growing, type Run, runs } from './small-talks.js';

const pairs = ['a', 'b.agreed', 'b.signed', 'c'].flatMap((first) =>
  ['a', 'b.agreed', 'b.signed', 'c'].flatMap((then) => (first === then ? [] : [{ first, then }])),
);
const conditions = [...growing, ...ceasing];
const groups = [
  ['a', 'b.signed'],
  ['a', 'c'],
  ['a', 'b.agreed', 'c'],
];

/** Many rules of each type. */
const bodies: readonly RuleBody[] = [
  ...conditions.map((condition) => ({ type: 'never', condition })),
  ...conditions.map((condition) => ({ type: 'finally', condition })),
  ...['before', 'noLaterThan'].flatMap((type) => [
    ...pairs.map((pair) => ({ type, ...pair })),
    ...conditions.flatMap((first) =>
      ['c', 'b.signed', ['a', 'c']].map((then) => ({ type, first, then })),
    ),
  ]),
  ...['immediatelyBefore', 'leadsTo'].flatMap((type) => pairs.map((pair) => ({ type, ...pair }))),
  ...['together', 'apart'].flatMap((type) => groups.map((events) => ({ type, events }))),
  ...['first', 'last'].flatMap((type) =>
    ['a', 'b.agreed', 'b.signed', 'c'].map((event) => ({ type, event })),
  ),
  ...[1, 2, 3, 4].flatMap((position) =>
    ['a', 'b.signed'].map((event) => ({ type: 'by', event, position })),
  ),
];

interface Played extends Run {
  readonly course: Course;
}

const played: readonly Played[] = runs.map((run) => ({
  ...run,
  course: play(run.chosen, run.ordering),
}));

const formsOf = (body: RuleBody) =>
  chainOf({ id: 'rule', ...body } as unknown as Rule, registryOf(), full);

/** What the rule's own type makes of an ordering. */
function breaks({ type: { monitor }, fields }: Form, { steps, ending }: Course): boolean {
  let state = monitor.initial(fields);
  for (const step of steps) {
    const next = monitor.next(state, step, fields);
    if (next === undefined) return true;
    state = next;
  }
  return monitor.holdsAtEnd?.(state, ending, fields) === false;
}

/** A package as a compiled form sees it: its events numbered in the order of the document. */
function sceneOf({ chosen, course }: Played) {
  const order = ['a.agreed', 'b.agreed', 'b.signed', 'c.agreed'];
  const events = order.filter((event) => course.ending.moment.done.has(event));
  const index = (event: string) => (events.includes(event) ? events.indexOf(event) : undefined);
  const settled = (provision: string, terms: readonly string[]) =>
    terms.includes(chosen[provision] ?? '') ? index(`${provision}.agreed`) : undefined;
  const scene: Scene = {
    size: events.length,
    index,
    present: (wanted) => wanted.flatMap((event) => index(event) ?? []),
    formula: (condition) => formulaOf(condition, { index, settled }),
  };
  return { scene, events };
}

const named = builtInTypes.map(({ name }) => ({
  name,
  of: bodies.filter(({ type }) => type === name),
}));

describe.each(named)('a rule of type $name', ({ of }) => {
  const forms = of.map((body) => ({ body, chain: formsOf(body) }));

  it('is broken by exactly the orderings that the semantics say', () => {
    expect(of.length).toBeGreaterThan(2);
    for (const { body, chain } of forms) {
      const [form] = chain;
      const wrong = played.filter(
        ({ course }) => form && breaks(form, course) !== isViolated(body, course, full, {}),
      );
      expect({ body, wrong: wrong.map(({ ordering }) => ordering) }).toEqual({ body, wrong: [] });
    }
  });

  it('compiles to constraints that the same orderings break', () => {
    for (const { body, chain } of forms) {
      const [form] = chain;
      const wrong = played.filter((run) => {
        const { scene, events } = sceneOf(run);
        const constraints = form?.type.compile?.(form.fields, scene);
        const broken = constraints?.some((each) => isBroken(each, run.course.steps, events));
        return broken !== (form && breaks(form, run.course));
      });
      expect({ body, wrong: wrong.map(({ ordering }) => ordering) }).toEqual({ body, wrong: [] });
    }
  });

  it('has weaker forms that every ordering which satisfies it satisfies', () => {
    for (const { body, chain } of forms) {
      if (ceasing.some((condition) => condition === body.first)) continue; // "not after" is the weaker there
      for (const [place, form] of chain.entries()) {
        const weaker = chain[place + 1];
        const wrong = played.filter(
          ({ course }) => weaker && !breaks(form, course) && breaks(weaker, course),
        );
        expect({ body, place, wrong }).toEqual({ body, place, wrong: [] });
      }
    }
  });

  it('asks of a package no more than its orderings show, and says whether that is all', () => {
    for (const { body, chain } of forms) {
      const [form] = chain;
      const outcome = form?.type.outcome?.(form.fields);
      if (form === undefined || outcome === undefined) continue;
      const wrong = played.filter(({ course }) => {
        const isMet = holds(outcome.needed, course.ending.moment);
        return breaks(form, course) ? isMet && outcome.suffices : !isMet;
      });
      expect({ body, wrong: wrong.map(({ ordering }) => ordering) }).toEqual({ body, wrong: [] });
    }
  });
});

/** Rules that a package can break whatever the order, by what is in it alone. */
const onTheWhole: readonly RuleBody[] = [
  ...growing.map((condition) => ({ type: 'never', condition })),
  ...conditions.map((condition) => ({ type: 'finally', condition })),
  ...['before', 'noLaterThan', 'immediatelyBefore', 'leadsTo'].flatMap((type) =>
    pairs.filter(({ first }) => first !== 'b.signed').map((pair) => ({ type, ...pair })),
  ),
  ...['before', 'noLaterThan'].map((type) => ({
    type,
    first: growing[2],
    then: ['c', 'b.signed'],
  })),
  { type: 'together', events: ['a', 'c'] },
  { type: 'by', event: 'c', position: 1 },
];

describe('a package that no order can save', () => {
  it.each(onTheWhole)('is out on its terms under %j', (body) => {
    const [form] = formsOf(body);
    const outcome = form?.type.outcome?.(form.fields);
    for (const { chosen, course } of played) {
      const same = played.filter((run) => run.chosen === chosen);
      const isOut = same.every((run) => form && breaks(form, run.course));
      const saysSo = outcome && !holds(outcome.needed, course.ending.moment);
      expect({ chosen, saysSo }).toEqual({ chosen, saysSo: isOut });
    }
  });
});
