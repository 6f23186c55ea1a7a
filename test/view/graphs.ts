/** Small graphs for the tests of the view: nodes by key, edges by their ends and kind. */
import type { EdgeAttributes, EdgeKind, NodeAttributes, NodeKind, SerializedGraph } from '../../src/model/index.ts';
import type { Flags, SimpleGraph } from '../../src/view/adjacency.ts';
import { indexGraph, type Knowledge } from '../../src/view/knowledge.ts';

export type Tie = readonly [source: string, kind: EdgeKind, target: string, rest?: Partial<EdgeAttributes>];

/** "person:anna" is a person called anna; nodes stand in the order of their keys, as in a file. */
export function knowledgeOf(ties: readonly Tie[], others: readonly string[] = []): Knowledge {
  const keys = [...new Set([...ties.flatMap(([source, , target]) => [source, target]), ...others])].sort();
  const graph: SerializedGraph = {
    attributes: { schema: 'samband-graph/1', title: '', generator: 'test', documents: [] },
    options: { type: 'directed', multi: true, allowSelfLoops: false },
    nodes: keys.map((key) => ({ key, attributes: node(key) })),
    edges: ties
      .map(([source, kind, target, rest]) => ({
        key: `${source} ${kind} ${target}`,
        source,
        target,
        attributes: { kind, weight: 1, confidence: 1, evidence: [], ...rest },
      }))
      .sort((one, other) => (one.key < other.key ? -1 : 1)),
  };
  return indexGraph(graph);
}

function node(key: string): NodeAttributes {
  const [kind, label] = key.split(':') as [NodeKind, string];
  return { kind, label, aliases: [], x: 0, y: 0, size: 4, color: '#000000', evidence: [] };
}

/** Everything shown except texts and their mentions, as at the start. */
export function startFlags({ graph }: Knowledge): Flags {
  return {
    nodes: Uint8Array.from(graph.nodes, ({ attributes }) => (attributes.kind === 'document' ? 0 : 1)),
    edges: Uint8Array.from(graph.edges, ({ attributes, source }) =>
      attributes.kind === 'mentions' || source.startsWith('document:') ? 0 : 1,
    ),
  };
}

/** A graph without kinds from pairs of numbers. */
export function simpleGraph(size: number, pairs: readonly (readonly [number, number])[]): SimpleGraph {
  const beside = Array.from({ length: size }, () => new Set<number>());
  for (const [one, other] of pairs) {
    if (one === other) continue;
    beside[one]!.add(other);
    beside[other]!.add(one);
  }
  const offsets = new Uint32Array(size + 1);
  const neighbours: number[] = [];
  for (const [at, others] of beside.entries()) {
    neighbours.push(...[...others].sort((one, other) => one - other));
    offsets[at + 1] = neighbours.length;
  }
  return { offsets, neighbours: Uint32Array.from(neighbours), strengths: new Float64Array(neighbours.length).fill(1) };
}
