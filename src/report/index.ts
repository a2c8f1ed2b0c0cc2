/** The public names of `redlines/report`: results as text; each is documented where it is defined. */
export { type AnalysisLine, analysisLine } from './analysis-line.js';
export { type FormatOptions, formatAnalysis } from './format-analysis.js';
export { type FormatProblemsOptions, formatProblems } from './format-problems.js';
export type { Paint, Style } from './page/style.js';
export { english } from './words/english.js';
export { evidence } from './words/evidence.js';
export { ruleSentence } from './words/position.js';
