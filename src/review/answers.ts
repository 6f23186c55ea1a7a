import type { DocumentRecord, SerializedEdge, SerializedNode } from '../model/index.ts';
import type { Doubt } from './doubts.ts';
import { apartRow, edgeRow, nodeRow, sameRows, splitRow, type Verdict } from './rows.ts';

/** What a graph has been indexed by, as far as answers need it. */
export interface Answerable {
  readonly node: (key: string) => SerializedNode | undefined;
  readonly edge: (key: string) => SerializedEdge | undefined;
  /** All posts of a person. */
  readonly posts: (person: string) => readonly SerializedEdge[];
  readonly documents: ReadonlyMap<string, DocumentRecord>;
}

/** The rows of either answer to a doubt. None for `no` when no row can say it. */
export interface Answers {
  readonly yes: readonly Verdict[];
  readonly no: readonly Verdict[];
  /** Texts that may speak of another: those that `no` would give her. */
  readonly texts: readonly string[];
}

/** Yes: they are one, she is one, it is so. */
export function answersTo(doubt: Doubt, graph: Answerable): Answers {
  const { documents } = graph;
  const none: Answers = { yes: [], no: [], texts: [] };
  if (doubt.kind === 'post' || doubt.kind === 'contradiction') {
    const edge = graph.edge(doubt.edge);
    return edge === undefined ? none : { ...none, yes: [edgeRow('confirm', edge)], no: [edgeRow('reject', edge)] };
  }
  const node = graph.node(doubt.subject);
  if (node === undefined) return none;
  const confirmed = nodeRow('confirm', node, documents);
  if (doubt.kind === 'concept') return { ...none, yes: [confirmed], no: [nodeRow('reject', node, documents)] };
  if (doubt.kind === 'two-in-one') {
    const texts = textsElsewhere(graph.posts(doubt.subject));
    return { yes: [confirmed], no: texts.length === 0 ? [] : [splitRow(node, texts, documents)], texts };
  }
  const other = graph.node(doubt.object);
  if (other === undefined) return none;
  return { ...none, yes: sameRows([node, other], documents), no: [apartRow(node, other)] };
}

/** The municipality with most texts is hers; those that speak of another alone may speak of another person. */
function textsElsewhere(posts: readonly SerializedEdge[]): string[] {
  const places = new Map<string, Set<string>>();
  for (const { attributes } of posts) {
    if (attributes.municipality === undefined) continue;
    const place = places.get(attributes.municipality) ?? new Set();
    for (const item of attributes.evidence) if ('document' in item) place.add(item.document);
    places.set(attributes.municipality, place);
  }
  const [first, ...others] = [...places].sort(([one, a], [other, b]) => b.size - a.size || (one < other ? -1 : 1));
  return [...new Set(others.flatMap(([, texts]) => [...texts]))].filter((id) => !first![1].has(id)).sort();
}
