import { holdsAtEnd, initialState, nextState } from '../../rules/asked.js';
import type { Json } from '../../rules/monitor.js';
import type { Demands, Sentinel } from '../program/demand.js';
import { type Mask, maskOf } from '../program/mask.js';
import { momentOf, stepOf, type Taken } from '../program/moments.js';
import type { Program } from '../program/program.js';

/** What demands remember of an ordering so far; both lists as the demands' `eitherOf` and `asked`. */
export interface Memory {
  /** For each rule with several forms, which of them are broken. */
  readonly broken: readonly Mask[];
  /** For each monitor its state; `undefined` once its form is broken. */
  readonly monitors: readonly (Json | undefined)[];
}

/** How memory goes on, bundle by bundle. */
export interface Memories {
  readonly initial: Memory;
  /** The memory after a bundle, or `undefined` where the bundle breaks a demand. */
  next(memory: Memory, taken: Taken): Memory | undefined;
  holdsAtEnd(memory: Memory, done: Mask, bundles: number): boolean;
  /** What of it tells two states with the same events done apart. */
  key(memory: Memory, state: { readonly previous: Mask; readonly bundles: number }): string;
}

export function memoriesOf(program: Program, demands: Demands): Memories {
  const { asked, firmlyAsked, eitherOf } = demands;
  /** For each rule with several forms all of them: a rule is broken once these are. */
  const every = eitherOf.map((forms) => maskOf(forms.keys()));
  const fails = (monitors: Memory['monitors']) =>
    firmlyAsked.some((place) => monitors[place] === undefined);
  const settle = (before: Memory['broken'], breaks: (form: Sentinel) => boolean) =>
    eitherOf.map((forms, rule) => (before[rule] ?? 0n) | maskOf(indexes(forms, breaks)));
  const lost = (broken: Memory['broken']) => broken.some((mask, rule) => mask === every[rule]);
  return {
    initial: { broken: eitherOf.map(() => 0n), monitors: asked.map(initialState) },
    next(memory, taken) {
      const monitors = advanced(program, demands, memory.monitors, taken);
      if (fails(monitors)) return undefined;
      const { before, bundle, position } = taken;
      const broken = settle(
        memory.broken,
        (form) =>
          isLost(form, monitors) ||
          form.tests.some((test) => test(before, bundle, before | bundle, position)),
      );
      return lost(broken) ? undefined : { broken, monitors };
    },
    holdsAtEnd(memory, done, bundles) {
      const ending = { moment: momentOf(program, done), bundles };
      const monitors = asked.map((watch, place) => {
        const state = memory.monitors[place];
        return state !== undefined && holdsAtEnd(watch, state, ending) ? state : undefined;
      });
      if (fails(monitors)) return false;
      return !lost(settle(memory.broken, (form) => isLost(form, monitors)));
    },
    key: (memory, { previous, bundles }) =>
      asked.length === 0
        ? memory.broken.join()
        : `${memory.broken.join()} ${previous} ${bundles} ${JSON.stringify(memory.monitors)}`,
  };
}

/** Every monitor's state after a bundle; what is broken stays so, unasked. */
function advanced(
  program: Program,
  { asked }: Demands,
  monitors: Memory['monitors'],
  taken: Taken,
): Memory['monitors'] {
  if (asked.length === 0) return monitors;
  const step = stepOf(program, taken);
  return asked.map((watch, place) => {
    const state = monitors[place];
    return state === undefined ? undefined : nextState(watch, state, step);
  });
}

function isLost(form: Sentinel, monitors: Memory['monitors']): boolean {
  return form.monitor !== undefined && monitors[form.monitor] === undefined;
}

function indexes<T>(list: readonly T[], wanted: (each: T) => boolean): number[] {
  return list.flatMap((each, index) => (wanted(each) ? [index] : []));
}
