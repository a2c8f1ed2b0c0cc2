import type { Condition } from '../../model/condition.js';

/**
 * Something said about the course of talks: about every state that an ordering passes through, the
 * start with nothing done and the completion among them.
 */
export type Statement =
  /** In every ordering, at every state. */
  | { readonly kind: 'always'; readonly condition: Condition }
  /** In every ordering, at some state. */
  | { readonly kind: 'eventually'; readonly condition: Condition }
  /** In some ordering, at some state. */
  | { readonly kind: 'sometimes'; readonly condition: Condition }
  /** In every ordering: wherever the first holds, the second holds there or later. */
  | { readonly kind: 'leads-to'; readonly first: Condition; readonly then: Condition };

export const statementKinds = [
  'always',
  'eventually',
  'sometimes',
  'leads-to',
] as const satisfies readonly Statement['kind'][];

/** In every ordering, at every state. */
export function always(condition: Condition): Statement {
  return { kind: 'always', condition };
}

/** In every ordering, at some state. */
export function eventually(condition: Condition): Statement {
  return { kind: 'eventually', condition };
}

/** In some ordering, at some state. */
export function sometimes(condition: Condition): Statement {
  return { kind: 'sometimes', condition };
}

/** In every ordering: wherever `first` holds, `then` holds there or later. */
export function leadsTo(first: Condition, then: Condition): Statement {
  return { kind: 'leads-to', first, then };
}
