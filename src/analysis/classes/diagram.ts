import type { Form } from '../../rules/chain.js';
import type { Case } from '../case/case.js';
import { has } from '../program/mask.js';
import { type Alike, alikeIn } from './alike.js';
import { type Asking, choosingOrder } from './choosing-order.js';
import { type Place, placesOf, type Reader } from './places.js';
import { type Asked, done, hopeless, type RuleStandings, ruleStandings } from './rule-standings.js';
import { type FormStanding, residualsIn, standingOf } from './standing.js';

/** What is left of the rules after some choices, by numbers, and which provisions are in. */
export type Left = readonly number[];

/**
 * The choices of a case, provision by provision, as a decision diagram (Bryant 1986): what comes after
 * depends only on what is left of the rules, so that packages under way of which the same is left are
 * one.
 */
export interface Diagram {
  /** For each provision, in the order of the document, its choices in groups of alike ones. */
  readonly groups: readonly (readonly Alike[])[];
  /** The provisions to choose, by place, in the order of choosing; each other one has one group. */
  readonly order: readonly number[];
  /** What is left before any choice; `undefined` where there is no way on. */
  readonly start: Left | undefined;
  /** What is left once a provision goes as a group of its choices does. */
  next(left: Left, place: number, group: number): Left | undefined;
}

/** How to choose: in the order of the document, or so that few packages under way differ. */
export type ChoosingOrder = 'document' | 'narrow';

/** The diagram of a case of whose rules so much is asked. */
export function diagramOf(
  subject: Case,
  asked: readonly Asked[],
  by: ChoosingOrder = 'narrow',
): Diagram {
  return diagramsOf(subject)(asked, by);
}

/** The diagrams of one case, which have what is worked out about its rules in common. */
export function diagramsOf(
  subject: Case,
): (asked: readonly Asked[], by?: ChoosingOrder) => Diagram {
  const reader: Reader = { places: placesOf(subject.negotiation), table: new Map() };
  const places = [...reader.places.values()];
  const standings = ruleStandings(reader.table);
  const startOf = startingWith(subject, reader, standings);
  const mayBeOut = new Set(
    places.flatMap(({ index, every, included }) => (every === included ? [] : [index])),
  );
  const isKept = (index: number) => mayBeOut.has(index);
  const after = rememberedSteps(standings, places);
  return (asked, by = 'narrow') => {
    const start = startOf(asked);
    const distinct = [...new Set(start)].flatMap((each) => standings.forms(each));
    const groups = alikeIn(places, distinct.flatMap(residualsIn));
    const order = places.flatMap(({ index }) => ((groups[index]?.length ?? 0) > 1 ? [index] : []));
    const kept = order.filter(isKept);
    const open = start.filter((standing) => standings.open(standing) !== 0n);
    const asking = open.map((standing) => askingOf(standings, standing));
    const isClosed = start.includes(hopeless) || groups.some((each) => each.length === 0);
    return {
      groups,
      order: by === 'document' ? order : choosingOrder(order, asking, isKept),
      start: isClosed ? undefined : [...open, ...kept.map(() => 0)],
      next: stepsOf(after, { places, groups, asking, kept }),
    };
  };
}

/** How each rule stands before any choice. */
function startingWith(
  { negotiation, rules }: Case,
  reader: Reader,
  standings: RuleStandings,
): (asked: readonly Asked[]) => readonly number[] {
  const someOptional = negotiation.provisions.some(({ optional }) => optional === true);
  const known = new Map<Form, FormStanding>();
  const first = (form: Form): FormStanding => {
    const standing = known.get(form) ?? standingOf(reader, form, someOptional);
    known.set(form, standing);
    return standing;
  };
  return (asked) =>
    rules.map(({ chain }, rule) => {
      const degree = asked[rule] ?? 0;
      if (degree !== 'every form' && degree >= chain.length) return done;
      const forms = degree === 'every form' ? chain : chain.slice(0, degree + 1);
      return standings.first(forms.map(first), degree);
    });
}

function askingOf(standings: RuleStandings, standing: number): Asking {
  const closes = standings.forms(standing).every(({ besides }) => besides === undefined);
  return { places: standings.open(standing), closes };
}

interface Steps {
  readonly places: readonly Place[];
  readonly groups: Diagram['groups'];
  /** The rules that ask for choices: the first entries of what is left. */
  readonly asking: readonly Asking[];
  /** The provisions, by place, that may be left out: the other entries say which are in. */
  readonly kept: readonly number[];
}

function stepsOf(after: RuleStandings['after'], { places, groups, asking, kept }: Steps) {
  const touched = places.map(({ index }) => placesAsking(asking, index));
  const ways = groups.map((each, index) =>
    each.map(([first]) => places[index]?.choices.indexOf(first) ?? 0),
  );
  return (left: Left, place: number, group: number): Left | undefined => {
    const next = [...left];
    const way = ways[place]?.[group] ?? 0;
    for (const rule of touched[place] ?? []) {
      const standing = left[rule] ?? done;
      if (standing === done) continue;
      const then = after(standing, place, way);
      if (then === hopeless) return undefined;
      next[rule] = then;
    }
    const slot = kept.indexOf(place);
    if (slot >= 0) next[asking.length + slot] = has(places[place]?.included ?? 0n, way) ? 1 : 2;
    return next;
  };
}

function placesAsking(asking: readonly Asking[], place: number): readonly number[] {
  return asking.flatMap(({ places }, rule) => (has(places, place) ? [rule] : []));
}

/** The steps of one rule, each worked out once. */
function rememberedSteps(standings: RuleStandings, places: readonly Place[]) {
  const known = new Map<number, number>();
  const widest = Math.max(1, ...places.map(({ choices }) => choices.length));
  return (standing: number, place: number, way: number): number => {
    const key = (standing * places.length + place) * widest + way;
    const before = known.get(key);
    if (before !== undefined) return before;
    const next = standings.after(standing, place, way);
    known.set(key, next);
    return next;
  };
}
