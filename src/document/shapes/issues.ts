import * as v from 'valibot';
import { type Finding, type Path, pathKey } from '../problems/finding.js';
import { didYouMean } from '../problems/near.js';
import { quoted } from '../problems/render.js';
import type { Shape } from './basics.js';

/** Everything in which a plain value is not of a shape, each place once for each code. */
export function shapeFindings(value: unknown, shape: Shape): readonly Finding[] {
  const { issues = [] } = v.safeParse(shape, value);
  const findings = new Map<string, Finding>();
  for (const issue of issues) {
    const finding = findingOf(issue);
    const key = `${finding.code} ${pathKey(finding.path)}`;
    if (!findings.has(key)) findings.set(key, finding);
  }
  return [...findings.values()];
}

function findingOf(issue: v.BaseIssue<unknown>): Finding {
  const path = pathOf(issue.path ?? []);
  const [code = '', message = '', fix = ''] = issue.message.split('\n');
  const atKey = issue.path?.at(-1)?.origin === 'key';
  const finding = { code, path, value: issue.input, message, fix, atKey };
  return code === 'unknown-key' ? ofUnknownKey(finding, fix.split(' ')) : finding;
}

function ofUnknownKey(finding: Finding, known: readonly string[]): Finding {
  const key = String(finding.path.at(-1));
  return {
    ...finding,
    atKey: true,
    message: `The key ${quoted(key)} is not known here.`,
    fix: () => didYouMean(key, known),
  };
}

function pathOf(items: readonly v.IssuePathItem[]): Path {
  return items.map(({ key }) => (typeof key === 'number' ? key : String(key)));
}
