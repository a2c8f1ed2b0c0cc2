import type { Candidate, SoFar } from 'redlines';
import { fullNames, type Judgement } from '../oracle/brute-force.js';
import { holdsOnPackage } from '../oracle/conditions.js';
import { play } from '../oracle/course.js';
import { eventsOf } from '../oracle/file-format.js';
import { type Ordering, type Package, subsets } from '../oracle/orderings.js';
import { isViolatedSoFar } from '../oracle/rule-meaning.js';
import type { Task } from './task.js';

/** A play under way: what `availableNext` is asked about. */
export interface UnderWay {
  readonly ordering: Ordering;
  readonly terms: Package;
  readonly leftOut: readonly string[];
}

/** What the semantics say of one event, by trying every bundle. */
export interface Expected extends Candidate {
  /** The event of the previous stage, where that is still to come. */
  readonly needs: string | undefined;
  /** The rules that the event breaks alone, in the order of the document. */
  readonly breaks: readonly string[];
  /** How many other events its smallest company has; `undefined` where there is none. */
  readonly company: number | undefined;
}

/** Each event still to come, once for each term open to it, judged one bundle ahead. */
export function expectedNext(task: Task, { rules, packages }: Judgement, at: UnderWay) {
  const broken = rulesBroken(task, rules, packages, at);
  const breaks = (bundle: readonly Candidate[]) =>
    rulesBroken(task, rules, packages, taken(at, bundle)).filter((id) => !broken.includes(id));
  const candidates = candidatesIn(task, packages, at);
  const takeable = candidates.filter((each) => needsIn(task, at, each) === undefined);
  const allowed = bundlesOf(takeable, task.asked.widest).filter(
    (each) => breaks(each).length === 0,
  );
  return candidates.map((candidate): Expected => {
    const own = allowed.filter((bundle) => bundle.some((each) => isSame(each, candidate)));
    const sizes = own.map((bundle) => bundle.length - 1);
    return {
      ...candidate,
      needs: needsIn(task, at, candidate),
      breaks: breaks([candidate]),
      company: sizes.length === 0 ? undefined : Math.min(...sizes),
    };
  });
}

/** Whether a bundle breaks no rule that was unbroken. */
export function isAllowed(
  task: Task,
  { rules, packages }: Judgement,
  at: UnderWay,
  bundle: readonly Candidate[],
): boolean {
  const broken = rulesBroken(task, rules, packages, at);
  const after = rulesBroken(task, rules, packages, taken(at, bundle));
  return after.every((id) => broken.includes(id));
}

export function isSame(a: Candidate, b: Candidate): boolean {
  return a.event === b.event && a.term === b.term;
}

export function soFarOf({ ordering, terms, leftOut }: UnderWay): SoFar {
  return { ordering, terms, leftOut };
}

function rulesBroken(
  { document, asked }: Task,
  rules: Judgement['rules'],
  packages: readonly Package[],
  at: UnderWay,
): readonly string[] {
  const open = packages.filter((chosen) => isOpen(chosen, at));
  const { steps } = play(at.terms, at.ordering);
  return rules
    .filter(({ forms: [form] }) => {
      if (form === undefined) return false;
      const { when } = form;
      const counts = when === undefined || open.every((chosen) => holdsOnPackage(when, chosen));
      return counts && isViolatedSoFar(form, steps, fullNames(document), asked.types ?? {});
    })
    .map(({ id }) => id);
}

/** Whether the play can still become the package. */
function isOpen(chosen: Package, { terms, leftOut }: UnderWay): boolean {
  return (
    Object.entries(terms).every(([provision, term]) => chosen[provision] === term) &&
    leftOut.every((provision) => !(provision in chosen))
  );
}

function candidatesIn({ document }: Task, packages: readonly Package[], at: UnderWay) {
  const done = at.ordering.flat();
  return document.provisions.flatMap((provision) => {
    const open = packages.filter((chosen) => isOpen(chosen, at));
    const terms = [...new Set(open.flatMap((chosen) => chosen[provision.id] ?? []))];
    return eventsOf(provision)
      .filter((event) => !done.includes(event))
      .flatMap((event) => terms.map((term): Candidate => ({ event, term })));
  });
}

function needsIn({ document }: Task, at: UnderWay, { event }: Candidate): string | undefined {
  const line = document.provisions.map(eventsOf).find((events) => events.includes(event)) ?? [];
  const previous = line[line.indexOf(event) - 1];
  return previous === undefined || at.ordering.flat().includes(previous) ? undefined : previous;
}

/** Every bundle of takeable events, one a provision. */
function bundlesOf(takeable: readonly Candidate[], widest = Number.POSITIVE_INFINITY) {
  return subsets(takeable).filter((bundle) => {
    const homes = new Set(bundle.map(({ event }) => event.slice(0, event.indexOf('.'))));
    return bundle.length > 0 && bundle.length <= widest && homes.size === bundle.length;
  });
}

function taken(at: UnderWay, bundle: readonly Candidate[]): UnderWay {
  const chosen = bundle.map(({ event, term }) => [event.slice(0, event.indexOf('.')), term]);
  return {
    ...at,
    ordering: [...at.ordering, bundle.map(({ event }) => event)],
    terms: { ...at.terms, ...(Object.fromEntries(chosen) as Package) },
  };
}
