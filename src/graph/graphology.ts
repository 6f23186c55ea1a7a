import { MultiDirectedGraph } from 'graphology';
import type {
  EdgeAttributes,
  GraphAttributes,
  NodeAttributes,
  SerializedEdge,
  SerializedGraph,
  SerializedNode,
} from '../model/index.ts';
import { normaliseGraph } from './normalise.ts';

/** Our interfaces in the form that graphology's type parameters ask for. */
type Open<T> = { -readonly [Key in keyof T]: T[Key] };
export type SambandGraph = MultiDirectedGraph<Open<NodeAttributes>, Open<EdgeAttributes>, Open<GraphAttributes>>;

/** The graph to compute and draw with. Attribute objects are copied, so that changes do not reach `serialized`. */
export function toGraph(serialized: SerializedGraph): SambandGraph {
  const graph: SambandGraph = new MultiDirectedGraph({ allowSelfLoops: false });
  graph.replaceAttributes({ ...serialized.attributes });
  for (const { key, attributes } of serialized.nodes) graph.addNode(key, { ...attributes });
  for (const { key, source, target, attributes } of serialized.edges) {
    graph.addDirectedEdgeWithKey(key, source, target, { ...attributes });
  }
  return graph;
}

/** Back to the written form: sorted, in fixed order and precision. */
export function fromGraph(graph: SambandGraph): SerializedGraph {
  const nodes: SerializedNode[] = graph.mapNodes((key, attributes) => ({ key, attributes: { ...attributes } }));
  const edges: SerializedEdge[] = graph.mapEdges((key, attributes, source, target) => ({
    key,
    source,
    target,
    attributes: { ...attributes },
  }));
  const options = { type: 'directed', multi: true, allowSelfLoops: false } as const;
  return normaliseGraph({ attributes: { ...graph.getAttributes() }, options, nodes, edges });
}
