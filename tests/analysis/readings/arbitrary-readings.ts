import fc from 'fast-check';
import type { AnalyzeOptions, Negotiation } from 'redlines';
import type { NegotiationDocument, RuleEntry } from '../../oracle/file-format.js';
import { arbTask, type Task } from '../../support/task.js';

/** A document whose last rules are spread over ambiguous positions. */
export interface Ambiguous {
  readonly task: Task;
  readonly negotiation: Negotiation;
  readonly options: AnalyzeOptions;
  /** The document that is left once each position is read as said. */
  read(choices: Readonly<Record<string, string>>): NegotiationDocument;
}

type Choice = { readonly id: string; readonly rules: readonly RuleEntry[] };
type Position = { readonly id: string; readonly choices: readonly Choice[] };

export const arbAmbiguous: fc.Arbitrary<Ambiguous> = fc
  .tuple(arbTask({ rules: 7, events: 4 }), fc.nat({ max: 3 }))
  .map(([task, kept]) => {
    const { document, options } = task;
    const base = document.rules.slice(0, kept);
    const readings = positionsOf(document.rules.slice(kept));
    const negotiation = { ...document, rules: base, readings } as unknown as Negotiation;
    const read = (choices: Readonly<Record<string, string>>): NegotiationDocument => ({
      ...document,
      rules: [
        ...base,
        ...readings.flatMap(
          ({ id, choices: all }) =>
            (all.find((each) => each.id === choices[id]) ?? all[0])?.rules ?? [],
        ),
      ],
    });
    return { task, negotiation, options, read };
  });

/** Two rules to choose from, then one or the other two, then one or none. */
function positionsOf(rules: readonly RuleEntry[]): readonly Position[] {
  const [a, b, c, d] = [rules.slice(0, 1), rules.slice(1, 2), rules.slice(2, 3), rules.slice(3)];
  const choices = (...lists: readonly (readonly RuleEntry[])[]): readonly Choice[] =>
    lists.map((list, at) => ({ id: `choice-${at}`, rules: list }));
  return [
    { id: 'remark', choices: choices(a, b, []) },
    { id: 'answer', choices: choices(c, d) },
  ];
}
