/** What a page shows of an output, as a pattern for the output: `…` stands for anything. */
export function patternOf(shown: string): RegExp {
  const parts = tidy(shown).split('…').map(escaped);
  return new RegExp(parts.join('[\\s\\S]*?'));
}

/** The text without spaces at the ends of lines, nor empty lines at its own ends. */
export function tidy(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replaceAll(/^\n+|\n+$/g, '');
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
