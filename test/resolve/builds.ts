import type { Decision, SerializedEdge, SerializedGraph, SerializedNode } from '../../src/model/index.ts';
import { type BuildResult, build } from '../../src/pipeline.ts';
import { loadDataPack } from '../data_pack.ts';

const lexicon = loadDataPack();

/** Texts by document id; a date may stand behind the text. */
export type Texts = Readonly<Record<string, string | readonly [text: string, date: string]>>;

export function graphOf(texts: Texts): SerializedGraph {
  return resultOf(texts).graph;
}

export function resultOf(texts: Texts, decisions: readonly Decision[] = []): BuildResult {
  return build(
    Object.entries(texts).map(([id, given]) => {
      const [text, date] = typeof given === 'string' ? [given] : given;
      return { id, path: `${id}.txt`, text, ...(date === undefined ? {} : { date }) };
    }),
    lexicon,
    { decisions },
  );
}

/** Keys of the nodes of one kind. */
export function keysOf(texts: Texts, kind: string): string[] {
  return graphOf(texts)
    .nodes.filter((node) => node.attributes.kind === kind)
    .map((node) => node.key);
}

/** The documents that name a node. */
export function documentsOf(node: SerializedNode): string[] {
  return [...new Set(node.attributes.evidence.flatMap((each) => ('document' in each ? [each.document] : [])))];
}

export function nodeOf(graph: SerializedGraph, key: string): SerializedNode {
  const node = graph.nodes.find((each) => each.key === key);
  if (node === undefined) throw new Error(`no ${key} in ${graph.nodes.map((each) => each.key).join(', ')}`);
  return node;
}

/** "current 2015– (seen 2018-01-01–2019-01-01) organisation:… municipality:…" for each post. */
export function postsOf(graph: SerializedGraph): string[] {
  return edgesOf(graph, 'holds_role').map(({ source, target, attributes: post }) =>
    [
      `${source} ${target}`,
      ...(post.organisation === undefined ? [] : [post.organisation]),
      ...(post.municipality === undefined ? [] : [post.municipality]),
      post.status,
      ...(post.start === undefined && post.end === undefined ? [] : [`${post.start ?? ''}–${post.end ?? ''}`]),
      ...(post.firstSeen === undefined ? [] : [`seen ${post.firstSeen} to ${post.lastSeen}`]),
    ].join(' | '),
  );
}

export function edgesOf(graph: SerializedGraph, kind: string): SerializedEdge[] {
  return graph.edges.filter((edge) => edge.attributes.kind === kind);
}
