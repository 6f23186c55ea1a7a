/** What arrangements need of a graph, small enough to be handed to a worker at once: numbers, and one list of keys. */
import { type EdgeKind, edgeKinds, type NodeKind, nodeKinds, type SerializedGraph } from '../../model/index.ts';
import { beginnings } from './years.ts';

/** Nodes and edges in their order; an end or a municipality is the place of its node, -1 where there is none. */
export interface CarriedGraph {
  readonly keys: readonly string[];
  readonly kinds: Uint8Array;
  /** Size, latitude and longitude of each node, one after the other; not a number where it has none. */
  readonly numbers: Float64Array;
  readonly homes: Int32Array;
  /** In which year, or on which day, each node begins; empty where nobody asks, or knows. */
  readonly dates: readonly string[];
  readonly edgeKinds: Uint8Array;
  /** Source, target and municipality of each edge, one after the other. */
  readonly ends: Int32Array;
}

export function carriedGraph(graph: SerializedGraph, dated: boolean): CarriedGraph {
  const { nodes, edges } = graph;
  const places = new Map(nodes.map(({ key }, at) => [key, at]));
  const placeOf = (key: string | undefined) => (key === undefined ? -1 : (places.get(key) ?? -1));
  const numbers = new Float64Array(nodes.length * 3);
  for (const [at, { attributes }] of nodes.entries()) {
    numbers.set([attributes.size, attributes.lat ?? Number.NaN, attributes.lon ?? Number.NaN], at * 3);
  }
  const ends = new Int32Array(edges.length * 3);
  for (const [at, { source, target, attributes }] of edges.entries()) {
    ends[at * 3] = placeOf(source);
    ends[at * 3 + 1] = placeOf(target);
    ends[at * 3 + 2] = placeOf(attributes.municipality);
  }
  const begun = dated ? beginnings(graph) : null;
  return {
    keys: nodes.map(({ key }) => key),
    kinds: Uint8Array.from(nodes, ({ attributes }) => nodeKinds.indexOf(attributes.kind)),
    numbers,
    homes: Int32Array.from(nodes, ({ attributes }) => placeOf(attributes.municipality)),
    dates: begun ? nodes.map(({ key }) => begun.get(key)?.date ?? '') : [],
    edgeKinds: Uint8Array.from(edges, ({ attributes }) => edgeKinds.indexOf(attributes.kind)),
    ends,
  };
}

/** A graph that is arranged like the one it was carried from; it holds nothing else. */
export function arrangeable(carried: CarriedGraph): SerializedGraph {
  const { keys, kinds, numbers, homes, dates, ends } = carried;
  const number = (at: number) => (Number.isNaN(numbers[at]!) ? undefined : numbers[at]!);
  const nodes = keys.map((key, at) => ({
    key,
    attributes: {
      kind: nodeKinds[kinds[at]!] as NodeKind,
      size: numbers[at * 3]!,
      lat: number(at * 3 + 1),
      lon: number(at * 3 + 2),
      municipality: keys[homes[at]!],
      date: dates[at] || undefined,
      evidence: [],
    },
  }));
  const edges = Array.from(carried.edgeKinds, (kind, at) => ({
    source: keys[ends[at * 3]!] ?? '',
    target: keys[ends[at * 3 + 1]!] ?? '',
    attributes: { kind: edgeKinds[kind] as EdgeKind, municipality: keys[ends[at * 3 + 2]!] },
  }));
  return { attributes: { documents: [] }, nodes, edges } as unknown as SerializedGraph;
}
