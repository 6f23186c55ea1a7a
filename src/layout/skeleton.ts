import type { SerializedEdge, SerializedGraph, SerializedNode } from '../model/index.ts';
import { pullOfKind } from './pull.ts';

/** Pull by which every node that hangs on something is held at least. */
const firm = 1;

/** A pull between two nodes, by their indices; `source` < `target`. */
export interface Tie {
  readonly source: number;
  readonly target: number;
  readonly pull: number;
}

export interface Neighbour {
  readonly node: number;
  readonly pull: number;
}

/** What the layout sees of a graph: nodes in the order of their keys, and who draws whom how strongly. */
export interface Skeleton {
  readonly nodes: readonly SerializedNode[];
  readonly indexOf: ReadonlyMap<string, number>;
  readonly ties: readonly Tie[];
  /** By node; in the order of their indices. */
  readonly neighbours: readonly (readonly Neighbour[])[];
}

/** Documents and what hangs on nothing but documents take no part in the forces. */
export function skeletonOf(graph: SerializedGraph): Skeleton {
  const nodes = [...graph.nodes].sort((left, right) => (left.key < right.key ? -1 : 1));
  const indexOf = new Map(nodes.map(({ key }, index) => [key, index]));
  const ties = tiesOf(nodes, graph.edges, indexOf);
  const neighbours: Neighbour[][] = nodes.map(() => []);
  for (const { source, target, pull } of ties) {
    neighbours[source]!.push({ node: target, pull });
    neighbours[target]!.push({ node: source, pull });
  }
  for (const list of neighbours) list.sort((left, right) => left.node - right.node);
  return { nodes, indexOf, ties, neighbours };
}

/** One tie for two nodes, however many edges join them; more evidence pulls a little more. */
function tiesOf(
  nodes: readonly SerializedNode[],
  edges: readonly SerializedEdge[],
  indexOf: ReadonlyMap<string, number>,
): Tie[] {
  const pulls = new Map<number, number>();
  const inOrder = [...edges].sort((left, right) => (left.key < right.key ? -1 : 1));
  for (const { source, target, attributes } of inOrder) {
    const ofKind = pullOfKind[attributes.kind];
    if (ofKind === 0) continue;
    const pull = ofKind * (1 + Math.log2(Math.max(1, attributes.weight)) / 2);
    const [from, to] = [indexOf.get(source), indexOf.get(target)];
    if (from === undefined || to === undefined || from === to) continue;
    const pair = Math.min(from, to) * nodes.length + Math.max(from, to);
    pulls.set(pair, (pulls.get(pair) ?? 0) + pull);
  }
  const pairs = [...pulls].sort(([left], [right]) => left - right);
  return holdLoose(
    pairs.map(([pair, pull]) => ({ source: Math.floor(pair / nodes.length), target: pair % nodes.length, pull })),
    nodes.length,
  );
}

/** A node that hangs by weak ties only, such as a role that one person holds, is held as firmly as others. */
function holdLoose(ties: readonly Tie[], count: number): Tie[] {
  const totals = new Float64Array(count);
  for (const { source, target, pull } of ties) {
    totals[source]! += pull;
    totals[target]! += pull;
  }
  return ties.map((tie) => {
    const weakest = Math.min(totals[tie.source]!, totals[tie.target]!);
    return weakest < firm ? { ...tie, pull: (tie.pull * firm) / weakest } : tie;
  });
}
