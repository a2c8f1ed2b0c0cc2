import type fc from 'fast-check';
import type { Negotiation } from '../../model/negotiation.js';
import { arbPick } from '../draw/picks.js';
import { arbUpTo } from '../draw/up-to.js';
import { checkOptions, checkWhole } from '../known-options.js';
import { movesFor } from '../play/moves-for.js';
import {
  type Play,
  type PlayDrawing,
  picksPerMove,
  playBy,
  playDrawing,
  startOf,
} from '../play/play.js';

/**
 * Plays of the table, legal moves only unless `illegal` mixes others in, most of which lead on, so that a good share
 * settles; of up to `moves` moves, by default 40, or eight an event where there are more than five. They shrink to fewer
 * moves, and each to the first that is open.
 * @throws RangeError where the options do not fit the negotiation.
 */
export function arbPlay(
  negotiation: Negotiation,
  options: PlayDrawing & { readonly moves?: number } = {},
): fc.Arbitrary<Play> {
  checkOptions('the options of arbPlay', options, { ...playDrawing, moves: true });
  const { moves = movesFor(negotiation), ...drawing } = options;
  checkWhole('moves', moves, 1);
  const { illegal = 0 } = drawing;
  if (!(illegal >= 0 && illegal <= 100)) {
    throw new RangeError(`illegal is ${illegal}: give how many of a hundred moves, from 0 to 100.`);
  }
  startOf(negotiation, drawing);
  return arbUpTo(moves * picksPerMove, arbPick).map((picks) => playBy(negotiation, picks, drawing));
}
