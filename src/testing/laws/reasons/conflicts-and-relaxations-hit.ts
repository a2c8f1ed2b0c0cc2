import { broken, kept, optionsOf, verdictOn } from '../answers.js';
import { law } from '../law.js';

type Sets = readonly (readonly string[])[];

/** Each list follows from the other. Exercised where there are two conflicts, or one of two rules. */
export const conflictsAndRelaxationsHit = law(
  {
    id: 'conflicts-and-relaxations-hit',
    says: 'Conflicts and relaxations are each other’s minimal hitting sets.',
    failure: 'A conflict or a relaxation is missing, or one is listed that is none.',
  },
  (instance, subject) => {
    const analysis = verdictOn(instance.negotiation, optionsOf(instance, subject));
    if (analysis.status === 'feasible' || !analysis.complete) return kept(false);
    const conflicts = analysis.conflicts.map(({ rules }) => rules);
    const relaxations = analysis.relaxations.map(({ rules }) => rules);
    const hit = text(hittingSets(conflicts)) === text(relaxations);
    if (!hit || text(hittingSets(relaxations)) !== text(conflicts)) {
      return broken(`conflicts ${text(conflicts)}, relaxations ${text(relaxations)}`);
    }
    return kept(conflicts.length > 1 || conflicts.some((rules) => rules.length > 1));
  },
  { feasible: false },
);

/** The minimal sets that meet each of these (Berge, Hypergraphs, 1989: one set after the other). */
function hittingSets(sets: Sets): Sets {
  return sets.reduce<Sets>(
    (hitting, set) => {
      const wider = hitting.flatMap((each) =>
        set.some((item) => each.includes(item)) ? [each] : set.map((item) => [...each, item]),
      );
      return minimal(wider);
    },
    [[]],
  );
}

function minimal(sets: Sets): Sets {
  return sets.filter(
    (set, at) =>
      !sets.some((other, place) => {
        const within = other.every((item) => set.includes(item));
        return within && (other.length < set.length || place < at);
      }),
  );
}

function text(sets: Sets): string {
  return sets
    .map((set) => set.toSorted().join('+'))
    .sort()
    .join(' | ');
}
