import type { Choice } from '../../model/choices.js';
import type { Package } from '../../model/package.js';
import type { Case } from '../case/case.js';
import { packageOf } from '../case/packages.js';
import { chosenIn, type Junction, type PackageClass, type Way } from './classes.js';
import type { Diagram } from './diagram.js';

/** The package of that number, from 0 and below its weight, in a class. */
export function memberOf(subject: Case, { members }: PackageClass, number: bigint): Package {
  const { groups, order } = members.diagram;
  let rest = number;
  const take = (alike: readonly Choice[] = []): Choice => {
    const size = BigInt(alike.length);
    const choice = alike[Number(rest % size)];
    rest /= size;
    return choice;
  };
  const choices = groups.map((each, place) => (order.includes(place) ? undefined : take(each[0])));
  for (let junction = members.end; ; ) {
    const way = junction.from.find((each) => {
      const weight = weightOf(groups, each);
      if (rest < weight) return true;
      rest -= weight;
      return false;
    });
    if (way === undefined) return packageOf(subject.negotiation, choices);
    choices[way.place] = take(alikeOn(groups, way));
    junction = way.before;
  }
}

function weightOf(groups: Diagram['groups'], way: Way): bigint {
  return way.before.weight * BigInt(alikeOn(groups, way).length);
}

/** The choices by which a way goes. */
function alikeOn(groups: Diagram['groups'], { place, group }: Way): readonly Choice[] {
  return groups[place]?.[group] ?? [];
}

/** For each provision, in the order of the document, the choices that occur in a class. */
export function choicesIn({ members }: PackageClass): readonly ReadonlySet<Choice>[] {
  const { groups, order } = members.diagram;
  const found = groups.map(
    (each, place) => new Set<Choice>(order.includes(place) ? [] : (each[0] ?? [])),
  );
  for (const way of waysIn(members.end)) {
    for (const choice of alikeOn(groups, way)) found[way.place]?.add(choice);
  }
  return found;
}

/** A member in which one provision goes that way, where there is one. */
export function memberWith(
  subject: Case,
  { members: { diagram, end } }: PackageClass,
  place: number,
  choice: Choice,
): Package | undefined {
  const { groups, order } = diagram;
  const group = groups[place]?.findIndex((each) => each.includes(choice)) ?? -1;
  if (group < 0) return undefined;
  const picked = order.includes(place) ? pickedWith(end, place, group, new Set()) : end.first;
  return picked && packageOf(subject.negotiation, chosenIn(diagram, picked).with(place, choice));
}

/** A way to a junction on which a provision goes as a group does: a group for each provision. */
function pickedWith(
  { from }: Junction,
  place: number,
  group: number,
  met: Set<Junction>,
): readonly number[] | undefined {
  for (const way of from) {
    if (way.place === place && way.group === group) return way.before.first.with(place, group);
    if (way.place === place || met.has(way.before)) continue;
    met.add(way.before);
    const picked = pickedWith(way.before, place, group, met);
    if (picked !== undefined) return picked.with(way.place, way.group);
  }
  return undefined;
}

/** Every last choice on the way to a junction and to those before it, each once. */
function* waysIn(end: Junction): Generator<Way> {
  const met = new Set([end]);
  for (const junction of met) {
    for (const way of junction.from) {
      met.add(way.before);
      yield way;
    }
  }
}
