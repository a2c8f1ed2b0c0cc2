import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explainMove } from '../../src/machine/explain-move.js';
import { startTalks } from '../../src/machine/start-talks.js';
import type { Talks } from '../../src/machine/talks.js';
import type { MoveViolation, Remedy } from '../../src/machine/violation.js';
import { fullNames, type Judgement, judge } from '../oracle/brute-force.js';
import { holdsOnPackage } from '../oracle/conditions.js';
import { play } from '../oracle/course.js';
import type { Package } from '../oracle/orderings.js';
import { isViolated, isViolatedSoFar } from '../oracle/rule-meaning.js';
import { often, runs } from '../support/runs.js';
import type { Task } from '../support/task.js';
import { arbWalk, types, type Walk } from './walks.js';

const timeout = 300_000;

/** A course of bundles with all the terms chosen in it. */
interface Course {
  readonly bundles: readonly (readonly string[])[];
  readonly terms: Package;
}

interface Asked {
  readonly task: Task;
  readonly judgement: Judgement;
  readonly talks: Talks;
}

type Against = Extract<MoveViolation, { kind: 'rule' }>;

/** Whether a rule conceded to a degree is broken in every package still open, by the oracle. */
function isBroken({ task, judgement }: Asked, id: string, degree: number, course: Course): boolean {
  const open = judgement.packages.filter((chosen) =>
    Object.entries(course.terms).every(([provision, term]) => chosen[provision] === term),
  );
  const forms = judgement.rules.find((rule) => rule.id === id)?.forms ?? [];
  const { steps } = play(course.terms, course.bundles);
  const full = fullNames(task.document);
  if (degree >= forms.length) return false;
  return forms.slice(0, degree + 1).every((form) => {
    const { when } = form;
    const counts = when === undefined || open.every((chosen) => holdsOnPackage(when, chosen));
    return counts && isViolatedSoFar(form, steps, full, task.asked.types ?? {});
  });
}

/** Whether a rule conceded to a degree fails if the course is the whole of it. */
function fails({ task, judgement }: Asked, id: string, degree: number, course: Course): boolean {
  const forms = judgement.rules.find((rule) => rule.id === id)?.forms ?? [];
  if (degree >= forms.length) return false;
  return forms.slice(0, degree + 1).every((form) => {
    const counts = form.when === undefined || holdsOnPackage(form.when, course.terms);
    const whole = play(course.terms, course.bundles);
    return counts && isViolated(form, whole, fullNames(task.document), task.asked.types ?? {});
  });
}

/** Every choice out of the terms that will do. */
function choices(terms: Readonly<Record<string, readonly string[]>>): readonly Package[] {
  return Object.entries(terms).reduce<readonly Package[]>(
    (all, [id, list]) => all.flatMap((chosen) => list.map((term) => ({ ...chosen, [id]: term }))),
    [{}],
  );
}

/** The courses that a remedy says would do, and how far the rule is conceded in them. */
function coursesOf(
  { talks }: Asked,
  { rule, events }: Against,
  terms: Package,
  remedy: Remedy,
): readonly { readonly course: Course; readonly degree: number }[] {
  const degree = talks.rules[rule]?.degree ?? 0;
  const last = events.length === 0 ? [] : [events];
  const course = (bundles: Course['bundles'], chosen: Package) => ({
    degree,
    course: { bundles: [...talks.bundles, ...bundles], terms: { ...talks.terms, ...chosen } },
  });
  switch (remedy.kind) {
    case 'first':
      return choices(remedy.terms).map((chosen) =>
        course([...remedy.events.map((event) => [event]), ...last], { ...terms, ...chosen }),
      );
    case 'add':
      return choices(remedy.terms).map((chosen) =>
        course([[...events, ...remedy.events]], { ...terms, ...chosen }),
      );
    case 'without': {
      const kept = events.filter((event) => !remedy.events.includes(event));
      const begun = Object.entries(terms).filter(([id]) =>
        kept.some((event) => event.startsWith(`${id}.`)),
      );
      return [course([kept], Object.fromEntries(begun))];
    }
    case 'term':
      return remedy.terms.map((term) => course([events], { ...terms, [remedy.provision]: term }));
    case 'concede':
      return [{ ...course(last, terms), degree: remedy.degree }];
  }
}

/** Random proposals, takeable and not; what stands against each. */
function onProposals(
  count: number,
  law: (asked: Asked, terms: Package, against: Against) => void,
): void {
  fc.assert(
    fc.property(
      arbWalk(),
      fc.array(fc.nat(), { minLength: 1, maxLength: 3 }),
      fc.nat(),
      (walk, picks, which) => {
        const asked = askedOf(walk, which);
        const { bundle, terms } = bundleOf(asked, picks);
        for (const { id: party } of asked.talks.negotiation.parties) {
          for (const each of explainMove(
            asked.talks,
            { kind: 'propose', party, bundle, terms },
            { types },
          )) {
            if (each.kind === 'rule') law(asked, terms, each);
          }
        }
      },
    ),
    runs(count),
  );
}

function askedOf({ task, made, end }: Walk, which: number): Asked {
  const open = [end, ...made.map(({ before }) => before)].filter(
    ({ status }) => status.kind === 'open',
  );
  const talks = open[which % Math.max(1, open.length)] ?? startTalks(task.negotiation, { types });
  return { task, judgement: judge(task.document, task.asked), talks };
}

function bundleOf({ talks }: Asked, picks: readonly number[]) {
  const done = talks.bundles.flat();
  const next = talks.negotiation.provisions.flatMap(
    ({ id, stages = ['agreed'], terms = ['agreed'] }) => {
      const stage = stages.find((each) => !done.includes(`${id}.${each}`));
      const names = terms.map((term) => (typeof term === 'string' ? term : term.id));
      return stage === undefined
        ? []
        : [{ event: `${id}.${stage}`, id, names, begins: stage === stages[0] }];
    },
  );
  const chosen =
    next.length === 0 ? [] : [...new Set(picks.map((pick) => pick % next.length))].sort();
  const taken = chosen.flatMap((index) => next[index] ?? []);
  const terms = taken
    .filter(({ begins }) => begins)
    .map(({ id, names }, place) => [id, names[(picks[place] ?? 0) % names.length] ?? '']);
  return { bundle: taken.map(({ event }) => event), terms: Object.fromEntries(terms) as Package };
}

describe('what would satisfy a rule', () => {
  it('does, and what it is said of breaks it', { timeout }, () => {
    const seen = new Map<string, number>();
    onProposals(600, (asked, terms, against) => {
      const { rule, events, needs } = against;
      const degree = asked.talks.rules[rule]?.degree ?? 0;
      const plain = {
        bundles: [...asked.talks.bundles, events],
        terms: { ...asked.talks.terms, ...terms },
      };
      expect(isBroken(asked, rule, degree, plain)).toBe(true);
      for (const remedy of needs) {
        seen.set(remedy.kind, (seen.get(remedy.kind) ?? 0) + 1);
        for (const one of coursesOf(asked, against, terms, remedy)) {
          expect({ remedy, broken: isBroken(asked, rule, one.degree, one.course) }).toEqual({
            remedy,
            broken: false,
          });
        }
      }
    });
    const kinds = ['add', 'concede', 'first', 'term', 'without'];
    expect(Math.min(...kinds.map((kind) => seen.get(kind) ?? 0))).toBeGreaterThan(often(10));
  });

  it('misses no single event that could be added', { timeout }, () => {
    onProposals(300, (asked, terms, against) => {
      const { rule, events, needs } = against;
      const degree = asked.talks.rules[rule]?.degree ?? 0;
      const more = asked.talks.negotiation.provisions.map((_, index) => bundleOf(asked, [index]));
      for (const {
        bundle: [event = ''],
        terms: chosen,
      } of more) {
        const wide = events.length >= (asked.task.asked.widest ?? Number.POSITIVE_INFINITY);
        if (wide || events.includes(event) || event === '') continue;
        const course = {
          bundles: [...asked.talks.bundles, [...events, event]],
          terms: { ...asked.talks.terms, ...terms, ...chosen },
        };
        const listed = needs.some(
          (each) =>
            each.kind === 'add' &&
            each.events.join() === event &&
            Object.entries(chosen).every(([id, term]) => each.terms[id]?.includes(term)),
        );
        expect({ event, listed }).toEqual({
          event,
          listed: !isBroken(asked, rule, degree, course),
        });
      }
    });
  });

  it('does at the end too', { timeout }, () => {
    let seen = 0;
    fc.assert(
      fc.property(arbWalk({ events: 4 }), fc.nat(), (walk, which) => {
        const asked = askedOf(walk, which);
        for (const { id: party } of asked.talks.negotiation.parties) {
          for (const each of explainMove(asked.talks, { kind: 'conclude', party }, { types })) {
            if (each.kind !== 'rule') continue;
            for (const remedy of each.needs) {
              seen += 1;
              for (const one of coursesOf(asked, each, {}, remedy)) {
                expect(fails(asked, each.rule, one.degree, one.course)).toBe(false);
              }
            }
          }
        }
      }),
      runs(600),
    );
    expect(seen).toBeGreaterThan(often(20));
  });
});
