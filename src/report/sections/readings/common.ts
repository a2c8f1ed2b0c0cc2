import { blank, type Paragraph } from '../../page/paragraph.js';
import { evidence } from '../../words/evidence.js';
import { counted, digits } from '../../words/numbers.js';
import { firmText } from '../../words/position.js';
import { shortened } from '../shortened.js';
import type { ReadingsPage } from './page.js';

const mostSets = 3;
const mostMoves = 4;
const mostClaims = 1;

/** What holds however the positions are read. */
export function common(page: ReadingsPage): readonly Paragraph[] {
  const { conflicts, relaxations, rulesInEveryConflict, complete } = page.table.common;
  const cited = new Set<string>();
  const lists: readonly List[] = [
    { title: 'What no reading avoids', sets: conflicts, most: mostSets, intro: conflictText },
    {
      title: 'In every conflict of every reading',
      sets: rulesInEveryConflict.length === 0 ? [] : [rulesInEveryConflict],
      most: 1,
    },
    {
      title: 'What unlocks every reading that is stuck',
      sets: relaxations,
      most: mostMoves,
      intro: () => 'Dropping',
    },
  ];
  return [
    ...lists.flatMap((list) => listLines(page, list, cited)),
    ...(complete ? [] : [blank, { text: unsure, style: 'unsure' } as const]),
  ];
}

const unsure = 'Not every combination was searched to the end: more may be common to all.';

function conflictText(rules: readonly string[]): string {
  if (rules.length === 0) return 'The rules that cannot be relaxed exclude every ordering.';
  if (rules.length === 1) return 'However the positions are read, this cannot be kept:';
  return `However the positions are read, these ${digits(rules.length)} cannot all be kept:`;
}

interface List {
  readonly title: string;
  /** Sets of rule ids. */
  readonly sets: readonly (readonly string[])[];
  readonly most: number;
  readonly intro?: (rules: readonly string[]) => string;
}

/** A list of sets of rules; `cited` are the rules whose claims were named already. */
function listLines(
  page: ReadingsPage,
  { title, sets, most, intro }: List,
  cited: Set<string>,
): readonly Paragraph[] {
  if (sets.length === 0) return [];
  const { shown, rest } = shortened(sets, page.most(most));
  const more = `and ${counted(rest, 'more set')}, all of them in the --json output or with --full`;
  return [
    blank,
    { text: title, style: 'heading' },
    ...shown.flatMap((rules) => [
      ...(intro === undefined ? [] : [{ text: intro(rules), indent: 2, hang: 2 }]),
      ...rules.flatMap((rule) => ruleLines(page, rule, cited)),
    ]),
    ...(rest === 0 ? [] : [{ text: more, indent: 2 }]),
  ];
}

/** A rule, and what it rests on the first time that it is named. */
function ruleLines(page: ReadingsPage, id: string, cited: Set<string>): readonly Paragraph[] {
  const position = page.position(id);
  const rule: Paragraph = { label: '- ', text: firmText(position), indent: 4, hang: 4 };
  if (cited.has(id)) return [rule];
  cited.add(id);
  const { shown, rest } = shortened(
    evidence(position.rule, page.negotiation),
    page.most(mostClaims),
  );
  const claims = rest === 0 ? shown : [...shown, `and ${counted(rest, 'more claim')}`];
  return [
    rule,
    ...claims.map((text): Paragraph => ({ label: '· ', text, indent: 6, hang: 2, style: 'quiet' })),
  ];
}
