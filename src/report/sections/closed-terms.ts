import type { ProvisionTerms, TermStanding } from '../../analysis/terms/terms-verdict.js';
import { blank, type Paragraph } from '../page/paragraph.js';
import { provisionIn, quoted, termName } from '../words/names.js';
import { counted } from '../words/numbers.js';
import type { Page } from './page.js';
import { evidenceLines, ruleLine } from './rules.js';
import { shortened } from './shortened.js';

const mostProvisions = 4;
const mostTerms = 6;
const mostSets = 1;
const mostClaims = 1;

/** Provisions without an acceptable term, then, where something is feasible, single terms that are closed. */
export function closedTerms(page: Page): readonly Paragraph[] {
  const { terms } = page;
  if (terms === undefined) return [];
  const closed = terms.closedProvisions;
  const others = terms.status === 'feasible' ? terms.provisions : [];
  return [
    ...closedProvisions(page, closed),
    ...closedSingly(
      page,
      others.filter((each) => !closed.includes(each)),
    ),
  ];
}

function closedProvisions(page: Page, closed: readonly ProvisionTerms[]): readonly Paragraph[] {
  if (closed.length === 0) return [];
  const { shown, rest } = shortened(closed, page.most(mostProvisions));
  return [
    blank,
    { text: 'Left without any acceptable term', style: 'heading' },
    ...shown.flatMap((each) => [
      { label: '- ', text: provisionText(page, each), indent: 2, hang: 4 } as const,
      ...each.terms.flatMap((term) => termLines(page, each.provision, term)),
    ]),
    ...(rest === 0 ? [] : [{ text: `and ${counted(rest, 'more provision')}`, indent: 2 }]),
  ];
}

function provisionText(page: Page, { provision, optional, terms }: ProvisionTerms): string {
  const name = page.words.provision(provision);
  const only = terms.length === 1 ? '' : `, none of its ${counted(terms.length, 'term')}`;
  return optional ? `${name}${only}: it can only be left out` : `${name}${only}`;
}

/** One term, and the rules that took it away; an own line for each further set that would. */
function termLines(page: Page, provision: string, standing: TermStanding): readonly Paragraph[] {
  const term = quoted(termName(provisionIn(page.negotiation, provision), standing.term));
  const { shown, rest } = shortened(standing.closedBy, page.most(mostSets));
  const lines = shown.flatMap((rules, place) => [
    { text: place === 0 ? `${term}, taken away by` : 'or by', indent: 4, hang: 2 },
    ...rules.flatMap((id) => {
      const position = page.position(id);
      return [
        { ...ruleLine(position, '· '), indent: 6 },
        ...evidenceLines(page, position, 8, mostClaims),
      ];
    }),
  ]);
  return rest === 0 ? lines : [...lines, { text: `or in ${counted(rest, 'more way')}`, indent: 6 }];
}

function closedSingly(page: Page, provisions: readonly ProvisionTerms[]): readonly Paragraph[] {
  const closed = provisions.flatMap(({ provision, terms }) =>
    terms.flatMap((term) => (term.standing === 'open' ? [] : [{ provision, term }])),
  );
  if (closed.length === 0) return [];
  const { shown, rest } = shortened(closed, page.most(mostTerms));
  return [
    blank,
    { text: 'Terms that no feasible package holds', style: 'heading' },
    ...shown.map(({ provision, term }): Paragraph => {
      const name = termName(provisionIn(page.negotiation, provision), term.term);
      const how = term.standing === 'terms' ? 'out on terms' : 'out on order';
      const rules = term.closedBy[0]?.map((id) => page.position(id).holder) ?? [];
      const by = rules.length === 0 ? '' : `, by ${[...new Set(rules)].join(' with ')}`;
      const text = `${page.words.provision(provision)} settled on ${quoted(name)}: ${how}${by}`;
      return { label: '- ', text, indent: 2, hang: 4 };
    }),
    ...(rest === 0 ? [] : [{ text: `and ${counted(rest, 'more term')}`, indent: 2 }]),
  ];
}
