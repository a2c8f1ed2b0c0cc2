import type { CountResult, OtherResult } from './measure.js';
import { least, middle, type Reading, ratios, rounded, shown } from './reading.js';

/** A line to reach and what was reached, as a row of a table. */
export type LineRow = readonly [
  verdict: 'met' | 'missed' | 'not measured',
  work: string,
  line: string,
  measured: string,
];

const figureNames: Readonly<Record<string, string>> = { warm: 'warm', cold: 'on a first call' };

export function linesOfCount(result: CountResult): readonly LineRow[] {
  const { work, native, rivals, warm, document } = result;
  const rows: LineRow[] = [];
  for (const figure of ['warm', 'cold'] as const) {
    const line = work.lines[figure];
    if (line === undefined) continue;
    rows.push(atMost(work.name, middle(result[figure]), line, ` ms ${figureNames[figure]}`));
  }
  if (work.nativeLine !== undefined) {
    const times = middle(ratios(warm, native));
    rows.push(atMost(work.name, times, work.nativeLine, ' times the C++ kernel'));
  }
  for (const [figures, from] of [
    [document, 'from the document'],
    [warm, 'compiled'],
  ] as const) {
    if (work.clingoLine === undefined) continue;
    const text = `times clingo or better on every seed, ${from}`;
    rows.push(atLeast(work.name, least(ratios(rivals.clingo, figures)), work.clingoLine, text));
  }
  return rows;
}

export function linesOfOther({ work, figures }: OtherResult): readonly LineRow[] {
  return work.figures.flatMap(({ text, unit, line }, place): readonly LineRow[] => {
    if (line === undefined) return [];
    const reading = figures[place];
    if (unit === 'ms') return [atMost(`${work.name}: ${text}`, reading, line, ' ms')];
    return [atLeast(`${work.name}: ${text}`, reading, line, unit)];
  });
}

export function atMost(
  work: string,
  reading: Reading | undefined,
  line: number,
  unit: string,
): LineRow {
  const met = reading !== undefined && !reading.atLeast && reading.value <= line;
  return [verdictOf(reading, met), work, `${rounded(line)}${unit}`, shown(reading, '')];
}

function atLeast(work: string, reading: Reading | undefined, line: number, text: string): LineRow {
  const met = reading !== undefined && reading.value >= line;
  return [verdictOf(reading, met), work, `${rounded(line)} ${text}`, shown(reading, '')];
}

function verdictOf(reading: Reading | undefined, met: boolean): LineRow[0] {
  if (reading === undefined) return 'not measured';
  return met ? 'met' : 'missed';
}
