import type { Negotiation, Provision } from '../../model/negotiation.js';
import { stagesOf, termsOf } from '../../model/package.js';
import { type BindingRule, type Case, withoutSofterForms } from '../case/case.js';
import type { Degrees } from '../program/demand.js';

/** The packages that both sides can express, under the rules of either. */
export interface SharedCase {
  readonly subject: Case;
  /** Every rule binds, those of a alone, those of b alone. */
  readonly both: Degrees;
  readonly onlyA: Degrees;
  readonly onlyB: Degrees;
}

/** The shared case of two sides, or `undefined` where they have no package in common. */
export function sharedCase(a: Case, b: Case): SharedCase | undefined {
  const provisions = sharedProvisions(a.negotiation, b.negotiation);
  if (provisions === undefined) return undefined;
  const rules = [...a.rules];
  const ofB = new Set<number>();
  for (const rule of b.rules) {
    const same = a.rules.findIndex((other) => isSame(rule, other));
    ofB.add(same < 0 ? rules.push(rule) - 1 : same);
  }
  const binding = (binds: (rule: number) => boolean): Degrees =>
    rules.map((_, rule) => (binds(rule) ? 0 : 1));
  return {
    subject: withoutSofterForms({
      negotiation: { ...a.negotiation, provisions },
      rules,
      widest: Math.min(a.widest, b.widest),
    }),
    both: binding(() => true),
    onlyA: binding((rule) => rule < a.rules.length),
    onlyB: binding((rule) => ofB.has(rule)),
  };
}

/**
 * Whether two rules are the same data, of the same types. An event that is not the same on both tables is in no package
 * that they share, whatever its name.
 */
function isSame(a: BindingRule, b: BindingRule): boolean {
  return (
    JSON.stringify(a.rule) === JSON.stringify(b.rule) &&
    a.chain.every((form, place) => form.type === b.chain[place]?.type)
  );
}

/** What both tables hold; `undefined` where one requires what the other has not. */
function sharedProvisions(a: Negotiation, b: Negotiation): readonly Provision[] | undefined {
  const shared: Provision[] = [];
  for (const provision of a.provisions) {
    const other = sameIn(b, provision);
    const terms = other === undefined ? [] : sharedTerms(provision, other);
    const optional = isOptional(provision) && (other === undefined || isOptional(other));
    if (terms.length > 0) shared.push({ ...provision, terms, optional });
    else if (!optional) return undefined;
  }
  const missing = b.provisions.some((each) => !isOptional(each) && !sameIn(a, each));
  return missing ? undefined : shared;
}

/** The provision of that id and those stages in another negotiation. */
export function sameIn(negotiation: Negotiation, provision: Provision): Provision | undefined {
  const stages = stagesOf(provision).join();
  return negotiation.provisions.find(
    (each) => each.id === provision.id && stagesOf(each).join() === stages,
  );
}

export function isOptional(provision: Provision): boolean {
  return provision.optional === true;
}

function sharedTerms(one: Provision, other: Provision): readonly { readonly id: string }[] {
  const known = termsOf(other).map(({ id }) => id);
  return termsOf(one).filter(({ id }) => known.includes(id));
}
