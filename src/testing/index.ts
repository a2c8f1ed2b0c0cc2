/** The public names of `redlines/testing`; each is documented where it is defined. */
export { arbAgent } from './arbitraries/agent.js';
export { arbCondition, arbPackageCondition } from './arbitraries/condition.js';
export { arbNegotiation } from './arbitraries/negotiation.js';
export { arbOrdering, type OrderingOptions } from './arbitraries/ordering.js';
export { arbPackage } from './arbitraries/package.js';
export { arbPlay } from './arbitraries/play.js';
export { arbRule, type RuleOptions } from './arbitraries/rule.js';
export {
  type CheckTableOptions,
  checkTable,
  type TableReport,
  UnmetRules,
  UnsoundTable,
} from './commands/check-table.js';
export { type Coverage, coverage, refusalKinds, type TableCoverage } from './commands/coverage.js';
export {
  TableDisagreement,
  type TableModel,
  type TableOptions,
  type TableUnderTest,
  tableCommands,
  tableSetup,
} from './commands/table-commands.js';
export type { PackageOrdering } from './draw/ordering.js';
export { agentsKeepTheirOwnLines } from './laws/agents/agents-keep-their-own-lines.js';
export { runsRepeatBySeed } from './laws/agents/runs-repeat-by-seed.js';
export { documentRoundTrips } from './laws/document/round-trips.js';
export { BrokenLaw, type Law, type LawProperty } from './laws/law.js';
export { agentLaws, analysisLaws, tableLaws, typeLaws } from './laws/laws.js';
export { conflictsAndRelaxationsHit } from './laws/reasons/conflicts-and-relaxations-hit.js';
export { conflictsAreMinimal } from './laws/reasons/conflicts-are-minimal.js';
export { relaxationsSuffice } from './laws/reasons/relaxations-suffice.js';
export { repairsReplay } from './laws/reasons/repairs-replay.js';
export { softerFormsAreWeaker } from './laws/reasons/softer-forms-are-weaker.js';
export type { Asked, Case, Question, Subject } from './laws/subject.js';
export { movesChangeNothing } from './laws/table/moves-change-nothing.js';
export { nobodyCrossesItsOwnLine } from './laws/table/nobody-crosses-its-own-line.js';
export { refusalsHaveReasons } from './laws/table/refusals-have-reasons.js';
export { replayEqualsPlay } from './laws/table/replay-equals-play.js';
export { settledTalksAreFeasible } from './laws/table/settled-talks-are-feasible.js';
export { viewsKeepSecrets } from './laws/table/views-keep-secrets.js';
export { monitorsArePure } from './laws/types/monitors-are-pure.js';
export { monitorsAreTotal } from './laws/types/monitors-are-total.js';
export { monitorsStaySmall } from './laws/types/monitors-stay-small.js';
export { brokenOrderingsAreCaught } from './laws/verdict/broken-orderings-are-caught.js';
export { countsEqualEnumeration } from './laws/verdict/counts-equal-enumeration.js';
export { feasibleOrderingsPass } from './laws/verdict/feasible-orderings-pass.js';
export { namesDoNotMatter } from './laws/verdict/names-do-not-matter.js';
export { oneMoreRuleNeverMore } from './laws/verdict/one-more-rule-never-more.js';
export { orderOfListsDoesNotMatter } from './laws/verdict/order-of-lists-does-not-matter.js';
export { sameQuestionSameAnswer } from './laws/verdict/same-question-same-answer.js';
export { strictAmongBundled } from './laws/verdict/strict-among-bundled.js';
export { type Finding, findingKinds, type Inspection } from './lint/finding.js';
export { inspectRules } from './lint/inspect-rules.js';
export { findingText } from './lint/sentence.js';
export type { Play, PlayDrawing, Tried } from './play/play.js';
export type { Reference } from './reference/reference.js';
export type { Reason } from './reference/refusals.js';
export type { SeatedRule, Seats } from './reference/seats.js';
export {
  type CheckOptions,
  checkRules,
  UnsoundRules,
} from './run/check-rules.js';
export { formatRulesReport } from './run/format-rules-report.js';
export { holdLaws, type LawFailure, type LawReport } from './run/hold-laws.js';
export type { RunParameters } from './run/parameters.js';
export type { RulesReport } from './run/rules-report.js';
export type { NegotiationShape, Span } from './shape.js';
export { storyOf } from './story/story.js';
export { type Decision, decide } from './temporal/decide.js';
export {
  always,
  eventually,
  leadsTo,
  type Statement,
  sometimes,
} from './temporal/statement.js';
export { type OnPlays, type OnPlaysOptions, testOnPlays } from './temporal/test-on-plays.js';
