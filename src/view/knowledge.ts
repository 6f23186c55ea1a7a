/** The graph file, indexed for looking things up. Built once for a graph and never altered. */
import {
  type DocumentRecord,
  type NodeKind,
  nodeKinds,
  type SerializedEdge,
  type SerializedGraph,
  type SerializedNode,
} from '../model/index.ts';

export interface Knowledge {
  readonly graph: SerializedGraph;
  readonly nodes: ReadonlyMap<string, SerializedNode>;
  /** Where a node stands in `graph.nodes`; what is shown is told by these numbers. */
  readonly nodeIndex: ReadonlyMap<string, number>;
  /** Where an edge stands in `graph.edges`. */
  readonly edgeIndex: ReadonlyMap<string, number>;
  /** The ends of every edge as numbers, -1 where the file has no such node. */
  readonly sources: Int32Array;
  readonly targets: Int32Array;
  /** For each of `graph.nodes` the place of its kind in `nodeKinds`. */
  readonly kindAt: Uint8Array;
  /** For each of `graph.edges`: 1 where a text only names something. */
  readonly isMention: Uint8Array;
  readonly documents: ReadonlyMap<string, DocumentRecord>;
  /** All edges that touch a node, in the order of the file. */
  readonly edgesAt: ReadonlyMap<string, readonly SerializedEdge[]>;
  /** Posts that name an organisation or municipality, by its key. */
  readonly postsAt: ReadonlyMap<string, readonly SerializedEdge[]>;
  /** All nodes, the largest first. */
  readonly bySize: readonly SerializedNode[];
  /** Names that several nodes bear, in small letters. */
  readonly shared: ReadonlySet<string>;
  readonly counts: Readonly<Record<NodeKind, number>>;
}

export function indexGraph(graph: SerializedGraph): Knowledge {
  const nodes = new Map(graph.nodes.map((node) => [node.key, node]));
  const nodeIndex = new Map(graph.nodes.map((node, at) => [node.key, at]));
  const endOf = (key: string) => nodeIndex.get(key) ?? -1;
  const edgesAt = new Map<string, SerializedEdge[]>();
  const postsAt = new Map<string, SerializedEdge[]>();
  for (const edge of graph.edges) {
    if (!nodes.has(edge.source) || !nodes.has(edge.target)) continue;
    append(edgesAt, edge.source, edge);
    append(edgesAt, edge.target, edge);
    if (edge.attributes.kind !== 'holds_role') continue;
    const { organisation, municipality } = edge.attributes;
    if (organisation !== undefined) append(postsAt, organisation, edge);
    if (municipality !== undefined) append(postsAt, municipality, edge);
  }
  const named = new Set<string>();
  const shared = new Set<string>();
  for (const node of graph.nodes) {
    const name = node.attributes.label.toLowerCase();
    if (named.has(name)) shared.add(name);
    named.add(name);
  }
  const counts = Object.fromEntries(nodeKinds.map((kind) => [kind, 0])) as Record<NodeKind, number>;
  for (const node of graph.nodes) counts[node.attributes.kind] += 1;
  return {
    graph,
    nodes,
    nodeIndex,
    edgeIndex: new Map(graph.edges.map((edge, at) => [edge.key, at])),
    sources: Int32Array.from(graph.edges, (edge) => endOf(edge.source)),
    targets: Int32Array.from(graph.edges, (edge) => endOf(edge.target)),
    kindAt: Uint8Array.from(graph.nodes, ({ attributes }) => nodeKinds.indexOf(attributes.kind)),
    isMention: Uint8Array.from(graph.edges, ({ attributes }) => (attributes.kind === 'mentions' ? 1 : 0)),
    documents: new Map(graph.attributes.documents.map((record) => [record.id, record])),
    edgesAt,
    postsAt,
    bySize: [...graph.nodes].sort(
      (one, other) =>
        other.attributes.size - one.attributes.size ||
        (edgesAt.get(other.key)?.length ?? 0) - (edgesAt.get(one.key)?.length ?? 0) ||
        (one.key < other.key ? -1 : 1),
    ),
    shared,
    counts,
  };
}

export function labelOf(knowledge: Knowledge, key: string): string {
  return knowledge.nodes.get(key)?.attributes.label ?? key;
}

/** The other end of an edge. */
export function otherEnd(edge: SerializedEdge, key: string): string {
  return edge.source === key ? edge.target : edge.source;
}

/** How many other nodes a node is connected with, mentions in texts left out. */
export function connections(knowledge: Knowledge, key: string): number {
  const others = new Set<string>();
  for (const edge of knowledge.edgesAt.get(key) ?? []) {
    if (edge.attributes.kind !== 'mentions') others.add(otherEnd(edge, key));
  }
  return others.size;
}

function append<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
