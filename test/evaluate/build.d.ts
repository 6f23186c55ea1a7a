import { type Evaluation, type GoldDocument } from '../../src/evaluate/index.ts';
import type { EdgeEvidence, EdgeKind, NodeAttributes } from '../../src/model/index.ts';

type NodeLine = readonly [key: string, label: string, extra?: Partial<NodeAttributes>, document?: string];
type EdgeLine = readonly [source: string, kind: EdgeKind, target: string, items?: readonly Partial<EdgeEvidence>[]];
/** One claim of each given node and edge, all resting on the first character of document `a/text`. */
export declare function judge(
  nodes: readonly NodeLine[],
  edges: readonly EdgeLine[],
  gold: object,
  text?: string,
): Evaluation;
export declare function goldOf(gold: object): GoldDocument;
/** [found, missed, wrong] of a category. */
export declare function counts(evaluation: Evaluation, category: string): [number, number, number];
