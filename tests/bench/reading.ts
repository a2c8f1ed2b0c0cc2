/** A figure as it was measured. */
export interface Reading {
  readonly value: number;
  /** It was given up there: the figure is at least this. */
  readonly atLeast: boolean;
}

/** The middle one of those that were taken, the upper of two; `undefined` where none was. */
export function middle(readings: readonly (Reading | undefined)[]): Reading | undefined {
  const taken = readings.filter((each) => each !== undefined);
  return taken.sort((a, b) => a.value - b.value)[taken.length >> 1];
}

export function least(readings: readonly (Reading | undefined)[]): Reading | undefined {
  return readings
    .filter((each) => each !== undefined)
    .reduce<Reading | undefined>(
      (low, each) => (low && low.value <= each.value ? low : each),
      undefined,
    );
}

/** How many times the one is of the other, seed by seed; `undefined` where that is not known. */
export function ratios(
  of: readonly (Reading | undefined)[],
  to: readonly (Reading | undefined)[],
): readonly (Reading | undefined)[] {
  return of.map((one, seed) => {
    const other = to[seed];
    if (one === undefined || other === undefined || other.atLeast) return undefined;
    return { value: one.value / other.value, atLeast: one.atLeast };
  });
}

export function shown(reading: Reading | undefined, unit: string): string {
  if (reading === undefined) return '-';
  return `${reading.atLeast ? '> ' : ''}${rounded(reading.value)}${unit}`;
}

/** Three digits that matter, thousands in threes. */
export function rounded(value: number): string {
  if (value >= 100) return Math.round(value).toLocaleString('en-US');
  return String(Number(value.toPrecision(value < 10 ? 2 : 3)));
}
