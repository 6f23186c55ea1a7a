import type { DocumentRecord } from './document.ts';
import type { GraphAttributes, SerializedEdge, SerializedNode } from './graph.ts';

/** How a list was before, told by a later one: what came since is left out, what is otherwise or gone stands here. */
export interface Before<Item> {
  readonly items: readonly Item[];
  /** Keys, or ids of documents, that only the later list has. */
  readonly came: readonly string[];
}

/** An earlier build of a graph, told by a later one. Places and sizes of what is in both are those of the later one. */
export interface EarlierGraph {
  readonly attributes: Omit<GraphAttributes, 'documents'>;
  readonly documents: Before<DocumentRecord>;
  readonly nodes: Before<SerializedNode>;
  readonly edges: Before<SerializedEdge>;
  /** Whether what is in both stood where it stands: then it can be shown where something stood that is gone. */
  readonly still: boolean;
  /** The sentences of what is gone or otherwise, by document: `[start, end, text]`. */
  readonly quotes: Readonly<Record<string, readonly (readonly [start: number, end: number, text: string])[]>>;
}
