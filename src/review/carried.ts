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

/** So many nodes or edges at a time. */
const piece = 1000;

/** All at once. */
export function carriedDoubtful(graph: SerializedGraph): CarriedDoubtful {
  const steps = doubtfulInPieces(graph);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Piece by piece: it yields where it may be interrupted. */
export function* doubtfulInPieces(graph: SerializedGraph): Generator<void, CarriedDoubtful, void> {
  const { nodes } = graph;
  const count = nodes.length;
  const places = new Map<string, number>();
  for (let at = 0; at < count; at += 1) {
    places.set(nodes[at]!.key, at);
    if (at % piece === 0) yield;
  }
  const placeOf = (key: string | undefined) => (key === undefined ? -1 : (places.get(key) ?? -1));
  const [keys, labels]: [string[], string[]] = [[], []];
  const [kinds, flags, homes] = [new Uint8Array(count), new Uint8Array(count), new Int32Array(count)];
  const dates: [number, string][] = [];
  const rows: [number, readonly string[]][] = [];
  for (let at = 0; at < count; at += 1) {
    const { key, attributes } = nodes[at]!;
    keys.push(key);
    labels.push(attributes.label);
    kinds[at] = nodeKinds.indexOf(attributes.kind);
    flags[at] = (attributes.partial ? 1 : 0) + (attributes.status === 'proposed' ? 2 : 0);
    homes[at] = placeOf(attributes.municipality);
    if (attributes.date !== undefined) dates.push([at, attributes.date]);
    if (isCorrected(attributes)) rows.push([at, rowsOf(attributes)]);
    if (at % piece === 0) yield;
  }
  const edges: SerializedEdge[] = [];
  for (let at = 0; at < graph.edges.length; at += 1) {
    if (graph.edges[at]!.attributes.kind !== 'mentions') edges.push(graph.edges[at]!);
    if (at % piece === 0) yield;
  }
  const ends = new Int32Array(edges.length * 4);
  const [kindsOfEdges, edgeFlags] = [new Uint8Array(edges.length), new Uint8Array(edges.length)];
  const confidence = new Float64Array(edges.length);
  const edgeKeys: string[] = [];
  const contradictions: [number, readonly PostContradiction[]][] = [];
  for (let at = 0; at < edges.length; at += 1) {
    const { key, source, target, attributes } = edges[at]!;
    ends[at * 4] = placeOf(source);
    ends[at * 4 + 1] = placeOf(target);
    ends[at * 4 + 2] = placeOf(attributes.organisation);
    ends[at * 4 + 3] = placeOf(attributes.municipality);
    kindsOfEdges[at] = edgeKinds.indexOf(attributes.kind);
    edgeFlags[at] = (attributes.status === 'current' ? 1 : 0) + (isCorrected(attributes) ? 2 : 0);
    confidence[at] = attributes.confidence;
    edgeKeys.push(key);
    if (attributes.contradictions !== undefined) contradictions.push([at, attributes.contradictions]);
    if (at % piece === 0) yield;
  }
  return {
    keys,
    labels,
    kinds,
    flags,
    homes,
    dates,
    rows,
    ends,
    edgeKinds: kindsOfEdges,
    edgeFlags,
    confidence,
    edgeKeys,
    contradictions,
  };
}

function isCorrected({ evidence }: NodeAttributes | EdgeAttributes): boolean {
  return evidence.some((item) => 'correction' in item);
}

function rowsOf({ evidence }: NodeAttributes): string[] {
  return evidence.flatMap((item) => ('correction' in item ? [item.correction] : []));
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
