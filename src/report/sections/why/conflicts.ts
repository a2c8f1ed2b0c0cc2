import type { Conflict } from '../../../analysis/analysis.js';
import { blank, type Paragraph } from '../../page/paragraph.js';
import { counted, digits } from '../../words/numbers.js';
import type { Position } from '../../words/position.js';
import { isRelaxable, type Page } from '../page.js';
import { type Cite, evidenceLines, nounOf, ruleLine } from '../rules.js';
import { fitting, shortened, within } from '../shortened.js';
import { circle } from './circle.js';

const mostConflicts = { items: 3, lines: 8 };
const mostOfOne = 10;
const mostRules = 6;
const mostClaims = 2;

/** Why nothing is feasible: the smallest conflicts, then the other rules that bind. */
export function conflicts(page: Page): readonly Paragraph[] {
  const all = page.analysis.conflicts;
  if (all.length === 0) return [];
  const { shown, rest } = fitting(all, within(page, mostConflicts), ({ rules }) => rules.length);
  const more = `and ${counted(rest, 'more conflict')}, all of them in the --json output or with --full`;
  const title = `Why not: ${counted(all.length, 'conflict')}`;
  const cite = citer(page);
  return [
    blank,
    { text: page.analysis.complete ? title : `${title} found so far`, style: 'heading' },
    ...shown.flatMap((conflict, place) => [
      ...(place === 0 ? [] : [blank]),
      ...conflictLines(page, conflict, cite),
    ]),
    ...(rest === 0 ? [] : [blank, { text: more, indent: 2 }]),
    ...others(page, shown),
  ];
}

function citer(page: Page): Cite {
  const cited = new Set<string>();
  return (position, margin) => {
    if (cited.has(position.rule.id)) return [];
    cited.add(position.rule.id);
    return evidenceLines(page, position, margin, mostClaims);
  };
}

function conflictLines(page: Page, conflict: Conflict, cite: Cite): readonly Paragraph[] {
  const rules = conflict.rules.map((rule) => page.position(rule));
  if (conflict.cycle !== undefined) return circle(page, rules, conflict.cycle, cite);
  const { shown, rest } = shortened(rules, page.most(mostOfOne));
  return [
    { text: intro(page, rules), indent: 2, hang: 2 },
    ...shown.flatMap((rule) => [ruleLine(rule, '- '), ...cite(rule, 4)]),
    ...(rest === 0 ? [] : [{ text: `and ${digits(rest)} more`, indent: 4 }]),
  ];
}

function intro(page: Page, rules: readonly Position[]): string {
  if (rules.length === 0) {
    return 'The rules that cannot be relaxed exclude every ordering by themselves.';
  }
  const firm = page.positions.some((position) => !isRelaxable(position));
  const given = firm ? ', given the rules that cannot be relaxed' : '';
  const noun = nounOf(rules);
  if (rules.length === 1) return `This ${noun} cannot be met${given}:`;
  return `These ${digits(rules.length)} ${noun}s cannot all be met${given}:`;
}

/** The rules in force that are in none of the conflicts shown, in a line each. */
function others(page: Page, shown: readonly Conflict[]): readonly Paragraph[] {
  const seen = new Set(
    shown.flatMap(({ rules, cycle = [] }) => [...rules, ...cycle.map(({ rule }) => rule)]),
  );
  const rest = page.positions.filter(({ rule }) => !seen.has(rule.id));
  return [
    ...ruleList(
      page,
      'Rules that cannot be relaxed',
      rest.filter((each) => !isRelaxable(each)),
    ),
    ...ruleList(page, 'Other rules in force', rest.filter(isRelaxable)),
  ];
}

function ruleList(page: Page, title: string, rules: readonly Position[]): readonly Paragraph[] {
  if (rules.length === 0) return [];
  const { shown, rest } = shortened(rules, page.most(mostRules));
  return [
    blank,
    { text: title, style: 'heading' },
    ...shown.map((rule) => ruleLine(rule, '- ')),
    ...(rest === 0 ? [] : [{ text: `and ${digits(rest)} more`, indent: 2 }]),
  ];
}
