/** What lies how many steps away: the neighbourhood of one node, and sets of nodes that grow and shrink. */
import { type Adjacency, adjacencyOf, type Flags } from './adjacency.ts';
import type { Knowledge } from './knowledge.ts';

/** Steps to the nearest of the starts, -1 where none leads. What texts merely name is no step. */
export function distancesFrom(knowledge: Knowledge, flags: Flags, starts: Iterable<string>): Int32Array {
  const { offsets, neighbours } = ties(knowledge, flags);
  const distances = new Int32Array(knowledge.graph.nodes.length).fill(-1);
  const queue: number[] = [];
  for (const key of starts) {
    const at = knowledge.nodeIndex.get(key);
    if (at === undefined || distances[at] === 0) continue;
    distances[at] = 0;
    queue.push(at);
  }
  for (const at of queue) {
    for (let place = offsets[at]!; place < offsets[at + 1]!; place += 1) {
      const next = neighbours[place]!;
      if (distances[next] !== -1) continue;
      distances[next] = distances[at]! + 1;
      queue.push(next);
    }
  }
  return distances;
}

/** The keys of all nodes at most `steps` away from one of these, themselves included, in the order of the file. */
export function within(knowledge: Knowledge, flags: Flags, keys: Iterable<string>, steps: number): string[] {
  const distances = distancesFrom(knowledge, flags, keys);
  return knowledge.graph.nodes.flatMap(({ key }, at) => (distances[at]! >= 0 && distances[at]! <= steps ? [key] : []));
}

/** Without those that are farthest from the anchor; what nothing leads to is farthest of all. */
export function withoutFarthest(knowledge: Knowledge, flags: Flags, keys: readonly string[], anchor: string): string[] {
  const distances = distancesFrom(knowledge, flags, [anchor]);
  const far = (key: string) => {
    const distance = distances[knowledge.nodeIndex.get(key) ?? -1] ?? -1;
    return distance === -1 ? Infinity : distance;
  };
  const farthest = Math.max(...keys.map(far));
  return farthest === 0 ? [...keys] : keys.filter((key) => far(key) < farthest);
}

function ties(knowledge: Knowledge, { nodes, edges }: Flags): Adjacency {
  const spoken = Uint8Array.from(knowledge.graph.edges, ({ attributes }, at) =>
    attributes.kind === 'mentions' ? 0 : edges[at]!,
  );
  return adjacencyOf(knowledge, { nodes, edges: spoken });
}
