import { mostDocuments } from '../plain/limits.js';
import type { Finding } from '../problems/finding.js';
import { quoted } from '../problems/render.js';

/** Why a document could not be included. */
export type Reason = Pick<Finding, 'code' | 'message' | 'fix'>;

/** Nothing is found by the name; `asked` where there is somebody to ask. */
export function unresolved(asked: boolean): Reason {
  return {
    code: 'unresolved-include',
    message: 'No document is found by this name.',
    fix: asked
      ? 'Correct the name, or leave the document out.'
      : 'Pass `include` in the options: a function that returns the document by its name.',
  };
}

export function failed(error: unknown): Reason {
  const why = error instanceof Error ? error.message : String(error);
  return {
    code: 'unresolved-include',
    message: `The document could not be read: ${why}`,
    fix: 'Correct the name, or make the document readable.',
  };
}

export function circle(name: string): Reason {
  return {
    code: 'include-circle',
    message: `${quoted(name)} is one of the documents through which it is included here.`,
    fix: 'Leave it out in one of the documents.',
  };
}

export function twoOfOneId(other: string): Reason {
  return {
    code: 'duplicate-id',
    message: `This document and ${quoted(other)} are not the same and have the same id.`,
    fix: 'Give each document an id of its own.',
  };
}

export const tooMany: Reason = {
  code: 'too-large',
  message: `More than ${mostDocuments} documents are included.`,
  fix: 'Put sources and claims together in fewer documents.',
};
