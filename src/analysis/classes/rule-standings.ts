import type { Mask } from '../program/mask.js';
import type { Table } from './residual.js';
import { broken, type FormStanding, residualsIn, silent, standingAfter } from './standing.js';

/**
 * How much of a rule is asked for: a degree, so that any of its forms 0 to that degree will do and
 * packages are told apart by what is left of these; or every form on its own account.
 */
export type Asked = number | 'every form';

/** A rule that no further choice can break, of which nothing is left. */
export const done = 0;
/** A rule that is broken on its terms, in every form that was asked for. */
export const hopeless = -1;

/** How rules stand, each standing by number: `done`, `hopeless`, or one with something left. */
export interface RuleStandings {
  /** How a rule of these forms stands before any choice. */
  first(forms: readonly FormStanding[], asked: Asked): number;
  /** How it stands once a provision goes one way. */
  after(standing: number, place: number, way: number): number;
  /** The provisions, by place, that are still asked for. */
  open(standing: number): Mask;
  /** The forms that are left. */
  forms(standing: number): readonly FormStanding[];
}

interface Rest {
  readonly forms: readonly FormStanding[];
  readonly asked: Asked;
}

export function ruleStandings(table: Table): RuleStandings {
  const nothing = { forms: [], asked: 0, open: 0n };
  const rests: (Rest & { readonly open: Mask })[] = [nothing];
  const restAt = (standing: number) => rests[standing] ?? nothing;
  const numbers = new Map<string, number>();
  const numberOf = (rest: Rest | typeof done | typeof hopeless): number => {
    if (typeof rest === 'number') return rest;
    const key = keyOf(rest);
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, rests.length);
    const open = rest.forms.flatMap(residualsIn).reduce((mask, each) => mask | each.open, 0n);
    return rests.push({ ...rest, open }) - 1;
  };
  return {
    first: (all, asked) => numberOf(restOf(all, asked)),
    after(standing, place, way) {
      const { forms, asked } = restAt(standing);
      const left = forms.map((form) => standingAfter(table, form, place, way));
      return numberOf(restOf(left, asked));
    },
    open: (standing) => restAt(standing).open,
    forms: (standing) => restAt(standing).forms,
  };
}

/** What is left of a rule: what no question can tell apart is made the same. */
function restOf(
  forms: readonly FormStanding[],
  asked: Asked,
): Rest | typeof done | typeof hopeless {
  const satisfied = forms.indexOf(silent);
  if (asked === 'every form') {
    // Forms softer than one that is satisfied anyway are never needed.
    if (satisfied === 0) return done;
    return { forms: satisfied < 0 ? forms : forms.slice(0, satisfied + 1), asked };
  }
  if (satisfied >= 0) return done;
  const possible = forms.filter((form) => form !== broken);
  return possible.length === 0 ? hopeless : { forms: possible, asked };
}

function keyOf({ forms, asked }: Rest): string {
  const written = forms.map(({ when, needed, besides }) => {
    const more = besides?.map(({ id }) => id).join();
    return `${when.id} ${needed.id} ${more ?? '-'}`;
  });
  return `${asked === 'every form'} ${written.join(';')}`;
}
