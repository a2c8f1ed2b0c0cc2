import fc from 'fast-check';
import type { Negotiation } from '../../model/negotiation.js';
import type { Rule } from '../../model/rule.js';
import type { AnyRuleType } from '../../rules/rule-type.js';
import { arbNegotiation } from '../arbitraries/negotiation.js';
import { withOnly } from '../with-rules.js';
import { type Asking, askingOf } from './asking.js';
import type { Finding } from './finding.js';

/** How many negotiations are drawn for a type, and how many rules of it say enough about it. */
const drawn = 80;
const enough = 10;

/** What is the matter with rule types as such: no rule of theirs that was drawn can be broken, or met. */
export function inspectTypes(types: readonly AnyRuleType[], seed = 1): readonly Finding[] {
  return types.flatMap((type) => {
    const samples = samplesOf(type, types, seed);
    const [example] = samples.toSorted((a, b) => sizeOf(a) - sizeOf(b));
    if (example === undefined || samples.length < enough) return [];
    const shown = { type: type.name, rules: samples.length, ...example };
    return [
      ...(samples.some(canBeBroken(types)) ? [] : [{ kind: 'type-vacuous', ...shown } as const]),
      ...(samples.some(canBeMet(types)) ? [] : [{ kind: 'type-dead', ...shown } as const]),
    ];
  });
}

/** A rule alone in a negotiation. */
interface Sample {
  readonly rule: string;
  readonly example: Negotiation;
}

function samplesOf(
  { name }: AnyRuleType,
  types: readonly AnyRuleType[],
  seed: number,
): readonly Sample[] {
  const shape = { types, draw: [name], rules: { min: 0, max: 2 }, provisions: { min: 2, max: 4 } };
  return fc.sample(arbNegotiation(shape), { seed, numRuns: drawn }).flatMap((negotiation) =>
    negotiation.rules.slice(0, 1).map((rule) => {
      const { fallbacks: _, when: __, ...plain } = rule;
      return { rule: rule.id, example: withOnly(negotiation, [plain]) };
    }),
  );
}

function sizeOf({ example }: Sample): number {
  return JSON.stringify(example).length;
}

function canBeBroken(types: readonly AnyRuleType[]): (sample: Sample) => boolean {
  return asked(types, (asking, rules) => asking.count(rules) < asking.count([]));
}

/** By more than the ordering in which nothing happens, where everything may be left out. */
function canBeMet(types: readonly AnyRuleType[]): (sample: Sample) => boolean {
  return asked(types, (asking, rules, { provisions }) => {
    const isEmptyToo = provisions.every(({ optional }) => optional === true);
    return asking.count(rules) > (isEmptyToo ? 1n : 0n);
  });
}

function asked(
  types: readonly AnyRuleType[],
  ask: (asking: Asking, rules: readonly Rule[], example: Negotiation) => boolean,
): (sample: Sample) => boolean {
  return ({ example }) => ask(askingOf(example, { types }), example.rules, example);
}
