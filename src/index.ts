/** The public names of `redlines`; each is documented where it is defined. */
export type * from './analysis/analysis.js';
export { analyze } from './analysis/analyze.js';
export type { AnalysisOptions, AnalyzeOptions } from './analysis/case/options.js';
export { compare } from './analysis/compare/compare.js';
export type * from './analysis/compare/comparison.js';
export { conflicts } from './analysis/conflicts.js';
export type { Witness } from './analysis/engine/engine.js';
export {
  type Budget,
  type Limits,
  OutOfBudget,
  type Signal,
  type Stop,
} from './analysis/engine/meter.js';
export type { Clash, DeadlineDemand, MomentDemand } from './analysis/explain/clash.js';
export type { ClosedProvision } from './analysis/explain/closed.js';
export type { CycleEdge } from './analysis/explain/cycle.js';
export type * from './analysis/exposure/balance.js';
export { balances } from './analysis/exposure/balances.js';
export { type FairestOrdering, fairestOrdering } from './analysis/exposure/fairest.js';
export {
  type Necessity,
  type NecessityQuestion,
  necessity,
  type RuleNecessity,
  type Share,
} from './analysis/leverage/necessity.js';
export type { LeverageOptions } from './analysis/leverage/options.js';
export { type Price, type PriceQuestion, type Prices, prices } from './analysis/leverage/prices.js';
export type { Unlocker } from './analysis/leverage/unlocker.js';
export {
  type HolderLeverage,
  type UnlockerQuestion,
  type Unlockers,
  unlockers,
} from './analysis/leverage/unlockers.js';
export { type OrderingsOptions, orderings } from './analysis/orderings.js';
export { type PackageVerdict, packages } from './analysis/packages.js';
export { type PartialDeal, type PartialDeals, partialDeals } from './analysis/partial-deals.js';
export { type RankedOrderings, rankOrderings } from './analysis/rank-orderings.js';
export { analyzeReadings } from './analysis/readings/analyze-readings.js';
export type * from './analysis/readings/reading-table.js';
export { relaxations } from './analysis/relaxations.js';
export type * from './analysis/repairs/repair.js';
export { repairs } from './analysis/repairs/repairs.js';
export {
  type AvailableEvent,
  availableNext,
  type BlockedEvent,
  type Blocker,
  type Candidate,
  type Next,
  type SoFar,
} from './analysis/stepwise/available-next.js';
export {
  checkOrdering,
  type RuleViolation,
  type Violation,
} from './analysis/stepwise/check-ordering.js';
export type { OrderingFault, PackageFault } from './analysis/stepwise/faults.js';
export {
  type StuckOptions,
  type StuckState,
  type StuckStates,
  stuckStates,
} from './analysis/stepwise/stuck-states.js';
export { type TermsOptions, termsVerdict } from './analysis/terms/analyze-terms.js';
export type * from './analysis/terms/terms-verdict.js';
export { defineNegotiation } from './document/define.js';
export { NegotiationError } from './document/negotiation-error.js';
export type { ParseOptions } from './document/options.js';
export { parseLedger, parseNegotiation } from './document/parse.js';
export { asOf, withReading } from './document/standing.js';
export {
  replaceRule,
  type VariantOptions,
  withoutProvision,
  withoutRule,
  withProvision,
  withRule,
} from './document/variants.js';
export type { Condition, PackageCondition, TermChoice } from './model/condition.js';
export type * from './model/negotiation.js';
export {
  type Bundle,
  type EventId,
  eventsOf,
  type Ordering,
  type Package,
  signatoriesOf,
  stagesOf,
  termsOf,
} from './model/package.js';
export type { Place, Problem, Result } from './model/problem.js';
export type { BuiltInBody, BuiltInFields, Rule, RuleBody, RuleFrame } from './model/rule.js';
export * from './model/source.js';
export type { Vocabulary } from './model/vocabulary.js';
export { RuleTypeError } from './rules/asked.js';
export type { Canonical, FieldKind, Fields } from './rules/field.js';
export type { Standpoint } from './rules/in-force.js';
export type { Ending, Moment, Step } from './rules/moment.js';
export type { Json, Monitor } from './rules/monitor.js';
export { builtInTypes } from './rules/registry.js';
export {
  type AnyRuleType,
  type RuleType,
  type RuleTypeDefinition,
  ruleType,
} from './rules/rule-type.js';
export type { Words } from './rules/words.js';
export { type SampleOptions, sampleOrderings } from './simulation/sample-orderings.js';
