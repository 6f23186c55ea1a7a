/** Groups of what is shown, named by their strongest nodes: "Falun, Björkskolan, rektor". */
import { adjacencyOf, degreesOf, type Flags, type SimpleGraph, simplified } from './adjacency.ts';
import type { Knowledge } from './knowledge.ts';
import { louvain } from './louvain.ts';
import { passingCost, stepCost } from './specificity.ts';

export interface Community {
  /** Places in `graph.nodes`, in the order of the file. */
  readonly members: readonly number[];
  /** The members that hold it together, the strongest first. */
  readonly strongest: readonly number[];
}

export interface Communities {
  /** The largest first. A node alone is no community. */
  readonly list: readonly Community[];
  /** For each of `graph.nodes` a place in `list`, -1 for what is hidden or alone. */
  readonly of: Int32Array;
}

const named = 3;

/** What texts merely name is left out; edges count the more the more they say (`specificity.ts`). */
export function communitiesOf(knowledge: Knowledge, shown: Flags): Communities {
  const graph = strengthGraph(knowledge, shown);
  return communitiesFrom(graph, louvain(graph));
}

/** From the number of the group of each node, as `louvain` tells it. */
export function communitiesFrom(graph: SimpleGraph, group: Int32Array): Communities {
  const members = new Map<number, number[]>();
  for (const [at, number] of group.entries()) {
    if (graph.offsets[at] === graph.offsets[at + 1]) continue;
    const list = members.get(number);
    if (list) list.push(at);
    else members.set(number, [at]);
  }
  const list = [...members.values()]
    .sort((one, other) => other.length - one.length || one[0]! - other[0]!)
    .map((nodes) => ({ members: nodes, strongest: strongest(graph, group, nodes) }));
  const of = new Int32Array(group.length).fill(-1);
  for (const [number, community] of list.entries()) for (const at of community.members) of[at] = number;
  return { list, of };
}

/** What groups are told by. */
export function strengthGraph(knowledge: Knowledge, shown: Flags): SimpleGraph {
  const { graph, sources, targets } = knowledge;
  const edges = Uint8Array.from(graph.edges, (edge, at) =>
    edge.attributes.kind === 'mentions' ? 0 : shown.edges[at]!,
  );
  const adjacency = adjacencyOf(knowledge, { nodes: shown.nodes, edges });
  const degrees = degreesOf(simplified(adjacency, () => 1));
  const passing = (at: number) => passingCost(graph.nodes[at]!.attributes.kind, degrees[at]!);
  return simplified(adjacency, (at) => {
    const cost = 2 * stepCost(graph.edges[at]!.attributes.kind) + passing(sources[at]!) + passing(targets[at]!);
    return Math.round(10_000_000 / cost);
  });
}

function strongest({ offsets, neighbours, strengths }: SimpleGraph, group: Int32Array, nodes: readonly number[]) {
  const inside = (at: number) => {
    let sum = 0;
    for (let place = offsets[at]!; place < offsets[at + 1]!; place += 1) {
      if (group[neighbours[place]!] === group[at]) sum += strengths[place]!;
    }
    return sum;
  };
  return nodes
    .map((at) => [at, inside(at)] as const)
    .sort(([one, much], [other, more]) => more - much || one - other)
    .slice(0, named)
    .map(([at]) => at);
}
