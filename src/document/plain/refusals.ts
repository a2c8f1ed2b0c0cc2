import { quoted } from '../problems/render.js';
import { deepest, longestText, mostValues } from './limits.js';

/** Why a value is not taken at all. */
export interface Refusal {
  readonly code: string;
  readonly message: string;
  readonly fix: string;
  readonly atKey?: boolean;
}

/** Something that JSON cannot say. */
export function notPlain(what: string): Refusal {
  return {
    code: 'not-plain',
    message: `This is ${what}, and a document holds plain data only.`,
    fix: 'Give text, a number, true or false, a list or a plain object; leave out a key without a value.',
  };
}

export const cyclic: Refusal = {
  code: 'cyclic',
  message: 'This is one of the objects that it stands in, so the document has no end.',
  fix: 'Write the value itself, or leave the key out.',
};

export const tooDeep: Refusal = {
  code: 'too-deep',
  message: `This is nested more than ${deepest} levels deep.`,
  fix: 'Flatten it; no negotiation needs so many levels.',
};

export const tooLarge: Refusal = {
  code: 'too-large',
  message: `The document holds more than ${mostValues} values.`,
  fix: 'Split it, or leave out what the negotiation does not need.',
};

export const tooLong: Refusal = {
  code: 'too-large',
  message: `This text has more than ${longestText} characters.`,
  fix: 'Shorten it.',
};

export function reservedKey(key: string): Refusal {
  return {
    code: 'reserved-key',
    message: `${quoted(key)} means something to JavaScript itself and cannot be a key.`,
    fix: 'Choose another name.',
    atKey: true,
  };
}
