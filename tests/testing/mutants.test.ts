import { type AnyRuleType, type EventId, ruleType } from 'redlines';
import { analysisLaws, holdLaws, type Law, tableLaws, typeLaws } from 'redlines/testing';
import { describe, expect, it } from 'vitest';

const timeout = 120_000;
const all = [...typeLaws, ...analysisLaws, ...tableLaws];

/** A rule on one event, sound but for what is given. */
function faulty(parts: object): AnyRuleType {
  return ruleType({
    name: 'faulty',
    fields: { event: 'event' },
    sentence: ({ event }: { readonly event: EventId }) => `something about ${event}`,
    ...parts,
  } as never) as AnyRuleType;
}

let calls = 0;

/** What was answered to each question last. */
const answers = new Map<string, boolean>();

/** For each law a rule type that breaks it. */
const breaches: Readonly<Record<string, AnyRuleType>> = {
  'monitors-are-total': faulty({
    violates: (_: unknown, { position }: { position: number }) => {
      if (position > 1) throw new Error('too late');
      return false;
    },
  }),
  'monitors-are-pure': faulty({
    monitor: {
      initial: () => [],
      next: (state: EventId[], { bundle }: { bundle: readonly EventId[] }) => {
        state.push(...bundle.slice(0, 1));
        return state;
      },
    },
  }),
  'monitors-stay-small': faulty({
    monitor: {
      initial: () => [],
      next: (state: EventId[], { bundle }: { bundle: readonly EventId[] }) => [...state, ...bundle],
    },
  }),
  'same-question-same-answer': faulty({
    violates: (rule: object, { bundle }: { bundle: readonly EventId[] }) => {
      const question = JSON.stringify([rule, bundle]);
      answers.set(question, !answers.get(question));
      return answers.get(question) === true;
    },
  }),
  'broken-orderings-are-caught': faulty({ violates: () => true, compile: () => [] }),
  'feasible-orderings-pass': faulty({
    violates: ({ event }: { event: EventId }, { bundle }: { bundle: readonly EventId[] }) =>
      bundle.includes(event) && bundle.length > 1,
    compile: () => [],
  }),
  'names-do-not-matter': faulty({
    violates: ({ event }: { event: EventId }, { bundle }: { bundle: readonly EventId[] }) =>
      event.startsWith('ceasefire') && bundle.includes(event),
  }),
  'softer-forms-are-weaker': faulty({
    violates: () => false,
    weaker: ({ event }: { event: EventId }) => [{ type: 'first', event }],
  }),
};

/** Its mood changes with every seventh call: nothing that asks it twice can rely on it. */
const moody = faulty({
  violates: ({ event }: { event: EventId }, { bundle }: { bundle: readonly EventId[] }) => {
    calls += 1;
    return bundle.includes(event) && calls % 14 > 6;
  },
});

/** What moods do not touch; each is broken above, or by a library that is wrong, in library-mutants.test.ts. */
const exempt: Readonly<Record<string, string>> = {
  'monitors-are-total': 'it does answer',
  'monitors-stay-small': 'it remembers nothing in its state',
  'document-round-trips': 'it is not asked',
  'softer-forms-are-weaker': 'it has no softer form',
  'views-keep-secrets': 'it names nobody',
};

describe('a rule type that breaks a law', () => {
  for (const [id, type] of Object.entries(breaches)) {
    it(`is found by it, in the smallest negotiation: ${id}`, { timeout }, () => {
      const law = all.find((each) => each.id === id) as Law;
      const [report] = holdLaws([law], { types: [type], shape: { draw: ['faulty'] } });
      const { message, counterexample, path, testFile } = report?.failure ?? {};
      expect(message).toContain(law.says);
      expect(message).toContain('At the table: North.');
      expect(counterexample?.negotiation.rules).toHaveLength(1);
      expect(counterexample?.negotiation.provisions.length).toBeLessThanOrEqual(2);
      expect(testFile).toContain(`path: '${path}'`);
    });
  }

  const onMoods = all.filter(({ id }) => !(id in exempt));
  it.each(onMoods.map((law) => [law.id, law] as const))(
    'is found by it where it has moods: %s',
    { timeout },
    (_, law) => {
      const subject = { types: [moody], shape: { draw: ['faulty', 'before'] } };
      const [report] = holdLaws([law], subject, { runs: 300 });
      expect(report?.failure?.message).toContain(law.says);
      expect(report?.exercised).toBeLessThanOrEqual(report?.runs ?? 0);
      const { parties, provisions } = report?.failure?.counterexample.negotiation ?? {};
      expect(parties?.length).toBeLessThanOrEqual(2);
      expect(provisions?.length).toBeLessThanOrEqual(2);
    },
  );
});
