import type { Negotiation, Provision } from '../model/negotiation.js';
import type { Result } from '../model/problem.js';
import type { Rule } from '../model/rule.js';
import type { ParseOptions } from './options.js';
import { parse } from './parse.js';
import type { Finding } from './problems/finding.js';
import { unknownId } from './unknown.js';

/** A variant is read with the rule types that its negotiation is written in. */
export type VariantOptions = Pick<ParseOptions, 'types'>;

/** The negotiation with one rule more, at the end; or what is wrong with the rule there. */
export function withRule(
  negotiation: Negotiation,
  rule: Rule,
  options: VariantOptions = {},
): Result<Negotiation> {
  return checked({ ...negotiation, rules: [...negotiation.rules, rule] }, options);
}

/** The negotiation without the rule of that id, which may stand in a reading. */
export function withoutRule(
  negotiation: Negotiation,
  id: string,
  options: VariantOptions = {},
): Result<Negotiation> {
  return changed(negotiation, id, () => [], options);
}

/** The negotiation with another rule in the place of the one of that id, which may stand in a reading. */
export function replaceRule(
  negotiation: Negotiation,
  id: string,
  rule: Rule,
  options: VariantOptions = {},
): Result<Negotiation> {
  return changed(negotiation, id, () => [rule], options);
}

/** The negotiation with one provision more, at the end. */
export function withProvision(
  negotiation: Negotiation,
  provision: Provision,
  options: VariantOptions = {},
): Result<Negotiation> {
  const provisions = [...negotiation.provisions, provision];
  return checked({ ...negotiation, provisions }, options);
}

/** The negotiation without a provision; whatever still names it is a problem. */
export function withoutProvision(
  negotiation: Negotiation,
  id: string,
  options: VariantOptions = {},
): Result<Negotiation> {
  const provisions = negotiation.provisions.filter((provision) => provision.id !== id);
  if (provisions.length === negotiation.provisions.length) {
    return unknownId('provision', id, negotiation.provisions, ['provisions']);
  }
  return checked({ ...negotiation, provisions }, options);
}

function changed(
  negotiation: Negotiation,
  id: string,
  change: (rule: Rule) => readonly Rule[],
  options: VariantOptions,
): Result<Negotiation> {
  const all = rulesOf(negotiation);
  if (!all.some((rule) => rule.id === id)) return unknownId('rule', id, all, ['rules']);
  const variant = mapRules(negotiation, (rules) =>
    rules.flatMap((rule) => (rule.id === id ? change(rule) : [rule])),
  );
  return checked(variant, options);
}

/** Every rule of a negotiation, those of its readings last. */
function rulesOf({ rules, readings = [] }: Negotiation): readonly Rule[] {
  const choices = readings.flatMap((position) => position.choices);
  return [...rules, ...choices.flatMap((choice) => choice.rules)];
}

/** The negotiation with each of its lists of rules changed, those in readings too. */
export function mapRules(
  negotiation: Negotiation,
  change: (rules: readonly Rule[]) => readonly Rule[],
): Negotiation {
  const variant = { ...negotiation, rules: change(negotiation.rules) };
  if (negotiation.readings === undefined) return variant;
  const readings = negotiation.readings.map((position) => ({
    ...position,
    choices: position.choices.map((choice) => ({ ...choice, rules: change(choice.rules) })),
  }));
  return { ...variant, readings };
}

/** A variant, read like any document. A choice may be left without rules: it then asks nothing. */
export function checked(variant: Negotiation, { types }: VariantOptions): Result<Negotiation> {
  return parse<Negotiation>(variant, { kind: 'negotiation', types, tolerates: emptyChoice });
}

function emptyChoice({ code, path }: Finding): boolean {
  const [readings, , choices, , rules, ...rest] = path;
  return (
    code === 'empty-list' &&
    readings === 'readings' &&
    choices === 'choices' &&
    rules === 'rules' &&
    rest.length === 0
  );
}
