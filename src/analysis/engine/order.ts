/** Texts in the order of their code units, whatever the locale. */
export function sortedTexts(texts: readonly string[]): readonly string[] {
  return [...texts].sort(byText);
}

export function byText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Lists of texts by their length, then by their texts in turn. */
export function bySizeThenText(a: readonly string[], b: readonly string[]): number {
  if (a.length !== b.length) return a.length - b.length;
  const place = a.findIndex((text, index) => text !== b[index]);
  return place < 0 ? 0 : byText(a[place] ?? '', b[place] ?? '');
}
