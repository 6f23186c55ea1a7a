import type { Skeleton } from './skeleton.ts';

/** Connected groups of nodes, the largest first, then by the first node's index. Members are in order of index. */
export function componentsOf({ nodes, neighbours }: Skeleton): number[][] {
  const seen = nodes.map(() => false);
  const components: number[][] = [];
  nodes.forEach((_, root) => {
    if (seen[root]) return;
    seen[root] = true;
    const members = [root];
    for (const member of members) {
      for (const { node } of neighbours[member]!) {
        if (seen[node]) continue;
        seen[node] = true;
        members.push(node);
      }
    }
    components.push(members.sort((left, right) => left - right));
  });
  return components.sort((left, right) => right.length - left.length || left[0]! - right[0]!);
}
