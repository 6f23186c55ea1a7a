/** Which nodes lie beside which, as numbers in flat arrays: what walks over a graph of 50,000 nodes can afford. */
import type { Knowledge } from './knowledge.ts';

/** What may be walked on, 1 or 0 for each of `graph.nodes` and `graph.edges`. `Shown` is one. */
export interface Flags {
  readonly nodes: Uint8Array;
  readonly edges: Uint8Array;
}

/** Every edge twice, once at each end; the neighbours of node `at` stand from `offsets[at]` to `offsets[at + 1]`. */
export interface Adjacency {
  readonly offsets: Uint32Array;
  readonly neighbours: Uint32Array;
  /** The edge to that neighbour, a place in `graph.edges`. */
  readonly edges: Uint32Array;
}

/** The neighbours of a node stand in the order of the edges in the file. */
export function adjacencyOf({ sources, targets, graph }: Knowledge, { nodes, edges }: Flags): Adjacency {
  const offsets = new Uint32Array(graph.nodes.length + 1);
  const walks = (at: number) => {
    const [source, target] = [sources[at]!, targets[at]!];
    return edges[at] === 1 && source >= 0 && target >= 0 && nodes[source] === 1 && nodes[target] === 1;
  };
  for (let at = 0; at < graph.edges.length; at += 1) {
    if (!walks(at)) continue;
    offsets[sources[at]! + 1]! += 1;
    offsets[targets[at]! + 1]! += 1;
  }
  for (let at = 0; at < graph.nodes.length; at += 1) offsets[at + 1]! += offsets[at]!;
  const next = offsets.slice();
  const neighbours = new Uint32Array(offsets[graph.nodes.length]!);
  const over = new Uint32Array(neighbours.length);
  const put = (from: number, to: number, edge: number) => {
    const place = next[from]!;
    neighbours[place] = to;
    over[place] = edge;
    next[from] = place + 1;
  };
  for (let at = 0; at < graph.edges.length; at += 1) {
    if (!walks(at)) continue;
    put(sources[at]!, targets[at]!, at);
    put(targets[at]!, sources[at]!, at);
  }
  return { offsets, neighbours, edges: over };
}

/** Each pair of neighbours once, with the strengths of all edges between the two added up. */
export interface SimpleGraph {
  readonly offsets: Uint32Array;
  readonly neighbours: Uint32Array;
  readonly strengths: Float64Array;
}

/** Parallel edges become one; the neighbours of a node keep their order. */
export function simplified({ offsets, neighbours, edges }: Adjacency, strength: (edge: number) => number): SimpleGraph {
  const size = offsets.length - 1;
  const starts = new Uint32Array(size + 1);
  const others = new Uint32Array(neighbours.length);
  const strengths = new Float64Array(neighbours.length);
  /** Where a neighbour of the node at hand was put, else something before the node's start. */
  const placeOf = new Int32Array(size).fill(-1);
  let end = 0;
  for (let at = 0; at < size; at += 1) {
    const start = end;
    for (let place = offsets[at]!; place < offsets[at + 1]!; place += 1) {
      const other = neighbours[place]!;
      if (other === at) continue;
      if (placeOf[other]! < start) {
        placeOf[other] = end;
        others[end] = other;
        end += 1;
      }
      strengths[placeOf[other]!]! += strength(edges[place]!);
    }
    starts[at + 1] = end;
  }
  return { offsets: starts, neighbours: others.slice(0, end), strengths: strengths.slice(0, end) };
}

/** How many other nodes each node is connected with. */
export function degreesOf({ offsets }: SimpleGraph): Uint32Array {
  return Uint32Array.from({ length: offsets.length - 1 }, (_, at) => offsets[at + 1]! - offsets[at]!);
}
