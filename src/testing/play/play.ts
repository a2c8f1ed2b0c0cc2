import type { Move } from '../../machine/move.js';
import type { TalksOptions } from '../../machine/options.js';
import { startTalks } from '../../machine/start-talks.js';
import type { Talks } from '../../machine/talks.js';
import { type Transition, transition } from '../../machine/transition.js';
import type { Negotiation } from '../../model/negotiation.js';
import type { AnyRuleType } from '../../rules/rule-type.js';
import { chooser, type Picks } from '../draw/picks.js';
import { type KnownOptions, talksOptions } from '../known-options.js';
import { chooseAny, chooseLegal } from './drawn-move.js';

/** One move that was tried. */
export interface Tried {
  readonly before: Talks;
  readonly move: Move;
  readonly outcome: Transition;
}

/** Talks from the start, with every move that was tried, refused ones too. */
export interface Play {
  readonly start: Talks;
  readonly tried: readonly Tried[];
  readonly end: Talks;
}

/** How plays are drawn. */
export interface PlayDrawing extends TalksOptions {
  /** How many of a hundred moves are any at all, legal or not; none by default. */
  readonly illegal?: number;
  /** Rule types of your own. */
  readonly types?: readonly AnyRuleType[];
}

export const playDrawing: KnownOptions<PlayDrawing> = {
  ...talksOptions,
  illegal: true,
  types: true,
};

/** How many picks choose one move. */
export const picksPerMove = 6;

/**
 * Talks before the first move of a play.
 * @throws RangeError where the options do not fit the negotiation.
 */
export function startOf(negotiation: Negotiation, { illegal: _, ...options }: PlayDrawing): Talks {
  return startTalks(negotiation, options);
}

/** The play that the picks choose: a move for each so many of them, until the talks are over. */
export function playBy(negotiation: Negotiation, picks: Picks, drawing: PlayDrawing): Play {
  const { illegal = 0, types } = drawing;
  const own = types === undefined ? {} : { types };
  const start = startOf(negotiation, drawing);
  const tried: Tried[] = [];
  let talks = start;
  for (let place = 0; place < picks.length; place += picksPerMove) {
    const choose = chooser(picks, place);
    const wild = choose.below(100) >= 100 - illegal;
    const move = wild ? chooseAny(talks, choose) : chooseLegal(talks, choose, types);
    if (move === undefined) break;
    const outcome = transition(talks, move, own);
    tried.push({ before: talks, move, outcome });
    if (outcome.ok) talks = outcome.state;
  }
  return { start, tried, end: talks };
}
