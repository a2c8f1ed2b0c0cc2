import type { Result } from '../model/problem.js';
import { type Path, problemOf } from './problems/finding.js';
import { didYouMean } from './problems/near.js';
import { quoted } from './problems/render.js';

/** The answer to a caller who names what a negotiation does not have. */
export function unknownId(
  what: 'rule' | 'provision' | 'position' | 'choice',
  id: string,
  known: readonly { readonly id: string }[],
  path: Path,
): Result<never> {
  const problem = problemOf({
    code: `unknown-${what}`,
    path,
    value: id,
    message: `There is no ${what} ${quoted(id)}.`,
    fix: () =>
      didYouMean(
        id,
        known.map((each) => each.id),
      ),
  });
  return { ok: false, problems: [problem] };
}
