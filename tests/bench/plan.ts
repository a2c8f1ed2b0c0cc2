import type { Job } from './job.js';

/** How much of the benchmark is run. */
export interface Plan {
  readonly seeds: readonly number[];
  /** How often each measurement is made, in turn with the others. */
  readonly rounds: number;
  /** How long a call is repeated, in milliseconds. */
  readonly milliseconds: number;
  /** After how many milliseconds the library, and the C++ kernel, are given up. */
  readonly cap: number;
  /** The same for the others. */
  readonly rivalCap: number;
}

export const wholePlan: Plan = {
  seeds: [1, 2, 3],
  rounds: 2,
  milliseconds: 250,
  cap: 8_000,
  rivalCap: 10_000,
};

export const quickPlan: Plan = {
  seeds: [1],
  rounds: 1,
  milliseconds: 150,
  cap: 6_000,
  rivalCap: 2_000,
};

/**
 * What is left of a plan after so many milliseconds: on a slow or busy machine no repetitions after
 * a minute, and a single seed after three.
 */
export function planAfter(milliseconds: number, plan: Plan): Plan {
  if (milliseconds < 60_000) return plan;
  return {
    ...plan,
    rounds: 1,
    seeds: milliseconds < 180_000 ? plan.seeds : plan.seeds.slice(0, 1),
  };
}

export type Rival = 'clingo' | 'xstate' | 'walk';

/** A count to be measured against others, and the lines to reach. */
export interface CountWork {
  readonly name: string;
  readonly events: number;
  readonly density: number;
  readonly bundled: boolean;
  readonly rivals: readonly Rival[];
  /** Milliseconds, by figure. */
  readonly lines: Readonly<Record<string, number>>;
  /** The most that it may take in times of the C++ kernel. */
  readonly nativeLine?: number;
  /** How many times as long clingo should take, on every seed. */
  readonly clingoLine?: number;
  /** Left out of a quick run. */
  readonly long?: boolean;
}

const mid = { density: 1, rivals: [], lines: {} } as const;
const strict = { ...mid, bundled: false } as const;
const bundled = { ...mid, bundled: true } as const;

export const counts: readonly CountWork[] = [
  { ...strict, name: 'strict n=8', events: 8, rivals: ['clingo', 'xstate', 'walk'] },
  { ...strict, name: 'strict n=10', events: 10, rivals: ['xstate'], long: true },
  { ...strict, name: 'strict n=12', events: 12, rivals: ['clingo', 'walk'] },
  {
    ...bundled,
    name: 'bundled n=12',
    events: 12,
    rivals: ['clingo', 'walk'],
    lines: { warm: 1, cold: 10 },
    clingoLine: 200,
  },
  { ...strict, name: 'strict n=20', events: 20, lines: { warm: 10 }, nativeLine: 2 },
  { ...strict, name: 'strict n=28', events: 28, lines: { warm: 100 }, nativeLine: 2 },
  { ...bundled, name: 'bundled n=20', events: 20, lines: { warm: 60 }, nativeLine: 2 },
  { ...bundled, name: 'bundled n=24', events: 24, lines: { warm: 600 }, nativeLine: 2 },
  {
    ...bundled,
    name: 'bundled n=26',
    events: 26,
    lines: { warm: 1000 },
    nativeLine: 2,
    long: true,
  },
  {
    ...strict,
    name: 'sparse strict n=28',
    events: 28,
    density: 0.5,
    lines: { warm: 50 },
    long: true,
  },
  // Beyond 30 events, where sets take two words.
  { ...strict, name: 'sparse strict n=40', events: 40, density: 0.5, long: true },
  { ...strict, name: 'strict n=40', events: 40, long: true },
  { ...strict, name: 'dense strict n=40', events: 40, density: 2, long: true },
  { ...bundled, name: 'very dense bundled n=40', events: 40, density: 3, rivals: ['walk'] },
  { ...strict, name: 'very dense strict n=60', events: 60, density: 3, long: true },
  { ...strict, name: 'strict n=60, four rules an event', events: 60, density: 4 },
];

/** The other works, each on the task of its name. */
export interface OtherWork {
  readonly name: string;
  readonly job: Pick<Job, 'task' | 'events' | 'density' | 'bundled'>;
  readonly figures: readonly Figure[];
}

/** One figure of a work, and the line to reach where there is one. */
export interface Figure {
  readonly figure: string;
  readonly text: string;
  readonly unit: 'ms' | 'a second' | 'times';
  readonly line?: number;
}

const first: readonly Figure[] = [
  { figure: 'cold', text: 'from the document, first call', unit: 'ms' },
  { figure: 'document', text: 'from the document, warm', unit: 'ms' },
  { figure: 'warm', text: 'compiled, warm', unit: 'ms', line: 0.1 },
];

export const others: readonly OtherWork[] = [
  ...[12, 20, 28].map((events) => ({
    name: `first ordering n=${events}`,
    job: { task: 'first', events, density: 1, bundled: true } as const,
    figures: first,
  })),
  ...[
    { density: 0, name: 'in a chain' },
    { density: 1, name: 'in a tree' },
  ].map(({ density, name }) => ({
    name: `20 provisions of 3 terms, 40 rules on terms ${name}`,
    job: { task: 'terms', events: 20, density, bundled: true } as const,
    figures: [
      { figure: 'cold', text: 'analyze, first call', unit: 'ms' },
      { figure: 'warm', text: 'analyze, warm', unit: 'ms' },
    ] as const,
  })),
  {
    name: 'list and draw, strict n=14',
    job: { task: 'list', events: 14, density: 1, bundled: false },
    figures: [
      { figure: 'listed', text: 'listed', unit: 'a second', line: 10_000_000 },
      { figure: 'drawn', text: 'drawn, once numbered', unit: 'a second', line: 1_000_000 },
      { figure: 'taken', text: 'taken by number', unit: 'a second' },
      { figure: 'ranked', text: 'numbering them all', unit: 'ms' },
    ],
  },
  {
    name: 'draw, bundled, 20 provisions under 3 rules',
    job: { task: 'draw', events: 20, density: 0, bundled: true },
    figures: [
      { figure: 'drawn', text: 'drawn, once numbered', unit: 'a second' },
      { figure: 'ranked', text: 'numbering them all, first call', unit: 'ms' },
    ],
  },
  {
    name: 'first conflict n=12, 40 rules',
    job: { task: 'conflict', events: 12, density: 1, bundled: true },
    figures: [{ figure: 'warm', text: 'from the document, warm', unit: 'ms', line: 2 }],
  },
  {
    name: 'all conflicts and relaxations n=12, 40 rules',
    job: { task: 'conflicts', events: 12, density: 1, bundled: true },
    figures: [
      { figure: 'cold', text: 'from the document, first call', unit: 'ms' },
      { figure: 'warm', text: 'from the document, warm', unit: 'ms', line: 100 },
      {
        figure: 'whole',
        text: 'analyze, at most 1,000 softened relaxations and what each opens',
        unit: 'ms',
      },
    ],
  },
  {
    name: 'moves at the table, n=20',
    job: { task: 'steps', events: 20, density: 1, bundled: true },
    figures: [
      { figure: 'transition', text: 'public transitions', unit: 'a second' },
      { figure: 'inner', text: 'moves on talks of one’s own', unit: 'a second' },
      { figure: 'boardgame', text: 'boardgame.io takes, of a transition', unit: 'times', line: 1 },
      { figure: 'xstate', text: 'XState takes, of a transition', unit: 'times', line: 1 },
      {
        figure: 'hand',
        text: 'by hand it takes, of talks of one’s own',
        unit: 'times',
        line: 1 / 3,
      },
    ],
  },
];
