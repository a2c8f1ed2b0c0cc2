// The installed package, seen by TypeScript from a CommonJS module. Compiled by scripts/check-package.sh.
import redlines = require('redlines');
import report = require('redlines/report');
import scenarios = require('redlines/scenarios');
import text = require('redlines/text');

const verdict = redlines.analyze(scenarios.guaranteesAndTerritory);
const status: 'feasible' | 'infeasible' | 'undecided' = verdict.status;
const page: string = report.formatAnalysis(scenarios.guaranteesAndTerritory, verdict);
const parsed = text.parseNegotiationText('{}', { name: 'nothing.json' });

export = { status, page, ok: parsed.ok };
