/** The public names of `redlines/report`: results as text; each is documented where it is defined. */
export { type AnalysisLine, analysisLine, type TermsPart } from './analysis-line.js';
export { type ComparisonLine, comparisonLine } from './comparison-line.js';
export { type FairestLine, fairestLine } from './fairest-line.js';
export { type FormatOptions, formatAnalysis } from './format-analysis.js';
export { type FormatComparisonOptions, formatComparison } from './format-comparison.js';
export { type FormatFairestOptions, formatFairest } from './format-fairest.js';
export { type FormatProblemsOptions, formatProblems } from './format-problems.js';
export { type FormatReadingsOptions, formatReadings } from './format-readings.js';
export type { Looks } from './page/looks.js';
export type { Length } from './page/room.js';
export type { Paint, Style } from './page/style.js';
export type { Plain } from './plain.js';
export { type ReadingLine, type ReadingsLine, readingsLine } from './readings-line.js';
export type { BatchContext } from './simulation/batch-page.js';
export { type FormatBatchOptions, formatBatch } from './simulation/format-batch.js';
export { type FormatRunOptions, formatRun } from './simulation/format-run.js';
export type { CourseStep } from './talks/course.js';
export { type FormatCourseOptions, formatCourse } from './talks/format-course.js';
export {
  type FormatTalksOptions,
  formatHappenings,
  formatMove,
  formatViolations,
} from './talks/format-move.js';
export { formatRefusals } from './talks/format-refusals.js';
export { type FormatTalksPageOptions, formatTalks } from './talks/format-talks.js';
export { type TermsLine, termsLine } from './terms-line.js';
export { english } from './words/english.js';
export { evidence } from './words/evidence.js';
export { ruleSentence } from './words/position.js';
