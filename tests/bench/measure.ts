import type { Children } from './children.js';
import type { Job, Outcome } from './job.js';
import type { Native } from './native.js';
import type { CountWork, OtherWork, Plan, Rival } from './plan.js';
import { middle, type Reading } from './reading.js';
import { median, timed } from './timing.js';

/** A figure a seed: `undefined` where it was not measured. */
export type Figures = readonly (Reading | undefined)[];

/** What one count took, by who counted; a figure a seed each. */
export interface CountResult {
  readonly work: CountWork;
  readonly answers: readonly string[];
  readonly cold: Figures;
  readonly document: Figures;
  readonly warm: Figures;
  readonly native: Figures;
  readonly rivals: Readonly<Record<Rival, Figures>>;
}

/** What the masks of the C++ kernel have room for. */
const nativeEvents = 30;

type Ask = () => Outcome | 'capped';

/** @throws Error where two give different counts for the same instance. */
export function measureCount(
  work: CountWork,
  plan: Plan,
  children: Children,
  native: Native | undefined,
): CountResult {
  const runs = plan.seeds.map((seed) => {
    const job: Job = { ...work, task: 'count', seed, milliseconds: plan.milliseconds };
    const rival = (task: Rival): Ask | undefined =>
      work.rivals.includes(task)
        ? () => children.measure({ ...job, task }, plan.rivalCap)
        : undefined;
    const own = rounds(plan, [
      () => children.measure(job, plan.cap),
      native && work.events <= nativeEvents ? () => native.measure(job, plan.cap) : undefined,
    ]);
    const one = { ...plan, rounds: 1 };
    const [clingo, xstate, walk] = rounds(one, [rival('clingo'), rival('xstate'), rival('walk')]);
    const [library, cpp] = own;
    const all = { library, cpp, clingo, xstate, walk };
    return { all, answer: agreed(`${work.name}, seed ${seed}`, all) };
  });
  const figures = (who: keyof (typeof runs)[number]['all'], figure: string): Figures => {
    const cap = who === 'library' || who === 'cpp' ? plan.cap : plan.rivalCap;
    return runs.map(({ all }) => medianOf(all[who] ?? [], figure, cap));
  };
  return {
    work,
    answers: runs.map(({ answer }) => answer),
    cold: figures('library', 'cold'),
    document: figures('library', 'document'),
    warm: figures('library', 'warm'),
    native: figures('cpp', 'warm'),
    rivals: {
      clingo: figures('clingo', 'total'),
      xstate: figures('xstate', 'total'),
      walk: figures('walk', 'warm'),
    },
  };
}

/** What another work gave: an answer a seed, and for each of its figures the middle one. */
export interface OtherResult {
  readonly work: OtherWork;
  readonly answers: readonly string[];
  readonly figures: readonly (Reading | undefined)[];
}

export function measureOther(work: OtherWork, plan: Plan, children: Children): OtherResult {
  const runs = plan.seeds.map((seed) => {
    const job: Job = { ...work.job, seed, milliseconds: plan.milliseconds };
    const [outcomes = []] = rounds(plan, [() => children.measure(job, plan.cap)]);
    return { outcomes, answer: agreed(`${work.name}, seed ${seed}`, { outcomes }) };
  });
  return {
    work,
    answers: runs.map(({ answer }) => answer),
    figures: work.figures.map(({ figure }) =>
      middle(runs.map(({ outcomes }) => medianOf(outcomes, figure, plan.cap))),
    ),
  };
}

const long = 1500;

/** Asks each in turn, as often as planned; whoever took long is not asked again. */
function rounds(
  plan: Plan,
  asks: readonly (Ask | undefined)[],
): readonly (readonly (Outcome | 'capped')[])[] {
  const answers = asks.map((): (Outcome | 'capped')[] => []);
  const closed = new Set<number>();
  for (let round = 0; round < plan.rounds; round += 1) {
    for (const [place, ask] of asks.entries()) {
      const mine = answers[place];
      if (ask === undefined || mine === undefined || closed.has(place)) continue;
      const { value, milliseconds } = timed(ask);
      mine.push(value);
      if (value === 'capped' || milliseconds > long) closed.add(place);
    }
  }
  return answers;
}

function medianOf(
  outcomes: readonly (Outcome | 'capped')[],
  figure: string,
  cap: number,
): Reading | undefined {
  if (outcomes.includes('capped')) return { value: cap, atLeast: true };
  const values = outcomes.flatMap((each) =>
    each === 'capped' ? [] : (each.figures[figure] ?? []),
  );
  return values.length === 0 ? undefined : { value: median(values), atLeast: false };
}

function agreed(
  question: string,
  all: Readonly<Record<string, readonly (Outcome | 'capped')[] | undefined>>,
): string {
  const given = Object.entries(all).flatMap(([who, outcomes]) =>
    (outcomes ?? []).flatMap((each) => (each === 'capped' ? [] : [{ who, answer: each.answer }])),
  );
  const [reference] = given;
  const other = given.find(({ answer }) => answer !== reference?.answer);
  if (reference !== undefined && other !== undefined) {
    throw new Error(
      `${question}: ${reference.who} answers ${reference.answer}, ${other.who} ${other.answer}.`,
    );
  }
  return reference?.answer ?? 'given up';
}
