import type { Analysis } from '../../../analysis/analysis.js';
import type { Paragraph } from '../../page/paragraph.js';
import { counted } from '../../words/numbers.js';
import type { ReadingsPage } from './page.js';

/** The smallest move that unlocks one combination: the fewest rules, dropped as little as may be. */
export function least(page: ReadingsPage, { softened }: Analysis): readonly Paragraph[] {
  const [first] = softened.toSorted(
    (a, b) => a.concessions.length - b.concessions.length || dropped(a) - dropped(b),
  );
  if (first === undefined) return [];
  const moves = first.concessions.map(({ rule, degree }) => {
    const { holder, forms } = page.position(rule);
    const softer = forms[degree];
    return softer === undefined
      ? `${holder} drops: ${forms[0]}`
      : `${holder} softens to: ${softer}`;
  });
  const others = softened.length - 1;
  const more = others === 0 ? '' : ` (or by ${counted(others, 'other move')})`;
  return [
    { text: `unlocked if ${moves.join(', and ')}${more}`, indent: 4, hang: 2, style: 'quiet' },
  ];
}

function dropped({ concessions }: Analysis['softened'][number]): number {
  return concessions.filter(({ to }) => to === 'dropped').length;
}
