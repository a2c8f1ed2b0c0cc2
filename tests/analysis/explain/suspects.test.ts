import { relaxations } from 'redlines';
import { describe, expect, it } from 'vitest';
import { caseOf } from '../../../src/analysis/case/case.js';
import { engineOf } from '../../../src/analysis/engine/engine.js';
import { meterOf } from '../../../src/analysis/engine/meter.js';
import { suspectsOf } from '../../../src/analysis/explain/suspects.js';
import type { ProvisionEntry, RuleBody, RuleEntry } from '../../oracle/file-format.js';
import { elements, held, negotiation, numbers } from '../../oracle/posets.js';
import { everyoneFirst } from '../../support/large.js';
import { asNegotiation } from '../../support/task.js';

// Suspects save the search for conflicts most of its questions; what it finds does not depend on them.

const precedes = (first: string, then: string): RuleBody => ({ type: 'before', first, then });
const noLater = (first: string, then: string): RuleBody => ({ type: 'noLaterThan', first, then });

interface Talks {
  readonly provisions?: readonly ProvisionEntry[];
  readonly widest?: number;
  /** How far rules are conceded, by id. */
  readonly conceded?: Readonly<Record<string, number>>;
}

function suspectsAmong(
  rules: readonly RuleEntry[],
  { provisions = elements(5), widest = Number.POSITIVE_INFINITY, conceded = {} }: Talks = {},
) {
  const document = asNegotiation(negotiation('talks', { provisions, rules }));
  const subject = caseOf(document, { widest });
  const degrees = subject.rules.map(({ rule }) => conceded[rule.id] ?? 0);
  const found = suspectsOf(subject, engineOf(subject), degrees, meterOf());
  return found && [...found].map((rule) => subject.rules[rule]?.rule.id).sort();
}

/** A deal of so many terms, each of which has a rule of its own that puts e2 before e1. */
function dealOf(count: number) {
  const terms = numbers(count).map((n) => `t${n}`);
  const provisions = [...elements(2), { id: 'deal', title: 'Deal', terms }];
  const rules = terms.map((term) =>
    held(`if-${term}`, { ...precedes('e2', 'e1'), when: { terms: { deal: term } } }),
  );
  return { provisions, rules: [held('back', precedes('e1', 'e2')), ...rules] };
}

describe('the rules suspected of a conflict', () => {
  it('are those of a shortest circle', () => {
    const long = [
      held('a', precedes('e1', 'e2')),
      held('b', precedes('e2', 'e3')),
      held('c', precedes('e3', 'e1')),
    ];
    const short = [held('d', precedes('e4', 'e5')), held('e', noLater('e5', 'e4'))];
    expect(suspectsAmong(long)).toEqual(['a', 'b', 'c']);
    expect(suspectsAmong([...long, ...short])).toEqual(['d', 'e']);
    expect(suspectsAmong([...short, ...long])).toEqual(['d', 'e']);
    const four = [
      held('p', precedes('e1', 'e2')),
      held('q', precedes('e2', 'e3')),
      held('r', precedes('e3', 'e4')),
      held('s', precedes('e4', 'e1')),
      held('cut', precedes('e3', 'e1')),
    ];
    expect(suspectsAmong(four)).toEqual(['cut', 'p', 'q']);
  });

  it('spare the search for a relaxation most of its questions', () => {
    // Asked rule by rule it takes three times as many bundles tried.
    const [first] = relaxations(everyoneFirst(4), { budget: { states: 150 } });
    expect(first?.rules).toHaveLength(6);
  });

  it('are none where there is no circle, or all of it can be taken at one moment', () => {
    expect(suspectsAmong([held('a', precedes('e1', 'e2'))])).toBeUndefined();
    const tied = [held('a', noLater('e1', 'e2')), held('b', noLater('e2', 'e1'))];
    expect(suspectsAmong(tied)).toBeUndefined();
    expect(suspectsAmong(tied, { widest: 2 })).toBeUndefined();
    expect(suspectsAmong(tied, { widest: 1 })).toEqual(['a', 'b']);
    expect(suspectsAmong([held('a', noLater('e1', 'e1'))], { widest: 1 })).toBeUndefined();
  });

  it('leave out the order of a provision’s own stages', () => {
    const provisions = [{ id: 'deal', title: 'Deal', stages: ['agreed', 'signed'] }];
    const backwards = held('signed-first', precedes('deal.signed', 'deal.agreed'));
    expect(suspectsAmong([backwards], { provisions })).toEqual(['signed-first']);
  });

  it('close a circle through two events that are to be apart', () => {
    const tied = [held('a', noLater('e2', 'e3')), held('b', noLater('e3', 'e2'))];
    const apart = held('apart', { type: 'apart', events: ['e1', 'e2', 'e3'] });
    expect(suspectsAmong([...tied, apart])).toEqual(['a', 'apart', 'b']);
    const other = held('apart', { type: 'apart', events: ['e1', 'e2', 'e4'] });
    expect(suspectsAmong([...tied, other])).toBeUndefined();
    expect(suspectsAmong([...tied.slice(1), apart])).toBeUndefined();
    const together = held('apart', { type: 'together', events: ['e1', 'e2', 'e3'] });
    expect(suspectsAmong([...tied, together])).toBeUndefined();
  });

  it('are those of every package together, if each has some and they are not too many', () => {
    const { provisions, rules } = dealOf(2);
    expect(suspectsAmong(rules, { provisions })).toEqual(['back', 'if-t1', 'if-t2']);
    expect(suspectsAmong(rules.slice(0, 2), { provisions })).toBeUndefined();
    const most = dealOf(16);
    expect(suspectsAmong(most.rules, most)).toHaveLength(17);
    const more = dealOf(17);
    expect(suspectsAmong(more.rules, more)).toBeUndefined();
  });

  it('take rules as they are conceded, those with several forms left not at all', () => {
    const rules = [
      held('a', precedes('e1', 'e2')),
      held('b', precedes('e2', 'e1')),
      held('either', { ...precedes('e3', 'e4'), fallbacks: [{ type: 'last', event: 'e5' }] }),
      held('c', precedes('e4', 'e3')),
    ];
    expect(suspectsAmong(rules.slice(0, 2), { conceded: { a: 1 } })).toEqual(['a', 'b']);
    expect(suspectsAmong(rules.slice(0, 2), { conceded: { a: 1, b: 1 } })).toBeUndefined();
    expect(suspectsAmong(rules.slice(0, 2), { conceded: { a: 2 } })).toBeUndefined();
    expect(suspectsAmong(rules.slice(2))).toEqual(['c', 'either']);
    expect(suspectsAmong(rules.slice(2), { conceded: { either: 1 } })).toBeUndefined();
  });
});
