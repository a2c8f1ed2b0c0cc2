import type {
  ProvisionTerms,
  TermStanding,
  TermsVerdict,
} from '../../../src/analysis/terms/terms-verdict.js';
import { isFeasible, type Judgement, judge } from '../../oracle/brute-force.js';
import {
  type NegotiationDocument,
  type ProvisionEntry,
  termIds,
} from '../../oracle/file-format.js';
import { type Package, subsets } from '../../oracle/orderings.js';
import type { Task } from '../../support/task.js';

/** A package with the rules that every ordering of it breaks, and what its orderings break. */
interface Weighed {
  readonly chosen: Package;
  readonly excluders: readonly string[];
  readonly feasible: boolean;
  /** For each allowed ordering, the rules that it breaks. */
  readonly broken: readonly (readonly string[])[];
}

/** The verdict on terms by going through everything; the documents are small. */
export function expectedTerms(task: Task): TermsVerdict {
  const { document } = task;
  const packages = weigh(task, document);
  const ids = judge(document, task.asked).rules.map(({ id }) => id);
  const possible = packages.filter((each) => each.excluders.length === 0);
  const feasible = packages.filter((each) => each.feasible);
  const provisions = document.provisions.map((provision) =>
    termsOf(task, provision, packages, ids),
  );
  const [out, onOrder] = [packages.length - possible.length, possible.length - feasible.length];
  const failsOn = onOrder === 0 ? 'terms' : out === 0 ? 'order' : 'both';
  return {
    negotiation: document.id,
    status: feasible.length > 0 ? 'feasible' : 'infeasible',
    failsOn: feasible.length > 0 ? null : failsOn,
    packages: {
      total: BigInt(packages.length),
      feasible: BigInt(feasible.length),
      outOnTerms: BigInt(out),
      outOnOrder: BigInt(onOrder),
    },
    ruledOutBy: ids
      .map((rule) => ({
        rule,
        packages: BigInt(packages.filter(({ excluders }) => excluders.includes(rule)).length),
      }))
      .filter((each) => each.packages > 0n)
      .toSorted((a, b) => Number(b.packages - a.packages) || (a.rule < b.rule ? -1 : 1)),
    possible: firstInOrder(document, possible),
    provisions,
    closedProvisions: provisions.filter(({ terms }) =>
      terms.every(({ standing, closedBy }) => standing === 'terms' && closedBy.length > 0),
    ),
    complete: true,
  };
}

function termsOf(
  task: Task,
  provision: ProvisionEntry,
  packages: readonly Weighed[],
  ids: readonly string[],
): ProvisionTerms {
  const optional = provision.optional === true;
  const without = optional ? [] : weigh(task, lacking(task.document, provision.id));
  const terms = termIds(provision).map((term): TermStanding => {
    const own = packages.filter(({ chosen }) => chosen[provision.id] === term);
    const rest = packages.filter(({ chosen }) => chosen[provision.id] !== term);
    if (own.some((each) => each.feasible)) return { term, standing: 'open', closedBy: [] };
    if (own.some((each) => each.excluders.length === 0)) {
      const some = packages.some((each) => each.feasible);
      return { term, standing: 'order', closedBy: some ? minimal(ids, closesAll(own)) : [] };
    }
    const closes = excludesAll([...rest, ...without]);
    const closedBy = minimal(ids, excludesAll(own)).filter((set) => !closes(set));
    return { term, standing: 'terms', closedBy };
  });
  return { provision: provision.id, optional, terms };
}

type Test = (rules: readonly string[]) => boolean;

const excludesAll =
  (packages: readonly Weighed[]): Test =>
  (rules) =>
    packages.every(({ excluders }) => excluders.some((id) => rules.includes(id)));

const closesAll =
  (packages: readonly Weighed[]): Test =>
  (rules) =>
    packages.every(({ broken }) => broken.every((set) => set.some((id) => rules.includes(id))));

/** The sets that pass a test and hold no smaller one that does. */
function minimal(ids: readonly string[], test: Test): readonly (readonly string[])[] {
  const passing = subsets([...ids].sort()).filter(test);
  return passing
    .filter((set) => !passing.some((other) => other.length < set.length && isPart(other, set)))
    .toSorted((a, b) => a.length - b.length || (a.join(' ') < b.join(' ') ? -1 : 1));
}

function lacking(document: NegotiationDocument, provision: string): NegotiationDocument {
  return { ...document, provisions: document.provisions.filter(({ id }) => id !== provision) };
}

/** Every package, weighed under the rules of the task: terms by bundles of any width. */
function weigh({ asked }: Task, document: NegotiationDocument): readonly Weighed[] {
  const { widest: _, ...anyWidth } = asked;
  const [free, bound] = [judge(document, anyWidth), judge(document, asked)];
  return free.packages.map((chosen) => {
    const [mine, allowed] = [orderingsOf(free, chosen), orderingsOf(bound, chosen)];
    const isOut = (at: number) => mine.every(({ degrees }) => degrees[at] !== 0);
    return {
      chosen,
      excluders: free.rules.flatMap(({ id }, at) => (isOut(at) ? [id] : [])),
      feasible: allowed.some(isFeasible),
      broken: allowed.map(({ degrees }) =>
        bound.rules.flatMap(({ id }, at) => (degrees[at] === 0 ? [] : [id])),
      ),
    };
  });
}

function orderingsOf({ orderings }: Judgement, chosen: Package): Judgement['orderings'] {
  return orderings.filter((each) => JSON.stringify(each.chosen) === JSON.stringify(chosen));
}

/** Packages in the order of the document: terms in order, being left out last. */
function firstInOrder(document: NegotiationDocument, packages: readonly Weighed[]): Package | null {
  const key = ({ chosen }: Weighed) =>
    document.provisions.map((provision) => {
      const term = chosen[provision.id];
      return term === undefined ? 9 : termIds(provision).indexOf(term);
    });
  const [first] = packages.toSorted((a, b) => (key(a).join() < key(b).join() ? -1 : 1));
  return first?.chosen ?? null;
}

function isPart(part: readonly string[], whole: readonly string[]): boolean {
  return part.every((id) => whole.includes(id));
}
