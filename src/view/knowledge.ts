/** The graph file, indexed for looking things up. Built once for a graph and never altered. */
import {
  type DocumentRecord,
  type NodeKind,
  nodeKinds,
  type SerializedEdge,
  type SerializedGraph,
  type SerializedNode,
} from '../model/index.ts';
import { eachInPieces, type Gradual, gradual } from './gradual.ts';

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
  readonly edgesAt: Pick<ReadonlyMap<string, readonly SerializedEdge[]>, 'get'>;
  /** The same as places in `graph.edges`. */
  readonly edgePlacesAt: (key: string) => Uint32Array;
  /** Posts that name an organisation or municipality, by its key. */
  readonly postsAt: ReadonlyMap<string, readonly SerializedEdge[]>;
  /** All nodes, the largest first. */
  readonly bySize: readonly SerializedNode[];
  /** Names that several nodes bear, in small letters. */
  readonly shared: ReadonlySet<string>;
  readonly counts: Readonly<Record<NodeKind, number>>;
  /** What is made when it is first asked for, or before, when there is time. */
  readonly later: readonly Gradual[];
}

/** What is made when it is first asked for is not needed to draw the graph. */
export function indexGraph(graph: SerializedGraph): Knowledge {
  const nodeIndex = new Map(graph.nodes.map((node, at) => [node.key, at]));
  const endOf = (key: string) => nodeIndex.get(key) ?? -1;
  const sources = Int32Array.from(graph.edges, (edge) => endOf(edge.source));
  const targets = Int32Array.from(graph.edges, (edge) => endOf(edge.target));
  const offsets = offsetsOf(graph.nodes.length, sources, targets);
  const edgeIndex = gradual(function* () {
    const index = new Map<string, number>();
    yield* eachInPieces(graph.edges, ({ key }, at) => index.set(key, at));
    return index;
  });
  const postsAt = gradual(() => postsByPlace(graph, sources, targets));
  const places = gradual(() => edgePlaces(graph, sources, targets, offsets));
  const edgePlacesAt = (key: string) => {
    const at = nodeIndex.get(key);
    return at === undefined || offsets[at] === offsets[at + 1]
      ? noPlaces
      : places.get().subarray(offsets[at], offsets[at + 1]);
  };
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
    nodes: new Map(graph.nodes.map((node) => [node.key, node])),
    nodeIndex,
    get edgeIndex() {
      return edgeIndex.get();
    },
    sources,
    targets,
    kindAt: Uint8Array.from(graph.nodes, ({ attributes }) => nodeKinds.indexOf(attributes.kind)),
    isMention: Uint8Array.from(graph.edges, ({ attributes }) => (attributes.kind === 'mentions' ? 1 : 0)),
    documents: new Map(graph.attributes.documents.map((record) => [record.id, record])),
    edgesAt: edgeLists(graph, edgePlacesAt),
    edgePlacesAt,
    get postsAt() {
      return postsAt.get();
    },
    bySize: largestFirst(graph, offsets),
    shared,
    counts,
    later: [places, edgeIndex, postsAt],
  };
}

/** The edges of node `at`, each at both its ends, would stand from `offsets[at]` to `offsets[at + 1]`. */
function offsetsOf(nodes: number, sources: Int32Array, targets: Int32Array): Uint32Array {
  const offsets = new Uint32Array(nodes + 1);
  for (let at = 0; at < sources.length; at += 1) {
    if (sources[at]! < 0 || targets[at]! < 0) continue;
    offsets[sources[at]! + 1]! += 1;
    offsets[targets[at]! + 1]! += 1;
  }
  for (let at = 0; at < nodes; at += 1) offsets[at + 1]! += offsets[at]!;
  return offsets;
}

/** The numbers of the edges, sorted by node. */
function* edgePlaces({ edges }: SerializedGraph, sources: Int32Array, targets: Int32Array, offsets: Uint32Array) {
  const next = offsets.slice();
  const sorted = new Uint32Array(offsets.at(-1)!);
  yield* eachInPieces(edges, (_, at) => {
    if (sources[at]! < 0 || targets[at]! < 0) return;
    for (const end of [sources[at]!, targets[at]!]) {
      sorted[next[end]!] = at;
      next[end]! += 1;
    }
  });
  return sorted;
}

const noPlaces = new Uint32Array(0);

/** The list of a node is made when it is asked for. */
function edgeLists({ edges }: SerializedGraph, placesAt: Knowledge['edgePlacesAt']): Knowledge['edgesAt'] {
  const made = new Map<string, readonly SerializedEdge[]>();
  return {
    get(key) {
      let list = made.get(key);
      if (!list) {
        const places = placesAt(key);
        if (places.length === 0) return undefined;
        list = Array.from(places, (edge) => edges[edge]!);
        made.set(key, list);
      }
      return list;
    },
  };
}

function* postsByPlace({ edges }: SerializedGraph, sources: Int32Array, targets: Int32Array) {
  const postsAt = new Map<string, SerializedEdge[]>();
  yield* eachInPieces(edges, (edge, at) => {
    if (edge.attributes.kind !== 'holds_role' || sources[at]! < 0 || targets[at]! < 0) return;
    const { organisation, municipality } = edge.attributes;
    if (organisation !== undefined) append(postsAt, organisation, edge);
    if (municipality !== undefined) append(postsAt, municipality, edge);
  });
  return postsAt;
}

/** Of the same size those with most edges first. */
function largestFirst({ nodes }: SerializedGraph, offsets: Uint32Array): readonly SerializedNode[] {
  const sizes = Float64Array.from(nodes, (node) => node.attributes.size);
  const degree = (at: number) => offsets[at + 1]! - offsets[at]!;
  return [...nodes.keys()]
    .sort(
      (one, other) =>
        sizes[other]! - sizes[one]! || degree(other) - degree(one) || (nodes[one]!.key < nodes[other]!.key ? -1 : 1),
    )
    .map((at) => nodes[at]!);
}

export function labelOf(knowledge: Knowledge, key: string): string {
  return knowledge.nodes.get(key)?.attributes.label ?? key;
}

/** The other end of an edge. */
export function otherEnd(edge: SerializedEdge, key: string): string {
  return edge.source === key ? edge.target : edge.source;
}

/** How many other nodes a node is connected with, mentions in texts left out. */
export function connections({ edgePlacesAt, nodeIndex, sources, targets, isMention }: Knowledge, key: string): number {
  const at = nodeIndex.get(key);
  const others = new Set<number>();
  for (const edge of edgePlacesAt(key))
    if (isMention[edge] === 0) others.add(sources[edge] === at ? targets[edge]! : sources[edge]!);
  return others.size;
}

function append<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
