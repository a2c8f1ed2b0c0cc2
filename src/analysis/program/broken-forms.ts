import { holdsAtEnd, initialState, nextState } from '../../rules/asked.js';
import { type Mask, maskOf } from './mask.js';
import { momentOf, stepOf } from './moments.js';
import type { Program, Watch } from './program.js';
import { stepTest } from './step-test.js';

/** For each rule of a program, by index, which of its forms an ordering breaks. */
export function brokenForms(program: Program, ordering: readonly Mask[]): readonly Mask[] {
  return program.watches.map((chain) =>
    maskOf(chain.flatMap((watch, form) => (isBroken(program, watch, ordering) ? [form] : []))),
  );
}

function isBroken(program: Program, watch: Watch, ordering: readonly Mask[]): boolean {
  const tests = watch.constraints.map(stepTest);
  const impossible = watch.constraints.some((each) => each.kind === 'impossible');
  let state = watch.monitored && initialState(watch.monitored);
  let before = 0n;
  let previous = 0n;
  for (const [index, bundle] of ordering.entries()) {
    const position = index + 1;
    if (tests.some((test) => test(before, bundle, before | bundle, position))) return true;
    if (watch.monitored && state !== undefined) {
      const step = stepOf(program, { before, bundle, previous, position });
      state = nextState(watch.monitored, state, step);
      if (state === undefined) return true;
    }
    before |= bundle;
    previous = bundle;
  }
  if (watch.monitored === undefined || state === undefined) return impossible;
  const ending = { moment: momentOf(program, before), bundles: ordering.length };
  return !holdsAtEnd(watch.monitored, state, ending);
}
