import { InvalidArgumentError } from 'commander';
import { didYouMean } from '../document/problems/near.js';
import { isIsoDate } from '../document/shapes/date.js';
import { type Strength, strengths } from '../model/source.js';

/** What bounds every search, and how an answer is given. */
export interface SearchFlags {
  readonly json?: true;
  readonly full?: true;
  readonly strict?: true;
  readonly widest?: number;
  readonly most?: number;
  readonly budget?: number;
}

/** From where a negotiation is looked at. */
export interface StandpointFlags {
  readonly asOf?: string;
  readonly reading?: ReadonlyMap<string, string>;
  readonly parties?: readonly string[];
  readonly minStrength?: Strength;
}

/** What the options of `analyze` come to. */
export interface AnalyzeFlags extends SearchFlags, StandpointFlags {
  readonly allReadings?: true;
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

/** Ids parted by commas. */
export function parties(text: string): readonly string[] {
  const ids = text.split(',').map((id) => id.trim());
  if (ids.includes('')) {
    throw new InvalidArgumentError('Give ids of parties with commas between: north,south.');
  }
  const twice = ids.find((id, place) => ids.indexOf(id) < place);
  if (twice !== undefined) throw new InvalidArgumentError(`"${twice}" is named twice.`);
  return ids;
}

export function strength(text: string): Strength {
  const known = strengths.find((each) => each === text);
  if (known !== undefined) return known;
  throw new InvalidArgumentError(`No strength is named so. ${didYouMean(text, strengths)}`);
}
