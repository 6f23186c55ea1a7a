/** How central a node is among what is shown: how many it is connected with, and how many shortest ways pass it. */
import { adjacencyOf, degreesOf, type Flags, type SimpleGraph, simplified } from './adjacency.ts';
import type { Knowledge } from './knowledge.ts';

export interface Betweenness {
  /** For each of `graph.nodes` the number of pairs whose shortest ways pass it, each way counted by its share. */
  readonly values: Float64Array;
  /** From how many nodes ways were followed; fewer than `of` when the graph is too large for all. */
  readonly followed: number;
  readonly of: number;
}

/** About so many steps along edges are made at the most: within a second or two on a common machine. */
const budget = 15_000_000;
const leastFollowed = 40;

/** What lies beside what among the shown, mentions in texts left out. */
export function shownGraph(knowledge: Knowledge, shown: Flags): SimpleGraph {
  const edges = Uint8Array.from(knowledge.graph.edges, (edge, at) =>
    edge.attributes.kind === 'mentions' ? 0 : shown.edges[at]!,
  );
  return simplified(adjacencyOf(knowledge, { nodes: shown.nodes, edges }), () => 1);
}

export function degrees(knowledge: Knowledge, shown: Flags): Uint32Array {
  return degreesOf(shownGraph(knowledge, shown));
}

/** Brandes' algorithm. In large graphs from evenly spaced nodes in the order of the file, and scaled up. */
export function betweenness(knowledge: Knowledge, shown: Flags): Betweenness {
  return betweennessOf(shownGraph(knowledge, shown), shown.nodes);
}

export function betweennessOf(graph: SimpleGraph, nodes: Uint8Array, mostSteps = budget): Betweenness {
  const { offsets, neighbours } = graph;
  const size = offsets.length - 1;
  const all: number[] = [];
  for (let at = 0; at < size; at += 1) if (nodes[at] === 1 && offsets[at] !== offsets[at + 1]) all.push(at);
  const affordable = Math.max(leastFollowed, Math.floor(mostSteps / Math.max(1, neighbours.length + all.length)));
  const followed = Math.min(all.length, affordable);
  const values = new Float64Array(size);
  const distance = new Int32Array(size).fill(-1);
  const ways = new Float64Array(size);
  const share = new Float64Array(size);
  const order = new Uint32Array(size);
  for (let turn = 0; turn < followed; turn += 1) {
    const start = all[Math.floor((turn * all.length) / followed)]!;
    let [read, written] = [0, 1];
    order[0] = start;
    distance[start] = 0;
    ways[start] = 1;
    for (; read < written; read += 1) {
      const at = order[read]!;
      for (let place = offsets[at]!; place < offsets[at + 1]!; place += 1) {
        const next = neighbours[place]!;
        if (distance[next] === -1) {
          distance[next] = distance[at]! + 1;
          order[written] = next;
          written += 1;
        }
        if (distance[next] === distance[at]! + 1) ways[next]! += ways[at]!;
      }
    }
    for (let place = written - 1; place > 0; place -= 1) {
      const at = order[place]!;
      for (let beside = offsets[at]!; beside < offsets[at + 1]!; beside += 1) {
        const before = neighbours[beside]!;
        if (distance[before] === distance[at]! - 1) share[before]! += (ways[before]! / ways[at]!) * (1 + share[at]!);
      }
      values[at]! += share[at]!;
    }
    for (let place = 0; place < written; place += 1) {
      const at = order[place]!;
      distance[at] = -1;
      ways[at] = 0;
      share[at] = 0;
    }
  }
  // Every pair was met from both ends, or from one of the nodes followed.
  const scale = followed === 0 ? 0 : all.length / followed / 2;
  for (let at = 0; at < size; at += 1) values[at]! *= scale;
  return { values, followed, of: all.length };
}
