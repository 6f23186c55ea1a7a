import type { NodeKind, SerializedEdge, SerializedGraph, SerializedNode } from '../model/index.ts';
import type { GraphDraft } from './draft.ts';
import { roundTo, sortByKey } from './order.ts';
import { nodeColors } from './palette.ts';

const smallest = 3;
const largest = 18;
/** Below this much evidence the best connected node does not get the largest size: five texts need no giants. */
const evidenceForLargest = 40;

/** How much a kind's degree counts. A role such as rektor has hundreds of edges and still is not the subject. */
const kindWeights: Readonly<Record<NodeKind, number>> = {
  municipality: 2,
  organisation: 1.2,
  person: 1,
  role: 0.5,
  event: 1,
  concept: 0.8,
  document: 0,
};

/** Gives every node a size by its evidence and a colour by its kind. Places come from `layoutGraph`. */
export function styleGraph(draft: GraphDraft): SerializedGraph {
  const degrees = evidenceDegrees(draft.edges);
  const importance = (node: GraphDraft['nodes'][number]): number =>
    kindWeights[node.attributes.kind] * (degrees.get(node.key) ?? 0);
  const most = draft.nodes.reduce((best, node) => Math.max(best, importance(node)), evidenceForLargest);
  const nodes = draft.nodes.map((node): SerializedNode => {
    const size = sizeFor(importance(node) / most);
    return {
      key: node.key,
      attributes: { ...node.attributes, x: 0, y: 0, size, color: nodeColors[node.attributes.kind] },
    };
  });
  return {
    attributes: draft.attributes,
    options: { type: 'directed', multi: true, allowSelfLoops: false },
    nodes: sortByKey(nodes),
    edges: sortByKey(draft.edges),
  };
}

/** Evidence items on a node's edges, summed. `mentions` repeat what other edges already say. */
function evidenceDegrees(edges: readonly SerializedEdge[]): Map<string, number> {
  const degrees = new Map<string, number>();
  for (const { source, target, attributes } of edges) {
    if (attributes.kind === 'mentions') continue;
    degrees.set(source, (degrees.get(source) ?? 0) + attributes.weight);
    degrees.set(target, (degrees.get(target) ?? 0) + attributes.weight);
  }
  return degrees;
}

/** Radius whose area grows evenly with `share` (0 to 1). */
function sizeFor(share: number): number {
  return roundTo(Math.sqrt(smallest ** 2 + (largest ** 2 - smallest ** 2) * share), 2);
}
