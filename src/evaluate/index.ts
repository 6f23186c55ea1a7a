export type { Counts, Score } from './counts.ts';
export { type DocumentEvaluation, type Evaluation, evaluate, type StatusScore } from './evaluate.ts';
export type { Finding } from './finding.ts';
export { type FormatOptions, formatEvaluation } from './format.ts';
export { type GoldDocument, type GoldEntity, type GoldLink, type GoldPost, parseGold } from './gold.ts';
export {
  evaluateWorld,
  formatWorld,
  type GoldWorld,
  type PairScore,
  parseWorld,
  type WorldEvaluation,
  type WorldOptions,
} from './world.ts';
