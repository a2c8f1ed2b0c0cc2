import type { Balance, BalancedOrdering } from '../../../analysis/exposure/balance.js';
import type { Words } from '../../../rules/words.js';
import type { Paragraph } from '../../page/paragraph.js';
import { digits, listed } from '../../words/numbers.js';

/** Who would gain by stopping half-way, and who is exposed before completion. */
export function standing(
  { parties }: Pick<BalancedOrdering, 'parties'>,
  words: Words,
): readonly Paragraph[] {
  const tempted = parties.filter(({ temptation }) => temptation > 0);
  const onTheWay = tempted.filter(({ temptedAfter }) => temptedAfter !== 0);
  const exposed = parties.filter(({ exposure }) => exposure > 0);
  const gains = onTheWay.map(
    ({ party, temptation, temptedAfter = 0 }) =>
      `${words.party(party)} would gain ${temptation} by stopping ${stepText(temptedAfter)} instead of completing.`,
  );
  const falls = exposed.map(
    ({ party, exposure, exposedAfter = 0 }) =>
      `${words.party(party)} is exposed most ${stepText(exposedAfter)}: ${exposure} below where it began.`,
  );
  return [
    ...(tempted.length === 0 ? [selfEnforcing] : gains.map(item)),
    ...(falls.length === 0
      ? [{ text: 'Nobody is exposed at any step.', ...hanging }]
      : falls.map(item)),
    ...losers(parties, words),
  ];
}

const hanging = { indent: 2, hang: 2 } as const;

const selfEnforcing: Paragraph = {
  text: 'Self-enforcing: nobody would gain by stopping at any step.',
  style: 'good',
  ...hanging,
};

function item(text: string): Paragraph {
  return { text, ...hanging };
}

/** Parties for which the whole package is worth less than nothing: no order can change that. */
function losers(parties: readonly Balance[], words: Words): readonly Paragraph[] {
  const worse = parties.filter(({ after }) => (after.at(-1) ?? 0) < 0);
  if (worse.length === 0) return [];
  const names = listed(
    worse.map(({ party, after }) => `${words.party(party)} (${after.at(-1)})`),
    'and',
  );
  return [
    {
      text: `Whatever the order, the package is worth less than no agreement to ${names}.`,
      style: 'unsure',
      ...hanging,
    },
  ];
}

function stepText(count: number): string {
  return `after step ${digits(count)}`;
}
