import type { Case } from '../case/case.js';
import type { Degrees } from '../program/demand.js';
import type { Side } from './comparison.js';
import type { SharedCase } from './shared-case.js';

/** Two sides as one looks from the one that has something to the other, which has it not. */
export interface View {
  readonly here: Case;
  readonly there: Case;
  readonly other: Side;
  readonly shared: SharedCase | undefined;
  /** The degrees of the shared case at which the rules here bind alone. */
  readonly hereAlone: Degrees;
  readonly thereAlone: Degrees;
}

interface Both<T> {
  readonly a: T;
  readonly b: T;
}

/** What is looked for in a, and what in b. */
export function viewsOf(
  sides: Both<Side>,
  cases: Both<Case>,
  shared: SharedCase | undefined,
): { readonly inA: View; readonly inB: View } {
  const { onlyA: a = [], onlyB: b = [] } = shared ?? {};
  return {
    inA: {
      here: cases.a,
      there: cases.b,
      other: sides.b,
      shared,
      hereAlone: a,
      thereAlone: b,
    },
    inB: {
      here: cases.b,
      there: cases.a,
      other: sides.a,
      shared,
      hereAlone: b,
      thereAlone: a,
    },
  };
}
