/** What a view shows, as a graph of its own: what is handed on is what is seen. */

import type { ExportParts } from '../export/index.ts';
import { normaliseAttributes } from '../graph/index.ts';
import type { EdgeAttributes, SerializedEdge, SerializedGraph, SerializedNode } from '../model/index.ts';
import { indexGraph } from '../view/knowledge.ts';
import { showing } from '../view/shown.ts';
import type { ChosenView } from '../view/view.ts';

/** The shown nodes and edges, what a chosen way or node keeps in sight, and the texts that they rest on. */
export function shownPart({ graph, documents }: ExportParts, view: ChosenView): ExportParts {
  const knowledge = indexGraph(graph);
  const shown = showing(knowledge, view);
  const kept = new Set([...(view.selected === null ? [] : [view.selected]), ...view.also, ...(view.why ?? [])]);
  const nodes = graph.nodes.filter(({ key }, at) => shown.nodes[at] === 1 || kept.has(key));
  const keys = new Set(nodes.map(({ key }) => key));
  const edges = graph.edges.filter((_, at) => shown.edges[at] === 1);
  const left = { nodes: nodes.map((node) => nodeWithin(node, keys)), edges: edges.map((edge) => within(edge, keys)) };
  const same = new Map([...keys].map((key) => [key, key]));
  return restingOn({ ...graph, ...left, nodes: withCuts(left.nodes, left.edges, graph, same) }, documents);
}

/**
 * Nodes that lost all their relations say so: in a part of a graph they hang on nothing, in the whole they do. `keys`:
 * what the nodes of the whole are called now.
 */
export function withCuts(
  nodes: readonly SerializedNode[],
  edges: readonly SerializedEdge[],
  whole: SerializedGraph,
  keys: ReadonlyMap<string, string>,
): SerializedNode[] {
  const before = new Set([...relatedIn(whole.edges)].flatMap((key) => keys.get(key) ?? []));
  const after = relatedIn(edges);
  return nodes.map((node) => {
    const isCut = before.has(node.key) && !after.has(node.key);
    return isCut ? { ...node, attributes: { ...node.attributes, cut: true } } : node;
  });
}

function relatedIn(edges: readonly SerializedEdge[]): ReadonlySet<string> {
  return new Set(
    edges.flatMap(({ source, target, attributes }) => (attributes.kind === 'mentions' ? [] : [source, target])),
  );
}

/** The same graph with only those texts that something in it rests on. */
export function restingOn(graph: ExportParts['graph'], documents: ExportParts['documents']): ExportParts {
  const used = new Set<string>();
  for (const { attributes } of [...graph.nodes, ...graph.edges])
    for (const item of attributes.evidence) if ('document' in item) used.add(item.document);
  const records = graph.attributes.documents.filter(({ id }) => used.has(id));
  return {
    graph: { ...graph, attributes: normaliseAttributes({ ...graph.attributes, documents: records }) },
    documents: new Map([...documents].filter(([id]) => used.has(id))),
  };
}

/** The node without the municipality that is not there any more. */
export function nodeWithin(node: SerializedNode, keys: ReadonlySet<string>): SerializedNode {
  const { municipality, ...attributes } = node.attributes;
  return municipality === undefined || keys.has(municipality) ? node : { ...node, attributes };
}

type Named = 'organisation' | 'municipality' | 'role' | 'predecessor' | 'successor';
const named: readonly Named[] = ['organisation', 'municipality', 'role', 'predecessor', 'successor'];

/** The edge without the names of what is not there any more, in itself and in what it rests on. */
export function within(edge: SerializedEdge, keys: ReadonlySet<string>): SerializedEdge {
  const { contradictions, ...attributes } = without(edge.attributes, keys);
  const evidence = attributes.evidence.map((item) => ('document' in item ? without(item, keys) : item));
  // What speaks of other posts and texts is left out: they may not be there.
  const own = contradictions?.filter(({ about }) => about === 'start' || about === 'end') ?? [];
  const whole: EdgeAttributes = { ...attributes, evidence };
  return { ...edge, attributes: own.length > 0 ? { ...whole, contradictions: own } : whole };
}

function without<Value extends object>(value: Value, keys: ReadonlySet<string>): Value {
  const copy: Partial<Record<string, unknown>> = { ...(value as object) };
  for (const name of named) if (typeof copy[name] === 'string' && !keys.has(copy[name])) delete copy[name];
  return copy as unknown as Value;
}
