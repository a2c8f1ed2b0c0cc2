import { checkOptions, type KnownOptions } from '../../document/problems/known-options.js';
import type { Move } from '../../machine/move.js';
import { initialTalks } from '../../machine/start-talks.js';
import { ownTalks, play } from '../../machine/step/own.js';
import { tableOf } from '../../machine/table.js';
import type { Talks } from '../../machine/talks.js';
import type { Bundle } from '../../model/package.js';
import { checkBudget, limitOptions } from '../case/options.js';
import { type Engine, engineOf } from '../engine/engine.js';
import { begun, type Meter, meterOf, type Stop, within } from '../engine/meter.js';
import { bySizeThenText, sortedTexts } from '../engine/order.js';
import { minimalSets } from '../leverage/minimal-sets.js';
import { has, type Mask, membersOf } from '../program/mask.js';
import { type PlayCase, type PlayOptions, playCase, type Reached } from './play-case.js';

/** What `pointOfNoReturn` may be told. */
export interface NoReturnOptions extends PlayOptions {
  /** The most relaxations from which the conflicts are worked out; 100 by default. */
  readonly most?: number;
}

const known: KnownOptions<NoReturnOptions> = { ...limitOptions, types: true, most: true };

/** Where talks lost their last way. */
export type NoReturn =
  /** Some feasible ordering begins with what has been taken. */
  | { readonly kind: 'open' }
  | {
      readonly kind: 'closed';
      /** The index in the log of the move that closed the last way; `null`: there was none from the start. */
      readonly step: number | null;
      readonly move: Move | null;
      /** The bundle that took effect with it. */
      readonly bundle: Bundle | null;
      /**
       * Every minimal set of rules, procedural ones too, that leave nothing feasible after it: ids sorted,
       * few first.
       */
      readonly conflicts: readonly (readonly string[])[];
      /** Whether the list is there; it is empty where the budget, or `most`, did not suffice for it. */
      readonly complete: boolean;
    }
  /** The budget ran out. */
  | { readonly kind: 'undecided'; readonly states: number; readonly why: Stop };

const defaultMost = 100;

/**
 * The bundle after which no feasible ordering was left, and the rules that closed the last way: the last
 * one that nothing conceded since has made good. Rules count as far as they were conceded at the time;
 * since a concession never takes an ordering away, only a bundle can close a way.
 * @throws RangeError where the negotiation uses a rule type that is not among `types`, or the log is not
 *   that of these talks.
 * @throws RuleTypeError where a rule type of your own throws.
 */
export function pointOfNoReturn(talks: Talks, options: NoReturnOptions = {}): NoReturn {
  checkOptions('the options of pointOfNoReturn', options, known);
  checkBudget(options);
  const timed = begun(options);
  const places = placesOf(talks, options);
  const answer = within(timed, (meter): NoReturn => {
    let closed: Closed | undefined;
    for (const place of places.toReversed()) {
      const way = wayFrom(talks, place, options);
      if (isOpen(way, meter)) break;
      closed = { place, way };
    }
    return closed === undefined ? { kind: 'open' } : told(closed, timed);
  });
  return answer.decided
    ? answer.value
    : { kind: 'undecided', states: answer.states, why: answer.why };
}

/** The table after a bundle or a concession, or, without a step, before the first move. */
interface Place {
  readonly step: number | null;
  readonly move: Move | null;
  readonly reached: Reached;
}

interface Way extends PlayCase {
  readonly engine: Engine;
}

interface Closed {
  readonly place: Place;
  readonly way: Way;
}

function placesOf(talks: Talks, { types }: PlayOptions): readonly Place[] {
  const table = tableOf(talks, types);
  const own = ownTalks(initialTalks(talks, table));
  const places: Place[] = [{ step: null, move: null, reached: reachedIn(own) }];
  for (const [step, move] of talks.log.entries()) {
    const played = play(own, move, table);
    if (!played.ok) {
      throw new RangeError(`Move ${step + 1} of the log cannot be made: it is not of these talks.`);
    }
    const changes = ['took effect', 'conceded'];
    if (played.happened.some(({ kind }) => changes.includes(kind))) {
      places.push({ step, move, reached: reachedIn(own) });
    }
  }
  return places;
}

/** A copy of what later moves would write on. */
function reachedIn({ bundles, terms, leftOut, rules }: Talks): Reached {
  const copies = Object.entries(rules).map(([id, state]) => [id, { ...state }] as const);
  return { bundles, terms, leftOut, rules: Object.fromEntries(copies) };
}

function wayFrom(talks: Talks, { reached }: Place, options: PlayOptions): Way {
  const way = playCase(talks, reached, options);
  return { ...way, engine: engineOf(way.subject) };
}

function isOpen({ engine, degrees }: Way, meter: Meter): boolean {
  return engine.isFeasible(degrees, meter);
}

function told({ place, way }: Closed, options: NoReturnOptions): NoReturn {
  const { most = defaultMost } = options;
  const { step, move, reached } = place;
  const { subject, engine, degrees, own } = way;
  const meter = meterOf(options);
  const canKeep = (kept: Mask) =>
    engine.isFeasible(
      subject.rules.map(({ chain }, rule) =>
        rule >= own || has(kept, rule) ? (degrees[rule] ?? 0) : chain.length,
      ),
      meter,
    );
  const { minimal, complete } = minimalSets(own, canKeep, most, meter);
  const ids = subject.rules.map(({ rule }) => rule.id);
  const conflicts = (complete ? hittingSets(minimal) : []).map((mask) =>
    sortedTexts(ids.filter((_, rule) => has(mask, rule))),
  );
  return {
    kind: 'closed',
    step,
    move,
    bundle: reached.bundles.at(-1) ?? null,
    conflicts: conflicts.sort(bySizeThenText),
    complete,
  };
}

/**
 * The minimal sets that meet every one of some sets: conflicts, from all relaxations (Berge, Hypergraphs,
 * 1989: set by set).
 */
function hittingSets(sets: readonly Mask[]): readonly Mask[] {
  return sets.reduce<readonly Mask[]>(
    (found, set) => {
      const wider = found.flatMap((one) =>
        (one & set) !== 0n ? [one] : membersOf(set).map((bit) => one | (1n << BigInt(bit))),
      );
      const distinct = [...new Set(wider)];
      return distinct.filter(
        (one) => !distinct.some((other) => other !== one && (one & other) === other),
      );
    },
    [0n],
  );
}
