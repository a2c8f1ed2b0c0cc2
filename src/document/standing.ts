import type { AmbiguousPosition, Negotiation } from '../model/negotiation.js';
import type { Problem, Result } from '../model/problem.js';
import type { Rule } from '../model/rule.js';
import { stoodOn } from '../rules/in-force.js';
import { frozenCopy } from './freeze.js';
import { problemOf } from './problems/finding.js';
import { isIsoDate } from './shapes/date.js';
import { unknownId } from './unknown.js';
import { checked, mapRules, type VariantOptions } from './variants.js';

/**
 * The negotiation under one interpretation of some of its ambiguous positions: the rules of each
 * choice follow the other rules, in the order of the document, and the position is settled.
 */
export function withReading(
  negotiation: Negotiation,
  choices: Readonly<Record<string, string>>,
  options: VariantOptions = {},
): Result<Negotiation> {
  const { readings = [], ...rest } = negotiation;
  const problems = Object.entries(choices).flatMap(([position, choice]) =>
    wrongChoice(readings, position, choice),
  );
  if (problems.length > 0) return { ok: false, problems };
  const settled = readings.filter(({ id }) => Object.hasOwn(choices, id));
  const open = readings.filter((position) => !settled.includes(position));
  const chosen = settled.flatMap((position) => rulesOf(position, choices[position.id]));
  const variant = { ...rest, rules: [...negotiation.rules, ...chosen] };
  return checked(open.length > 0 ? { ...variant, readings: open } : variant, options);
}

function rulesOf(position: AmbiguousPosition, choice: string | undefined): readonly Rule[] {
  return position.choices.find(({ id }) => id === choice)?.rules ?? [];
}

function wrongChoice(
  readings: readonly AmbiguousPosition[],
  position: string,
  choice: string,
): readonly Problem[] {
  const found = readings.find(({ id }) => id === position);
  if (found === undefined) return problemsOf(unknownId('position', position, readings, [position]));
  if (found.choices.some(({ id }) => id === choice)) return [];
  return problemsOf(unknownId('choice', choice, found.choices, [position]));
}

function problemsOf(result: Result<never>): readonly Problem[] {
  return result.ok ? [] : result.problems;
}

/**
 * The negotiation as it stood on a day (an ISO date): the rules with `from` <= day < `until`, those
 * in readings too. A position of which nothing stood then is left out; a choice of which nothing stood,
 * beside others of which something did, asks nothing.
 */
export function asOf(negotiation: Negotiation, date: string): Result<Negotiation> {
  if (!isIsoDate(date)) return { ok: false, problems: [noDate(date)] };
  const then = mapRules(negotiation, (rules) => rules.filter((rule) => stoodOn(rule, date)));
  const { readings, ...rest } = then;
  const left = readings?.filter(({ choices }) => choices.some(({ rules }) => rules.length > 0));
  const value = left === undefined || left.length === 0 ? rest : { ...rest, readings: left };
  return { ok: true, value: frozenCopy(value) };
}

/** ISO dates are in the order of their days. */

function noDate(date: string): Problem {
  return problemOf({
    code: 'bad-date',
    path: [],
    value: date,
    message: 'This is no date.',
    fix: 'Write a real day as YYYY-MM-DD.',
  });
}
