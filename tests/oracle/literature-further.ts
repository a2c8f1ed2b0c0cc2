import type { Condition, RuleBody } from './file-format.js';
import type { KnownAnswer } from './known-answer.js';
import { allPairs, elements, held, negotiation, numbers, procedural } from './posets.js';

/** Known answers beyond the required ones, for the rule types that a partial order does not use. */
export function furtherCases(): readonly KnownAnswer[] {
  return [
    ...optionalProvisions(),
    ...weakChains(),
    ...colourings(),
    ...cyclesOfDemands(),
    ...oneRuleOnFreeEvents(),
  ];
}

function optionalProvisions(): readonly KnownAnswer[] {
  const strict = ['2', '5', '16', '65', '326'];
  const bundled = ['2', '6', '26', '150', '1082'];
  return numbers(5).map((n) => ({
    name: `${n} optional events`,
    source: 'strict: A000522 (arrangements of subsets); bundled: A000629 (sum of C(n,k) Fubini(k))',
    document: negotiation(`optional-${n}`, { provisions: elements(n, { optional: true }) }),
    strict: strict[n - 1] ?? '',
    bundled: bundled[n - 1] ?? '',
    packages: { total: String(2 ** n), feasible: String(2 ** n) },
  }));
}

/** e1 no later than e2 no later than e3 ...: the compositions of n. */
function weakChains(): readonly KnownAnswer[] {
  return [3, 5, 7].map((n) => ({
    name: `weak chain of ${n} events`,
    source: 'bundled: A000079 (2^(n-1) compositions of n); strict: 1',
    document: negotiation(`weak-chain-${n}`, {
      provisions: elements(n),
      rules: numbers(n - 1).map((i) =>
        procedural(`r${i}`, { type: 'noLaterThan', first: `e${i}`, then: `e${i + 1}` }),
      ),
    }),
    strict: '1',
    bundled: String(2 ** (n - 1)),
    ...(n > 5 ? { tooBigToList: true as const } : {}),
  }));
}

/** Neighbours on a cycle never settled on the same term, of three. */
function colourings(): readonly KnownAnswer[] {
  const terms = ['red', 'green', 'blue'];
  const clash = (a: number, b: number): Condition => ({
    any: terms.map((term) => ({ terms: { [`e${a}`]: term, [`e${b}`]: term } })),
  });
  const fubini: Readonly<Record<number, number>> = { 3: 13, 4: 75, 5: 541 };
  const factorial: Readonly<Record<number, number>> = { 3: 6, 4: 24, 5: 120 };
  return [3, 4, 5].map((n) => {
    const colourings = 2 ** n + (n % 2 === 0 ? 2 : -2);
    return {
      name: `3-colourings of the cycle of ${n}`,
      source: 'chromatic polynomial of a cycle: 2^n + 2(-1)^n with three colours (A092297)',
      document: negotiation(`colouring-${n}`, {
        provisions: elements(n, { terms }),
        rules: numbers(n).map((i) =>
          procedural(`r${i}`, { type: 'never', condition: clash(i, (i % n) + 1) }),
        ),
      }),
      strict: String(colourings * (factorial[n] ?? 0)),
      bundled: String(colourings * (fubini[n] ?? 0)),
      packages: { total: String(3 ** n), feasible: String(colourings) },
      ...(n > 4 ? { tooBigToList: true as const } : {}),
    };
  });
}

/** e1 before e2 before ... before e1, each held: one conflict, n relaxations. */
function cyclesOfDemands(): readonly KnownAnswer[] {
  return [2, 3, 4].map((n) => ({
    name: `cycle of ${n} demands`,
    source: 'a directed cycle has one cycle, and each arc alone is a minimal feedback arc set',
    document: negotiation(`cycle-${n}`, {
      provisions: elements(n),
      rules: numbers(n).map((i) =>
        held(`r${i}`, { type: 'before', first: `e${i}`, then: `e${(i % n) + 1}` }),
      ),
    }),
    strict: '0',
    bundled: '0',
    conflicts: 1,
    relaxations: n,
  }));
}

interface OneRule {
  readonly name: string;
  readonly source: string;
  readonly rules: readonly RuleBody[];
  readonly strict: string;
  readonly bundled: string;
}

/** Four free events under one kind of rule, each a bijection to a number already known. */
function oneRuleOnFreeEvents(): readonly KnownAnswer[] {
  return singleRules.map(({ name, source, rules, strict, bundled }) => ({
    name: `4 events, ${name}`,
    source,
    document: negotiation(`four-${name.replaceAll(' ', '-')}`, {
      provisions: elements(4),
      rules: rules.map((body, index) => procedural(`r${index + 1}`, body)),
    }),
    strict,
    bundled,
  }));
}

const pairsApart = allPairs(4)
  .filter(([a, b]) => a < b)
  .map((events) => ({ type: 'apart', events }));

const singleRules: readonly OneRule[] = [
  {
    name: 'two together',
    source: 'the two become one event: A000670(3) = 13; never strict',
    rules: [{ type: 'together', events: ['e1', 'e2'] }],
    strict: '0',
    bundled: '13',
  },
  {
    name: 'all apart',
    source: 'only strict orderings are left: A000142(4) = 24',
    rules: [{ type: 'apart', events: ['e1', 'e2', 'e3', 'e4'] }],
    strict: '24',
    bundled: '24',
  },
  {
    name: 'each pair apart',
    source: 'only strict orderings are left: A000142(4) = 24',
    rules: pairsApart,
    strict: '24',
    bundled: '24',
  },
  {
    name: 'one before another',
    source: 'half of 4! = 24; half of 75 - 13 (those with no tie of the two)',
    rules: [{ type: 'before', first: 'e1', then: 'e2' }],
    strict: '12',
    bundled: '31',
  },
  {
    name: 'one leads to another',
    source: 'the same orderings as `before`, where both events are required',
    rules: [{ type: 'leadsTo', first: 'e1', then: 'e2' }],
    strict: '12',
    bundled: '31',
  },
  {
    name: 'one no later than another',
    source: '31 with it strictly before, and 13 with a tie',
    rules: [{ type: 'noLaterThan', first: 'e1', then: 'e2' }],
    strict: '12',
    bundled: '44',
  },
  {
    name: 'first in the first bundle',
    source: 'A000629(3) = 26: any of the other three join it, a weak order of the rest follows',
    rules: [{ type: 'first', event: 'e1' }],
    strict: '6',
    bundled: '26',
  },
  {
    name: 'last in the last bundle',
    source: 'A000629(3) = 26: `first`, read backwards',
    rules: [{ type: 'last', event: 'e1' }],
    strict: '6',
    bundled: '26',
  },
  {
    name: 'by the first bundle',
    source: 'A000629(3) = 26: the deadline 1 is `first`',
    rules: [{ type: 'by', event: 'e1', position: 1 }],
    strict: '6',
    bundled: '26',
  },
  {
    name: 'immediately before',
    source: 'strict: 3! orderings of the pair as a block; bundled: 13 + 13 - 6, A000670, A000629',
    // A weak order of e1, e3, e4 into k blocks; e2 joins the block after e1's, or stands alone.
    // Alone: 13. Joining: 13 less those with e1 in the last block, A000629(2) = 6.
    rules: [{ type: 'immediatelyBefore', first: 'e1', then: 'e2' }],
    strict: '6',
    bundled: '20',
  },
];
