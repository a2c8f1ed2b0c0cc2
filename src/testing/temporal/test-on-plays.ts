import fc from 'fast-check';
import type { Talks } from '../../machine/talks.js';
import type { Condition } from '../../model/condition.js';
import type { Negotiation } from '../../model/negotiation.js';
import { fullNames, withEvents } from '../../rules/canonical.js';
import { holds } from '../../rules/conditions.js';
import { outset, stepsOf } from '../../rules/course.js';
import { arbPlay } from '../arbitraries/play.js';
import { checkName, checkOptions, type KnownOptions } from '../known-options.js';
import { type Play, type PlayDrawing, playDrawing } from '../play/play.js';
import { fastCheckParameters, type RunParameters } from '../run/parameters.js';
import { withStatement } from './decide.js';
import { type Statement, statementKinds } from './statement.js';
import { watchTypes } from './watches.js';

/** Which plays are drawn, and which of them count. */
export interface OnPlaysOptions extends PlayDrawing, Omit<RunParameters, 'path'> {
  /** The most moves of a play; by default 40, or eight an event where there are more than five. */
  readonly moves?: number;
  /**
   * `settled`, the default: plays that were settled, the orderings of which `decide` speaks if nothing was
   * conceded. `all`: every state of every play, and for `eventually` and `leadsTo` plays that are over, however they ended.
   */
  readonly counting?: 'settled' | 'all';
}

const onPlaysOptions: KnownOptions<OnPlaysOptions> = {
  ...playDrawing,
  seed: true,
  runs: true,
  moves: true,
  counting: true,
};

/** What plays say of a statement. */
export interface OnPlays {
  readonly statement: Statement;
  /** Shown or refuted where `shownBy` is a play; else what was not refuted, or for `sometimes` not seen. */
  readonly holds: boolean;
  /** Whether the answer rests on the plays drawn alone, and another may be true: where no play settles it. */
  readonly bounded: boolean;
  /** How many plays counted, until one settled the statement; with 0 the answer says nothing. */
  readonly plays: number;
  /** How many states these passed through. */
  readonly states: number;
  /** The shortest play found that shows a `sometimes`, or refutes any other. */
  readonly shownBy: Play | null;
}

/**
 * Tests a statement on plays of the table drawn at random, concessions, walk-outs and all, where `decide` decides it
 * over feasible orderings. It passes over what was not drawn, and says so by `bounded`.
 * @throws RangeError where the statement, the options or the parameters do not fit the negotiation.
 * @example
 * const { holds, bounded, plays } = testOnPlays(talks, always({ not: { done: 'strike' } }), { runs: 500 });
 */
export function testOnPlays(
  negotiation: Negotiation,
  statement: Statement,
  options: OnPlaysOptions = {},
): OnPlays {
  checkOptions('the options of testOnPlays', options, onPlaysOptions);
  const { seed, runs, counting = 'settled', ...drawing } = options;
  checkName('counting', counting, ['settled', 'all']);
  checkName('statement.kind', statement.kind, statementKinds);
  withStatement(negotiation, statement, [...(drawing.types ?? []), ...watchTypes]);
  const inFull = statementInFull(statement, negotiation);
  const seen = { plays: 0, states: 0, settled: false };
  const property = fc.property(arbPlay(negotiation, drawing), ({ end }) => {
    if (!counts(end, inFull, counting)) return true;
    const states = statesOf(end, inFull);
    if (!seen.settled) {
      seen.plays += 1;
      seen.states += states.length;
    }
    const settles = isSettledBy(states, inFull);
    seen.settled ||= settles;
    return !settles;
  });
  const given = {
    ...(seed === undefined ? {} : { seed }),
    ...(runs === undefined ? {} : { runs }),
  };
  const run = fc.check(property, fastCheckParameters(given));
  if (run.errorInstance !== null && !seen.settled) throw run.errorInstance;
  const [shownBy = null] = run.counterexample ?? [];
  const shown = shownBy !== null;
  return {
    statement,
    holds: statement.kind === 'sometimes' ? shown : !shown,
    bounded: !shown,
    plays: seen.plays,
    states: seen.states,
    shownBy,
  };
}

/** Whether a play says something about a statement: one that ends too early says nothing of what is to come. */
function counts({ status }: Talks, { kind }: Statement, counting: 'settled' | 'all'): boolean {
  if (counting === 'settled') return status.kind === 'settled';
  return kind === 'always' || kind === 'sometimes' || status.kind !== 'open';
}

/** What the conditions of a statement, the one or the two, come to at each state of the talks. */
function statesOf({ bundles, terms }: Talks, statement: Statement) {
  const moments = [outset, ...stepsOf(bundles, terms).map(({ after }) => after)];
  const { condition, then } = conditionsOf(statement);
  return moments.map((moment) => ({
    condition: holds(condition, moment),
    then: holds(then, moment),
  }));
}

function conditionsOf(statement: Statement): { condition: Condition; then: Condition } {
  if (statement.kind === 'leads-to') return { condition: statement.first, then: statement.then };
  return { condition: statement.condition, then: statement.condition };
}

/** Whether these states show a `sometimes`, or refute any other. */
function isSettledBy(states: ReturnType<typeof statesOf>, { kind }: Statement): boolean {
  switch (kind) {
    case 'always':
      return states.some(({ condition }) => !condition);
    case 'eventually':
      return !states.some(({ condition }) => condition);
    case 'sometimes':
      return states.some(({ condition }) => condition);
    case 'leads-to':
      return states.some(
        ({ condition }, place) => condition && !states.slice(place).some(({ then }) => then),
      );
  }
}

function statementInFull(statement: Statement, negotiation: Negotiation): Statement {
  const inFull = (condition: Condition) => withEvents(condition, fullNames(negotiation));
  if (statement.kind !== 'leads-to') {
    return { ...statement, condition: inFull(statement.condition) };
  }
  return { ...statement, first: inFull(statement.first), then: inFull(statement.then) };
}
