import { type EventId, stagesOf } from '../../../model/package.js';
import type { Rule } from '../../../model/rule.js';
import { type Registry, registryOf } from '../../../rules/registry.js';
import { caseOf } from '../../case/case.js';
import type { Meter } from '../../engine/meter.js';
import { byText } from '../../engine/order.js';
import type { Broken, Draft } from '../draft.js';
import type { Move } from '../repair.js';
import { minimalPromises } from './promises.js';
import { eventsNamed } from './rename-events.js';
import { type Split, splitDocument, splitOf } from './split-document.js';

/**
 * The repairs by splitting an event that rules of some conflict name into a conditional and a final
 * moment, each rule that named it being held to either.
 *
 * The final moment is the event itself; the conditional one is the promise of it, which takes full
 * effect only then. So a rule held to the final moment says what it always said, and is not touched;
 * a rule held to the conditional one takes the promise for the deed, and that counts as a concession
 * of its holder. Rules that cannot be relaxed stay with the final moment. For each event: every
 * minimal set of rules that are to be held to the conditional moment so that something is feasible.
 * An event of which the split alone, no rule taking the promise, opens something is passed over: what
 * helps there is one more step, which is no repair.
 */
export function* splits(broken: Broken, meter: Meter): Generator<Draft, boolean> {
  const registry = registryOf(broken.options.types);
  const inConflict = new Set(
    broken.known.conflicts.flat().flatMap((rule) => namedBy(broken, rule)),
  );
  let complete = true;
  for (const provision of broken.subject.negotiation.provisions) {
    for (const stage of stagesOf(provision)) {
      const split = splitOf(provision, stage);
      if (!inConflict.has(split.event)) continue;
      const whole = yield* splitsOf(broken, split, registry, meter);
      complete = complete && whole;
    }
  }
  return complete;
}

function namedBy({ subject }: Broken, rule: number): readonly EventId[] {
  const [firmest] = subject.rules[rule]?.chain ?? [];
  return firmest === undefined ? [] : eventsNamed(firmest);
}

/** Every way to split one event; returns whether they are all. */
function* splitsOf(
  broken: Broken,
  split: Split,
  registry: Registry,
  meter: Meter,
): Generator<Draft, boolean> {
  const { negotiation, options, subject } = broken;
  const naming = subject.rules.flatMap((_, index) =>
    namedBy(broken, index).includes(split.event) ? [index] : [],
  );
  const movable = naming.filter((index) => subject.rules[index]?.relaxable === true);
  const rulesAt = (indexes: readonly number[]) =>
    indexes.flatMap((index) => subject.rules[index]?.rule ?? []);
  const promising = (rules: readonly Rule[]) =>
    splitDocument(negotiation, split, new Set(rules), registry);
  const trial = {
    final: caseOf(promising([]), options),
    conditional: caseOf(promising(rulesAt(movable)), options),
    movable,
  };
  const { minimal, complete } = minimalPromises(trial, meter);
  for (const promised of minimal) {
    const touched = rulesAt(promised);
    const moves = [{ kind: 'split', ...split } as const, ...holdsOf(rulesAt(naming), touched)];
    yield { kind: 'split', moves, touched, repaired: promising(touched) };
  }
  return complete;
}

function holdsOf(naming: readonly Rule[], promised: readonly Rule[]): readonly Move[] {
  return naming
    .map((rule) => {
      const to = promised.includes(rule) ? 'conditional' : 'final';
      return { kind: 'hold', rule: rule.id, to } as const;
    })
    .sort((a, b) => byText(a.rule, b.rule));
}
