import type { Finding } from './problems/finding.js';
import { isObject } from './shapes/compound.js';

/** What is wrong with a document's version, if anything. */
export function versionFinding(document: unknown): Finding | undefined {
  if (!isObject(document)) return undefined;
  const value = Object.hasOwn(document, 'redlines') ? document.redlines : undefined;
  if (value === 1) return undefined;
  return {
    code: 'unknown-version',
    path: ['redlines'],
    value,
    message:
      value === undefined
        ? 'This does not say that it is a redlines document: the key "redlines" is missing.'
        : 'This is not version 1 of the format, the only one there is.',
    fix: 'Write "redlines": 1.',
  };
}

/** Whether a document is of another version: then nothing else can be said about it. */
export function isOtherVersion({ value }: Finding): boolean {
  return typeof value === 'number';
}
