import type { Problem } from '../model/problem.js';

/** A negotiation written in code is invalid; its message says everything that is wrong with it. */
export class NegotiationError extends Error {
  readonly code = 'REDLINES_INVALID';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const lines = problems.map(({ path, message, fix }) => `- ${locator(path)}: ${message} ${fix}`);
    super(['The negotiation is invalid.', ...lines].join('\n'));
    this.name = 'NegotiationError';
    this.problems = problems;
  }
}

function locator(path: Problem['path']): string {
  if (path.length === 0) return 'the document';
  return path
    .map((key, index) => {
      if (typeof key === 'number') return `[${key}]`;
      return index === 0 ? key : `.${key}`;
    })
    .join('');
}
