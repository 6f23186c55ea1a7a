import type { GraphAttributes, NodeAttributes, SerializedEdge } from '../model/index.ts';

/** A node before it has a look and a place. */
export interface DraftNode {
  readonly key: string;
  readonly attributes: Omit<NodeAttributes, 'x' | 'y' | 'size' | 'color'>;
}

/** What `resolve/` makes: the graph as facts only. `styleGraph` gives it sizes and colours, `layoutGraph` places. */
export interface GraphDraft {
  readonly attributes: GraphAttributes;
  readonly nodes: readonly DraftNode[];
  readonly edges: readonly SerializedEdge[];
}
