import { type Evaluation, evaluate, type GoldDocument, parseGold } from '../../src/evaluate/index.ts';
import { styleGraph } from '../../src/graph/index.ts';
import type { EdgeAttributes, EdgeEvidence, EdgeKind, NodeAttributes, StoredDocument } from '../../src/model/index.ts';
import { edge, node } from '../graph/sample.ts';

type NodeLine = readonly [key: string, label: string, extra?: Partial<NodeAttributes>, document?: string];
type EdgeLine = readonly [source: string, kind: EdgeKind, target: string, items?: readonly Partial<EdgeEvidence>[]];

/** One claim of each given node and edge, all resting on the first character of document `a/text`. */
export function judge(
  nodes: readonly NodeLine[],
  edges: readonly EdgeLine[],
  gold: object,
  text = 'Text.',
): Evaluation {
  const span = { document: 'a/text', start: 0, end: 1 };
  const record = {
    id: 'a/text',
    path: 'a/text.txt',
    title: '',
    date: null,
    url: null,
    language: 'sv',
    sha256: '',
    chars: text.length,
  };
  const documents: StoredDocument[] = [{ ...record, text }];
  const graph = styleGraph({
    attributes: { schema: 'samband-graph/1', title: '', generator: '', documents: [record] },
    nodes: nodes.map(([key, label, extra = {}, document = span.document]) =>
      node(key, label, [{ ...span, document }], extra),
    ),
    edges: edges.map(([source, kind, target, items = [{}]], index) => {
      const evidence: EdgeAttributes['evidence'] = items.map((item) => ({ ...span, rule: 'test', ...item }));
      return { ...edge(source, kind, target, evidence), key: String(index) };
    }),
  });
  return evaluate(graph, documents, [goldOf(gold)]);
}

export function goldOf(gold: object): GoldDocument {
  return parseGold({ id: 'text', ...gold }, 'text.json');
}

/** [found, missed, wrong] of a category. */
export function counts(evaluation: Evaluation, category: string): [number, number, number] {
  const { found, missed, wrong } = evaluation.scores[category]!;
  return [found, missed, wrong];
}
