/** What the search for doubts needs of a graph, small enough to be handed to a worker at once: numbers, and a list of keys. */
import {
  type EdgeAttributes,
  type EdgeKind,
  edgeKinds,
  type NodeAttributes,
  type NodeKind,
  nodeKinds,
  type PostContradiction,
  type SerializedEdge,
  type SerializedGraph,
} from '../model/index.ts';

/** What few nodes or edges have: by place in the list. */
type Few<Value> = readonly (readonly [at: number, value: Value])[];

/** Nodes in their order; edges without mentions in texts. An end or a place is that of its node, -1 where there is none. */
export interface CarriedDoubtful {
  readonly keys: readonly string[];
  readonly labels: readonly string[];
  readonly kinds: Uint8Array;
  /** 1 for a name that is part of another, 2 for a concept of no list. */
  readonly flags: Uint8Array;
  readonly homes: Int32Array;
  readonly dates: Few<string>;
  /** Rows of corrections among the evidence of a node. */
  readonly rows: Few<readonly string[]>;
  /** Source, target, organisation and municipality of each edge, one after the other. */
  readonly ends: Int32Array;
  readonly edgeKinds: Uint8Array;
  /** 1 for a post that is held now, 2 for an edge that a person has confirmed. */
  readonly edgeFlags: Uint8Array;
  readonly confidence: Float64Array;
  readonly edgeKeys: readonly string[];
  readonly contradictions: Few<readonly PostContradiction[]>;
}

export function carriedDoubtful(graph: SerializedGraph): CarriedDoubtful {
  const { nodes } = graph;
  const edges = graph.edges.filter(({ attributes }) => attributes.kind !== 'mentions');
  const places = new Map(nodes.map(({ key }, at) => [key, at]));
  const placeOf = (key: string | undefined) => (key === undefined ? -1 : (places.get(key) ?? -1));
  const ends = new Int32Array(edges.length * 4);
  for (const [at, { source, target, attributes }] of edges.entries()) {
    const { organisation, municipality } = attributes;
    for (const [end, key] of [source, target, organisation, municipality].entries()) ends[at * 4 + end] = placeOf(key);
  }
  const rowsOf = (attributes: NodeAttributes | EdgeAttributes) =>
    attributes.evidence.flatMap((item) => ('correction' in item ? [item.correction] : []));
  return {
    keys: nodes.map(({ key }) => key),
    labels: nodes.map(({ attributes }) => attributes.label),
    kinds: Uint8Array.from(nodes, ({ attributes }) => nodeKinds.indexOf(attributes.kind)),
    flags: Uint8Array.from(
      nodes,
      ({ attributes: { partial, status } }) => (partial ? 1 : 0) + (status === 'proposed' ? 2 : 0),
    ),
    homes: Int32Array.from(nodes, ({ attributes }) => placeOf(attributes.municipality)),
    dates: nodes.flatMap(({ attributes: { date } }, at) => (date === undefined ? [] : [[at, date] as const])),
    rows: nodes.flatMap(({ attributes }, at) => {
      const rows = rowsOf(attributes);
      return rows.length === 0 ? [] : [[at, rows] as const];
    }),
    ends,
    edgeKinds: Uint8Array.from(edges, ({ attributes }) => edgeKinds.indexOf(attributes.kind)),
    edgeFlags: Uint8Array.from(
      edges,
      ({ attributes }) => (attributes.status === 'current' ? 1 : 0) + (rowsOf(attributes).length > 0 ? 2 : 0),
    ),
    confidence: Float64Array.from(edges, ({ attributes }) => attributes.confidence),
    edgeKeys: edges.map(({ key }) => key),
    contradictions: edges.flatMap(({ attributes: { contradictions } }, at) =>
      contradictions === undefined ? [] : [[at, contradictions] as const],
    ),
  };
}

/** A graph in which the same is doubtful as in the one it was carried from; it holds nothing else. */
export function doubtable(carried: CarriedDoubtful): SerializedGraph {
  const { keys, labels, ends } = carried;
  const [dates, rows, told] = [new Map(carried.dates), new Map(carried.rows), new Map(carried.contradictions)];
  const keyOf = (place: number) => (place < 0 ? undefined : keys[place]);
  const correctionsOf = (ids: readonly string[]) => ids.map((correction) => ({ correction }));
  const nodes = keys.map((key, at) => ({
    key,
    attributes: {
      kind: nodeKinds[carried.kinds[at]!] as NodeKind,
      label: labels[at]!,
      partial: (carried.flags[at]! & 1) > 0 || undefined,
      status: (carried.flags[at]! & 2) > 0 ? 'proposed' : undefined,
      municipality: keyOf(carried.homes[at]!),
      date: dates.get(at),
      evidence: correctionsOf(rows.get(at) ?? []),
    },
  }));
  const edges = carried.edgeKeys.map((key, at) => ({
    key,
    source: keyOf(ends[at * 4]!) ?? '',
    target: keyOf(ends[at * 4 + 1]!) ?? '',
    attributes: {
      kind: edgeKinds[carried.edgeKinds[at]!] as EdgeKind,
      organisation: keyOf(ends[at * 4 + 2]!),
      municipality: keyOf(ends[at * 4 + 3]!),
      status: (carried.edgeFlags[at]! & 1) > 0 ? 'current' : undefined,
      confidence: carried.confidence[at]!,
      contradictions: told.get(at),
      evidence: correctionsOf((carried.edgeFlags[at]! & 2) > 0 ? [''] : []),
    } satisfies Partial<Record<keyof SerializedEdge['attributes'], unknown>>,
  }));
  return { nodes, edges } as unknown as SerializedGraph;
}
