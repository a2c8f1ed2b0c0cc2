import type { Finding } from '../problems/finding.js';
import { quoted } from '../problems/render.js';
import { mostAliases } from './limits.js';

type What = Pick<Finding, 'code' | 'message' | 'fix'>;

/** What a parser says of a text. */
export function syntax(format: 'JSON' | 'YAML', said: string): What {
  const [line = ''] = said.replace(/ \(\d+:\d+\)$/, '').split('\n');
  return {
    code: 'syntax',
    message: `This is no ${format}: ${line.replace(/[.:]$/, '')}.`,
    fix: `Correct the ${format} here or just before.`,
  };
}

export function duplicateKey(key: string): What {
  return {
    code: 'duplicate-key',
    message: `The key ${quoted(key)} is given more than once in this object.`,
    fix: 'Leave it in once.',
  };
}

export function tooLong(format: 'JSON' | 'YAML', mebibytes: number): What {
  return {
    code: 'too-large',
    message: `The text is longer than ${mebibytes} MiB, the most that is read of ${format}.`,
    fix: 'Split it, or leave out what the negotiation does not need.',
  };
}

export const severalDocuments: What = {
  code: 'several-documents',
  message: 'A second YAML document begins here.',
  fix: 'Keep one document in a text.',
};

export const tooManyAliases: What = {
  code: 'too-large',
  message: `This is more than ${mostAliases} aliases.`,
  fix: 'Write the values out.',
};

export const tooManyParts: What = {
  code: 'too-large',
  message: 'The text holds more than is read of YAML.',
  fix: 'Write it as JSON, or split it.',
};

export function unknownAlias(name: string): What {
  return {
    code: 'syntax',
    message: `The alias ${quoted(name)} has no anchor before it.`,
    fix: 'Correct the name, or write the value out.',
  };
}

export const keyOfAnotherKind: What = {
  code: 'syntax',
  message: 'This key is no text.',
  fix: 'Write a plain word as the key.',
};
