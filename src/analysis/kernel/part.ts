import { eventsOf, isGlobal, type Piece } from './piece.js';
import { mostEvents } from './words.js';

/** Some events of a package, or all, and what is asked of them. Events go by their index in it. */
export interface Part {
  /** Ascending. */
  readonly events: readonly number[];
  readonly pieces: readonly Piece[];
  /** For each event of the package the one of its provision's previous stage, where there is one. */
  readonly previousStage: readonly (number | undefined)[];
}

/** Whether the tables of a part have room for its events. */
export function fits({ events }: Part): boolean {
  return events.length <= mostEvents;
}

/**
 * Whether the kernel has room for each part of a whole, and for one that looks at the bundles of all
 * beside the others.
 */
export function areCountedApart(whole: Part, parts: readonly Part[]): boolean {
  return fits(whole) || (parts.every(fits) && !parts.some(looksAtAll));
}

/** Whether demands of a part look at the bundles of all. */
export function looksAtAll({ pieces }: Part): boolean {
  return pieces.some(isGlobal);
}

/**
 * The part of the events that some demand speaks of, with the stages before them. No demand is
 * broken by putting all others at the end, one by one, and none needs them.
 */
export function spokenOf(whole: Part): Part {
  const { events, pieces, previousStage } = whole;
  const isSpokenOf = previousStage.map(() => false);
  for (const piece of pieces) {
    const own = eventsOf(piece);
    for (let at = 0; at < own.length; at += 1) isSpokenOf[own[at] as number] = true;
  }
  // A stage comes after the one before it, so that each is met before the one that it brings in.
  for (let event = previousStage.length - 1; event >= 0; event -= 1) {
    const stage = previousStage[event];
    if (stage !== undefined && isSpokenOf[event] === true) isSpokenOf[stage] = true;
  }
  return { events: events.filter((event) => isSpokenOf[event]), pieces, previousStage };
}

/**
 * The parts that no demand ties together; one where bundles of a bounded width tie all events.
 * Events for which the bundles of all count are in one part.
 */
export function partsOf(whole: Part, widest: number): readonly Part[] {
  const { events, pieces } = whole;
  if (events.length === 0 || (widest !== 1 && widest < events.length)) return [whole];
  const groups = tiedBy(whole);
  const parts = new Map<Group, { readonly events: number[]; readonly pieces: Piece[] }>();
  for (const event of events) {
    const group = groups[event] as Group;
    const part = parts.get(group) ?? { events: [], pieces: [] };
    part.events.push(event);
    parts.set(group, part);
  }
  for (const piece of pieces) {
    const [event = -1] = eventsOf(piece);
    const group = groups[event];
    if (group !== undefined) parts.get(group)?.pieces.push(piece);
  }
  return Array.from(parts.values(), (part) => ({ ...whole, ...part }));
}

type Group = readonly number[];

/** For each event those that demands tie it to, as one and the same list for all of them. */
function tiedBy({ events, pieces, previousStage }: Part): readonly (Group | undefined)[] {
  const groups: (number[] | undefined)[] = [];
  for (const event of events) groups[event] = [event];
  const tie = (tied: readonly number[]) => {
    let one: number[] | undefined;
    for (const event of tied) {
      const other = groups[event];
      if (other === undefined || other === one) continue;
      const [large, small] =
        one === undefined || other.length > one.length ? [other, one] : [one, other];
      for (const each of small ?? []) {
        groups[each] = large;
        large.push(each);
      }
      one = large;
    }
  };
  for (const [event, stage] of previousStage.entries())
    if (stage !== undefined) tie([stage, event]);
  for (const piece of pieces) tie(eventsOf(piece));
  tie(pieces.filter(isGlobal).flatMap(eventsOf));
  return groups;
}
