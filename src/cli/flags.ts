import { InvalidArgumentError } from 'commander';
import { isIsoDate } from '../document/shapes/date.js';

/** What the options of `analyze` come to. */
export interface AnalyzeFlags {
  readonly json?: true;
  readonly strict?: true;
  readonly widest?: number;
  readonly asOf?: string;
  readonly reading?: ReadonlyMap<string, string>;
  readonly most?: number;
  readonly budget?: number;
}

/** A whole number from 1. */
export function wholeNumber(text: string): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= 1 && Number.isSafeInteger(number)) return number;
  throw new InvalidArgumentError('Give a whole number from 1.');
}

export function date(text: string): string {
  if (isIsoDate(text)) return text;
  throw new InvalidArgumentError('Give a real day as YYYY-MM-DD.');
}

/** Adds one `NAME=CHOICE` to those given before. */
export function reading(
  text: string,
  before: ReadonlyMap<string, string> = new Map(),
): ReadonlyMap<string, string> {
  const split = text.indexOf('=');
  const [name, choice] = [text.slice(0, split), text.slice(split + 1)];
  if (split < 1 || choice === '') {
    throw new InvalidArgumentError('Give NAME=CHOICE, an ambiguous position and its reading.');
  }
  if (before.has(name)) throw new InvalidArgumentError(`"${name}" is read in two ways.`);
  return new Map([...before, [name, choice]]);
}
