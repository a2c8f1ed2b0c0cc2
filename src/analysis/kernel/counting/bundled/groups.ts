import { blocksOf } from '../../blocks.js';
import { closed } from '../../closed.js';
import type { Tables } from '../../tables.js';
import {
  addTo,
  among,
  areSame,
  has,
  meet,
  membersOf,
  none,
  type Sets,
  setAt,
  sizeOf,
  union,
  unionOf,
  type Words,
  wordsOf,
} from '../../words.js';

/** Events that are added to a bundle together. */
export interface Group {
  readonly events: Words;
  /** The most of them that one bundle can hold. */
  readonly width: number;
  /** In how many ways some of them can be added, at most. */
  readonly parts: number;
  /** The events in sets that are added at once or not at all; `undefined` where each is by itself. */
  readonly blocks: readonly Words[] | undefined;
}

/**
 * An order of the events in which any bundle can be put together, a group at a time: an event comes
 * before those that have to be done before its bundle, and after those that have to be done once its
 * bundle took effect. Then each can be judged when it is added: what was added so far cannot have
 * changed the former, and what is added later cannot change the latter. Events that no order tells
 * apart are one group, and so are neighbours of which no bundle holds two.
 */
export function groupsInOrder(tables: Tables, earlier: Sets): readonly Group[] {
  const later = closed(laterOf(tables, earlier));
  const groups: Group[] = [];
  const blocks = blocksOf(tables);
  let rest = knotsOf(tables.full, later, earlier).map((knot) => inBlocks(knot, blocks));
  while (rest.length > 0) {
    const ready = rest.filter(({ events }) =>
      rest.every((other) => other.events === events || !meet(laterThan(later, other), events)),
    );
    const last = groups.at(-1);
    const fitting = last && ready.find((one) => areJoined(earlier, last, one));
    const next = fitting ?? ready[0];
    if (next === undefined) throw new Error('Knots follow each other in a circle; they cannot.');
    if (fitting === undefined || last === undefined) groups.push(next);
    else groups.splice(-1, 1, joined(last, next));
    rest = rest.filter((one) => one !== next);
  }
  return groups;
}

function joined(a: Group, b: Group): Group {
  return {
    events: union(a.events, b.events),
    width: Math.max(a.width, b.width),
    parts: a.parts + b.parts,
    blocks: undefined,
  };
}

/** Whether two groups go as one: where no bundle holds events of both, and no events go as a block. */
function areJoined(earlier: Sets, a: Group, b: Group): boolean {
  return !a.blocks && !b.blocks && neverMeet(earlier, a.events, b.events);
}

/** A group with those of its events as a block that are taken at once or not at all. */
function inBlocks(group: Group, all: readonly Words[] | undefined): Group {
  const blocks = all?.filter((block) => meet(block, group.events)) ?? [];
  const { low, high } = group.events;
  const size = sizeOf(low, high);
  if (blocks.length === 0 || blocks.length === size) return group;
  const parts = Math.min(mostParts, 2 ** blocks.length - 1);
  return { events: group.events, width: size, parts, blocks };
}

/** The events in sets of those of which each must not be added before the other. */
function knotsOf(full: Words, later: Sets, earlier: Sets): readonly Group[] {
  const knots: Words[] = [];
  for (const event of membersOf(full)) {
    const others = membersOf(among(setAt(later, event), full)).filter((other) =>
      has(setAt(later, other), event),
    );
    const knot = union(wordsOf(others), wordsOf([event]));
    if (!knots.some((other) => areSame(other, knot))) knots.push(knot);
  }
  return knots.map((events) => {
    const rows = rowsOf(membersOf(events), earlier);
    const parts = rows.reduce((product, row) => product * (row.length + 1), 1) - 1;
    return { events, width: rows.length, parts: Math.min(mostParts, parts), blocks: undefined };
  });
}

/** There are never more sets than that to come from: they would not fit into memory. */
const mostParts = 2 ** 32;

/** The events in rows, of none of which a bundle can hold two: each must be done before the next. */
function rowsOf(events: readonly number[], earlier: Sets): readonly (readonly number[])[] {
  const sizeBefore = (event: number) => {
    const { low, high } = setAt(earlier, event);
    return sizeOf(low, high);
  };
  const rows: number[][] = [];
  for (const event of [...events].sort((a, b) => sizeBefore(a) - sizeBefore(b))) {
    const row = rows.find((each) => has(setAt(earlier, event), each.at(-1) ?? event));
    if (row === undefined) rows.push([event]);
    else row.push(event);
  }
  return rows;
}

function laterThan(later: Sets, { events }: Group): Words {
  return membersOf(events).reduce((all, event) => union(all, setAt(later, event)), none);
}

/** Whether no bundle holds events of both sets. */
function neverMeet(earlier: Sets, some: Words, others: Words): boolean {
  return membersOf(some).every((one) =>
    membersOf(others).every((other) => areRelated(earlier, one, other)),
  );
}

/** Whether one of two events must be done before the other. */
function areRelated(earlier: Sets, one: number, other: number): boolean {
  return has(setAt(earlier, one), other) || has(setAt(earlier, other), one);
}

/** For each event those that must not be added to a bundle before it. */
function laterOf(tables: Tables, earlier: Sets): Sets {
  const { before, closing, company, gates, checks, apart } = tables;
  const later = before.map((word, at) => word | (closing[at] as number));
  const needed = Int32Array.from(company);
  for (const gate of gates) link(later, gate, unionOf(gate.clauses));
  for (const check of checks) link(needed, check, unionOf(check.clauses));
  for (let event = 0; 2 * event < needed.length; event += 1) {
    link(later, setAt(needed, event), wordsOf([event]));
  }
  for (let place = 0; 2 * place < apart.length; place += 1) {
    const events = membersOf(setAt(apart, place));
    for (const event of events) {
      const others = events.filter((other) => !areRelated(earlier, event, other));
      addTo(later, event, wordsOf(others));
    }
  }
  return later;
}

/** Adds a set to the entry of each event. */
function link(entries: Sets, events: Words, set: Words): void {
  for (const event of membersOf(events)) addTo(entries, event, set);
}
