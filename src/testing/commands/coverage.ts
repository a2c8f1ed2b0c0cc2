import type { Move } from '../../machine/move.js';
import type { Status } from '../../machine/talks.js';
import type { Refusal } from '../../machine/violation.js';
import { checkName } from '../known-options.js';
import type { Reference } from '../reference/reference.js';
import type { Reason } from '../reference/refusals.js';

/** The kinds of refusal that a move of the right shape can meet. */
export const refusalKinds = [
  'over',
  'not at the table',
  'out of turn',
  'nothing stands',
  'proposal stands',
  'not asked',
  'not its proposal',
  'empty bundle',
  'too wide',
  'unknown event',
  'repeated',
  'done already',
  'stage',
  'term missing',
  'unknown term',
  'idle term',
  'incomplete',
  'unknown rule',
  'not its rule',
  'not relaxable',
  'dropped already',
  'rule',
] as const satisfies readonly Exclude<Refusal['kind'], 'malformed'>[];
type RefusalKind = (typeof refusalKinds)[number];

const statuses = [
  'open',
  'settled',
  'collapsed',
  'deadlocked',
] as const satisfies readonly Status['kind'][];

/** What runs of the table have met. */
export interface TableCoverage {
  /** Moves that were made, by kind; kinds that were never made are not in it. */
  readonly made: Readonly<Partial<Record<Move['kind'], number>>>;
  /** Kinds of refusal, each with how many refused moves it stood against; 0 where it was never seen. */
  readonly refusals: Readonly<Record<RefusalKind, number>>;
  /** How many runs ended in each status; 0 where none did. */
  readonly statuses: Readonly<Record<Status['kind'], number>>;
  /** Rules, or for random negotiations their types, each with how often it was met: stood against a move or ended the talks. */
  readonly rules: Readonly<Record<string, number>>;
  /** Those of `rules` that were never met: about these, the runs say nothing. */
  readonly neverMet: readonly string[];
}

/** Gathers what runs meet. */
export interface Coverage {
  /** A run starts: these rules bind in it. */
  started(at: Reference): void;
  refused(at: Reference, reasons: readonly Reason[]): void;
  made(move: Move, after: Reference): void;
  ended(at: Reference): void;
  soFar(): TableCoverage;
}

/** A gathering of what runs meet, in which each rule goes by a name of its own or by its type’s. */
export function coverage(by: 'id' | 'type' = 'id'): Coverage {
  checkName('by', by, ['id', 'type']);
  const made: Partial<Record<Move['kind'], number>> = {};
  const refusals = zeros(refusalKinds);
  const ends = zeros(statuses);
  const rules: Record<string, number> = {};
  const count = (at: Reference, ids: readonly string[], times: number) => {
    for (const { rule } of at.seats.rules) {
      if (ids.includes(rule.id)) rules[rule[by]] = (rules[rule[by]] ?? 0) + times;
    }
  };
  return {
    started: (at) =>
      count(
        at,
        at.seats.rules.map(({ rule }) => rule.id),
        0,
      ),
    refused(at, reasons) {
      for (const kind of new Set(reasons.map(kindOf))) refusals[kind] += 1;
      count(
        at,
        reasons.flatMap((reason) => (reason.startsWith('rule ') ? [reason.slice(5)] : [])),
        1,
      );
    },
    made(move, after) {
      made[move.kind] = (made[move.kind] ?? 0) + 1;
      if (after.status.kind === 'collapsed') count(after, after.status.rules, 1);
    },
    ended({ status }) {
      ends[status.kind] += 1;
    },
    soFar: () => ({
      made: { ...made },
      refusals: { ...refusals },
      statuses: { ...ends },
      rules: { ...rules },
      neverMet: Object.keys(rules).filter((rule) => rules[rule] === 0),
    }),
  };
}

function kindOf(reason: Reason): RefusalKind {
  return refusalKinds.find((kind) => kind === reason) ?? 'rule';
}

function zeros<const K extends string>(keys: readonly K[]): Record<K, number> {
  return Object.fromEntries(keys.map((key) => [key, 0])) as Record<K, number>;
}
